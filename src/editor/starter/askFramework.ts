import * as vscode from 'vscode';
import type { StarterTemplate } from '../../core/starter/starter.ts';
import { askStep, type Reply } from '../advice/quickPickStep.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { policyText } from '../knowledge/policyText.ts';

interface FrameworkItem extends vscode.QuickPickItem {
  readonly starter: StarterTemplate;
}

/** Asks which framework; in the order of their names, so that no order looks like advice. */
export async function askFramework(
  starters: readonly StarterTemplate[],
  catalogue: FrameworkCatalogue,
  before: StarterTemplate | null,
  totalSteps: number,
): Promise<Reply<StarterTemplate>> {
  const items = starters
    .map(
      (starter): FrameworkItem => ({
        starter,
        label: catalogue.nameOf(starter.id),
        description: proofText(starter),
        detail: detailOf(starter.id, catalogue),
      }),
    )
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const reply = await askStep({
    title: vscode.l10n.t('Create a Starter'),
    prompt: vscode.l10n.t('A small project: one application, one route, one test.'),
    placeholder: vscode.l10n.t('Choose a framework'),
    ...{ step: 1, totalSteps, items, canGoBack: false },
    previous: items.filter(({ starter }) => starter === before),
  });
  return typeof reply === 'string' ? reply : { picked: reply.picked.map(({ starter }) => starter) };
}

/** With which versions a starter was run, and when last; or that our tests only compile it. */
function proofText({ ran, writtenFor, debian }: StarterTemplate): string {
  const versions = ran.map(({ version }) => version).join(', ');
  const [last = ''] = ran
    .map(({ date }) => date)
    .toSorted()
    .toReversed();
  if (ran.length === 0)
    return vscode.l10n.t('Never run, only compiled; written for {0}', writtenFor ?? '');
  return debian.length === 0
    ? vscode.l10n.t('Not run in tests; run once by hand with {0} on {1}', versions, last)
    : vscode.l10n.t('Run with {0} on {1}', versions, last);
}

/** What a team says comes first. */
function detailOf(id: string, catalogue: FrameworkCatalogue): string {
  const framework = catalogue.find(id);
  const version = framework?.newest.version ?? null;
  const policy = catalogue.policyOf({ id, version, specifier: null });
  const summary = framework?.summary ?? '';
  return policy === null ? summary : `${policyText(policy)} · ${summary}`;
}
