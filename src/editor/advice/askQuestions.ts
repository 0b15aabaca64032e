import * as vscode from 'vscode';
import type { Answers } from '../../core/advice/answers.ts';
import { nextStep } from '../../core/advice/nextStep.ts';
import { type Option, type Question, UNSURE } from '../../core/advice/questions.ts';
import { askStep, type Reply } from './quickPickStep.ts';

interface OptionItem extends vscode.QuickPickItem {
  readonly id: string;
  readonly exclusive: boolean;
}

/**
 * Asks question by question until nothing is open. Back drops the last answer and shows it preselected.
 * @param given answers that need no asking.
 * @param onProgress told after every step, so that leaving loses nothing.
 * @returns all answers, or null where the person left.
 */
export async function askQuestions(
  questions: readonly Question[],
  given: Answers,
  onProgress: (answers: Answers) => void,
): Promise<Answers | null> {
  let answers = given;
  const remembered = new Map<string, readonly string[]>();
  for (;;) {
    const next = nextStep(questions, answers);
    if ('recommend' in next) return answers;
    const reply = await askQuestion(next, remembered.get(next.ask.id) ?? [], answers.length > 0);
    if (reply === 'cancelled') return null;
    if (reply === 'back') {
      const last = answers.at(-1);
      if (last !== undefined) remembered.set(last.question, last.options);
      answers = answers.slice(0, -1);
    } else {
      const options = reply.picked.map(({ id }) => id);
      remembered.set(next.ask.id, options);
      answers = [...answers, { question: next.ask.id, options: options.length > 0 ? options : [UNSURE] }];
    }
    onProgress(answers);
  }
}

function askQuestion(
  { ask, step, totalSteps }: { readonly ask: Question; readonly step: number; readonly totalSteps: number },
  previous: readonly string[],
  canGoBack: boolean,
): Promise<Reply<OptionItem>> {
  const items = [...ask.options.map(optionItem), unsureItem()];
  return askStep({
    title: vscode.l10n.t(ask.title),
    prompt: vscode.l10n.t(ask.why),
    placeholder: ask.multi
      ? vscode.l10n.t('Choose all that apply, then press Enter')
      : vscode.l10n.t('Choose one'),
    step,
    totalSteps,
    items,
    previous: items.filter(({ id }) => previous.includes(id)),
    multi: ask.multi === true,
    canGoBack,
    isExclusive: ({ exclusive }) => exclusive,
  });
}

function optionItem({ id, label, detail, exclusive }: Option): OptionItem {
  return { id, label: vscode.l10n.t(label), detail: vscode.l10n.t(detail), exclusive: exclusive === true };
}

function unsureItem(): OptionItem {
  return {
    id: UNSURE,
    label: `$(question) ${vscode.l10n.t('Not sure')}`,
    detail: vscode.l10n.t('This question then counts neither for nor against any framework.'),
    exclusive: true,
  };
}
