import * as vscode from 'vscode';
import { type Answers, parseAnswers } from '../../core/advice/answers.ts';
import type { Question } from '../../core/advice/questions.ts';
import { askStep } from './quickPickStep.ts';

interface ResumeItem extends vscode.QuickPickItem {
  readonly answers: Answers;
}

/**
 * Where an earlier run was left unfinished, asks whether to go on with it.
 * @param kept the draft as it was stored; whatever is wrong with it is forgotten.
 * @returns the answers to begin with, or null where the person left.
 */
export async function resumeOrStart(
  questions: readonly Question[],
  kept: unknown,
): Promise<Answers | null> {
  const draft = readDraft(questions, kept);
  if (draft.length === 0) return [];
  const items: ResumeItem[] = [
    {
      label: `$(debug-continue) ${vscode.l10n.t('Go on where you left')}`,
      detail: vscode.l10n.t('Questions answered: {0}', draft.length),
      answers: draft,
    },
    { label: `$(refresh) ${vscode.l10n.t('Start again')}`, answers: [] },
  ];
  const reply = await askStep({
    title: vscode.l10n.t('Recommend a Framework'),
    prompt: vscode.l10n.t('An earlier run was not finished.'),
    placeholder: vscode.l10n.t('Choose one'),
    items,
    previous: [],
    canGoBack: false,
  });
  if (reply === 'cancelled' || reply === 'back') return null;
  return reply.picked[0]?.answers ?? [];
}

function readDraft(questions: readonly Question[], kept: unknown): Answers {
  if (!Array.isArray(kept)) return [];
  // Answers keep their order, for Back; questions and options may have changed since, so each is checked again.
  return kept.flatMap((answer) => {
    const { question, options } = (answer ?? {}) as Record<string, unknown>;
    return typeof question === 'string'
      ? parseAnswers(questions, { [question]: options }).answers
      : [];
  });
}
