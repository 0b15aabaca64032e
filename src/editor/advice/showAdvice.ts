import * as vscode from 'vscode';
import type { Advice, Exclusion, RankedFramework, Reason } from '../../core/advice/advice.ts';
import { signed } from '../../core/advice/signed.ts';
import type { TeamPolicy } from '../../core/knowledge/team/policyFor.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { policyIcon, policyText, stanceText } from '../knowledge/policyText.ts';
import { askStep } from './quickPickStep.ts';
import {
  type Action,
  type ActionItem,
  frameworkActions,
  type Result,
  resultActions,
} from './resultActions.ts';

interface ResultItem extends ActionItem {
  readonly framework?: RankedFramework;
}

/** Titles of questions by id, so that a reason can name the answer it comes from. */
export type QuestionTitles = (question: string) => string;

/**
 * Shows the ranking and what can be done with it. Picking a framework shows its reasons answer by answer; Back returns.
 * @returns what to do next, `back` to change the last answer, or null.
 */
export async function showAdvice(
  result: Result,
  titles: QuestionTitles,
  canGoBack: boolean,
): Promise<Action | 'back' | null> {
  const { advice, catalogue } = result;
  for (;;) {
    const reply = await askStep<ResultItem>({
      title: vscode.l10n.t('Recommendation'),
      prompt: verdictText(advice, catalogue),
      placeholder: vscode.l10n.t('Pick a framework to see the reasons'),
      items: resultItems(result, titles),
      previous: [],
      canGoBack,
    });
    if (reply === 'back') return 'back';
    const picked = reply === 'cancelled' ? undefined : reply.picked[0];
    if (picked === undefined) return null;
    if (picked.action !== undefined) return picked.action;
    if (picked.framework !== undefined) {
      const after = await showReasons(picked.framework, result, titles);
      if (after !== 'back') return after;
    }
  }
}

async function showReasons(
  framework: RankedFramework,
  result: Result,
  titles: QuestionTitles,
): Promise<Action | 'back' | null> {
  const { catalogue } = result;
  const reply = await askStep<ResultItem>({
    title: vscode.l10n.t('{0}: score {1}', catalogue.nameOf(framework.id), signed(framework.score)),
    prompt: vscode.l10n.t('What each answer adds or takes away'),
    placeholder: '',
    items: [
      ...frameworkActions(framework, result),
      ...policyItems(policyOf(framework.id, catalogue)),
      ...framework.reasons.map((reason) => reasonItem(reason, titles)),
      ...unmetItems(framework.unmet, titles),
    ],
    previous: [],
    canGoBack: true,
  });
  if (reply === 'back') return 'back';
  if (reply === 'cancelled') return null;
  return reply.picked[0]?.action ?? 'back';
}

function resultItems(result: Result, titles: QuestionTitles): ResultItem[] {
  const { advice, catalogue } = result;
  const items: ResultItem[] = resultActions(result);
  if (advice.ranking.length > 0) items.push(separator(vscode.l10n.t('Ranking')));
  advice.ranking.forEach((framework, index) => {
    items.push({
      label: `${index + 1}. ${catalogue.nameOf(framework.id)}`,
      description: scoreText(framework, catalogue),
      detail: framework.reasons
        .slice(0, 3)
        .map(({ share, text }) => `${signed(share)} ${vscode.l10n.t(text)}`)
        .join('  '),
      framework,
    });
  });
  if (advice.excluded.length > 0) items.push(separator(vscode.l10n.t('Left out')));
  for (const { id, question, reason } of advice.excluded) {
    items.push({
      label: `$(circle-slash) ${catalogue.nameOf(id)}`,
      description: titles(question),
      detail: vscode.l10n.t(reason),
    });
  }
  const tips = advice.tips.map(({ text }) => ({ label: `$(lightbulb) ${vscode.l10n.t(text)}` }));
  return tips.length > 0
    ? [...items, separator(vscode.l10n.t('Whichever you choose')), ...tips]
    : items;
}

function scoreText(
  { id, score, low, high, ties }: RankedFramework,
  catalogue: FrameworkCatalogue,
): string {
  const points =
    low < high
      ? vscode.l10n.t('score {0} ({1} to {2})', signed(score), signed(low), signed(high))
      : vscode.l10n.t('score {0}', signed(score));
  const policy = policyOf(id, catalogue);
  const said = policy === null ? points : `${points} · ${stanceText(policy)}`;
  if (ties.length === 0) return said;
  const names = ties.slice(0, maxTies).map((tied) => catalogue.nameOf(tied));
  const more = ties.length - names.length;
  const others =
    more > 0 ? vscode.l10n.t('{0} and {1} more', names.join(', '), more) : names.join(', ');
  return `${said} · ${vscode.l10n.t('too close to tell from {0}', others)}`;
}

/** More names than these hide what the line is about. */
const maxTies = 2;

/** What the team says about the newest version: what it forbids is not in the ranking. */
function policyOf(id: string, catalogue: FrameworkCatalogue): TeamPolicy | null {
  const version = catalogue.find(id)?.newest.version ?? null;
  return catalogue.policyOf({ id, version, specifier: null });
}

function policyItems(policy: TeamPolicy | null): ResultItem[] {
  return policy === null ? [] : [{ label: `$(${policyIcon(policy)}) ${policyText(policy)}` }];
}

function verdictText({ verdict, ranking }: Advice, catalogue: FrameworkCatalogue): string {
  const first = catalogue.nameOf(ranking[0]?.id ?? '');
  switch (verdict) {
    case 'no-candidate':
      return vscode.l10n.t(
        'No framework meets all of these needs. The list says which need left out which.',
      );
    case 'no-preference':
      return vscode.l10n.t(
        'These answers do not tell the frameworks apart; the order means nothing.',
      );
    case 'tie':
      return vscode.l10n.t('The first ones are too close to call.');
    case 'uncertain':
      return vscode.l10n.t(
        '{0} comes first by what is known; unknown facts could change that.',
        first,
      );
    case 'clear':
      return vscode.l10n.t('{0} fits these answers best.', first);
  }
}

function reasonItem({ question, share, text }: Reason, titles: QuestionTitles): ResultItem {
  const icon = share > 0 ? 'add' : 'remove';
  return {
    label: `$(${icon}) ${signed(share)}  ${vscode.l10n.t(text)}`,
    description: titles(question),
  };
}

function unmetItems(unmet: readonly Exclusion[], titles: QuestionTitles): ResultItem[] {
  return unmet.map(({ question, reason }) => ({
    label: `$(warning) ${vscode.l10n.t(reason)}`,
    description: titles(question),
  }));
}

function separator(label: string): ResultItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
