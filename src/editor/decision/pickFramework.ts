import * as vscode from 'vscode';
import type { Advice } from '../../core/advice/advice.ts';
import { signed } from '../../core/advice/signed.ts';
import { askStep } from '../advice/quickPickStep.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';

interface ChoiceItem extends vscode.QuickPickItem {
  /** Null for "not decided yet"; undefined for what cannot be picked. */
  readonly id?: string | null;
}

/**
 * Asks which framework was chosen; any may be, also one that the answers speak against.
 * @returns its id, null where nothing is decided yet, undefined where the person left
 */
export async function pickFramework(
  { ranking, excluded }: Advice,
  catalogue: FrameworkCatalogue,
): Promise<string | null | undefined> {
  const open: ChoiceItem = {
    label: `$(question) ${vscode.l10n.t('Not decided yet')}`,
    detail: vscode.l10n.t('The record holds the options; the choice is filled in later.'),
    id: null,
  };
  const ranked = ranking.map(
    ({ id, score }, index): ChoiceItem => ({
      label: `${index + 1}. ${catalogue.nameOf(id)}`,
      description: vscode.l10n.t('score {0}', signed(score)),
      id,
    }),
  );
  const left = [...new Set(excluded.map(({ id }) => id))].map(
    (id): ChoiceItem => ({
      label: `$(circle-slash) ${catalogue.nameOf(id)}`,
      description: vscode.l10n.t('left out by these answers'),
      id,
    }),
  );
  const rule = { label: '', kind: vscode.QuickPickItemKind.Separator };
  const reply = await askStep<ChoiceItem>({
    title: vscode.l10n.t('Save a Decision'),
    prompt: vscode.l10n.t('Which framework was chosen?'),
    placeholder: vscode.l10n.t('Choose one'),
    items: [...ranked, ...(ranked.length > 0 ? [rule] : []), open, rule, ...left],
    previous: [],
    canGoBack: false,
  });
  return typeof reply === 'string' ? undefined : reply.picked[0]?.id;
}
