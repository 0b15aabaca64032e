import * as vscode from 'vscode';
import type { Advice } from '../../core/advice/advice.ts';
import { answerOrigin, withOrigin } from '../../core/advice/answerOrigin.ts';
import { type Answers, parseAnswers } from '../../core/advice/answers.ts';
import { completeQuestions } from '../../core/advice/completeQuestions.ts';
import type { Question } from '../../core/advice/questions.ts';
import { recommend } from '../../core/advice/rank.ts';
import { TEAM } from '../../core/advice/teamPolicy.ts';
import { comparisonWords } from '../comparison/words.ts';
import {
  type DecisionDependencies,
  type SavedDecision,
  saveDecision,
} from '../decision/saveDecision.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { today } from '../host/clock.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';
import { answerProblem } from './answerProblem.ts';
import { resumeOrStart } from './draft.ts';
import { rememberAnswers } from './lastAnswers.ts';
import { showAdvice } from './showAdvice.ts';
import { type ScannerChunk, suggestFromWorkspace } from './suggestFromWorkspace.ts';
import { WizardRun } from './wizardRun.ts';

export interface AdviceDependencies {
  readonly chunks: ChunkLoader<{ readonly scanner: ScannerChunk }>;
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  /** Keeps the draft of an unfinished run. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

const draftKey = 'advice.draft';

/**
 * "Recommend a Framework…". Argument: `{ answers?: { [question]: option | option[] }, ask?: boolean, show?: boolean }`.
 * Given answers are not asked again; `ask: false` takes open questions as "Not sure"; `show: false` shows no result.
 * Returns the advice, or undefined where the person left.
 */
export async function recommendFramework(
  deps: AdviceDependencies,
  argument: unknown,
): Promise<Advice | undefined> {
  const [file, profiles, catalogue] = await Promise.all([
    deps.knowledge.questions(),
    deps.knowledge.profiles(),
    deps.knowledge.catalogue(),
  ]);
  const questions = completeQuestions(file, profiles);
  const { given, ask, show } = readArgument(questions, argument);
  const saveDraft = (answers: Answers): void =>
    void deps.memory.update(draftKey, answers.length > 0 ? answers : undefined);

  const begin =
    ask && given.length === 0 ? await resumeOrStart(questions, deps.memory.get(draftKey)) : given;
  if (begin === null) return undefined;
  const suggestions = ask
    ? await suggestFromWorkspace(deps, file.prefill, questions, catalogue)
    : [];
  const wizard = new WizardRun(begin, given.length, suggestions);
  const titles = (id: string): string => {
    if (id === TEAM) return vscode.l10n.t('Your team’s policy');
    const question = questions.find((one) => one.id === id);
    const title = vscode.l10n.t(question?.title ?? id);
    return withOrigin(title, answerOrigin(question, wizard.answers), comparisonWords());
  };
  for (;;) {
    if (ask && !(await wizard.ask(questions, saveDraft))) return undefined;
    const advice = recommend(questions, wizard.answers, profiles, today());
    // What another program computes for itself is no run of the person's.
    if (ask || show) rememberAnswers(deps.memory, wizard.answers);
    if (!show) {
      if (ask) saveDraft([]);
      return advice;
    }
    const { answers } = wizard;
    const { starters } = await deps.knowledge.starters();
    const result = { advice, answers, catalogue, starters: new Set(starters.map(({ id }) => id)) };
    const next = await showAdvice(result, titles, wizard.canGoBack);
    if (next === 'back') {
      wizard.back();
      continue;
    }
    // The run is complete: the next one starts afresh.
    saveDraft([]);
    if (next !== null) await next();
    return advice;
  }
}

/** "Save a Decision…". Argument and result: {@link saveDecision}. */
export function recordDecision(
  deps: DecisionDependencies,
  argument: unknown,
): Promise<SavedDecision | undefined> {
  return saveDecision(deps, argument);
}
const fields = ['answers', 'ask', 'show'] as const;

function readArgument(
  questions: readonly Question[],
  argument: unknown,
): { given: Answers; ask: boolean; show: boolean } {
  if (argument === undefined || argument === null) return { given: [], ask: true, show: true };
  if (typeof argument !== 'object' || Array.isArray(argument)) {
    throw new Error(vscode.l10n.t('The argument must be an object with: {0}', fields.join(', ')));
  }
  const { answers = {}, ask, show, ...rest } = argument as Record<string, unknown>;
  const unknown = Object.keys(rest);
  if (unknown.length > 0) {
    throw new Error(
      vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', unknown.join(', '), fields.join(', ')),
    );
  }
  for (const [key, value] of Object.entries({ ask, show })) {
    if (value !== undefined && typeof value !== 'boolean') {
      throw new Error(vscode.l10n.t('“{0}” must be {1}', key, 'boolean'));
    }
  }
  const parsed = parseAnswers(questions, answers);
  const [problem] = parsed.problems;
  if (problem !== undefined) throw new Error(answerProblem(problem));
  return { given: parsed.answers, ask: ask !== false, show: show !== false };
}
