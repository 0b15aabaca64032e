import * as vscode from 'vscode';
import { type Answers, parseAnswers } from '../../core/advice/answers.ts';
import { completeQuestions } from '../../core/advice/completeQuestions.ts';
import { explain, type Ranking } from '../../core/advice/explain.ts';
import type { Question } from '../../core/advice/questions.ts';
import { recommend } from '../../core/advice/rank.ts';
import type { KnowledgeProfiles } from '../../core/knowledge/knowledge.ts';
import { answerProblem } from '../advice/answerProblem.ts';
import { today } from '../host/clock.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { comparisonWords } from './words.ts';

/** A finished run of the wizard: what was asked, and what was answered. */
export interface Wizard {
  readonly questions: readonly Question[];
  readonly answers: Answers;
}

/**
 * Reads the answers of an argument; the questions are loaded only where there are some.
 *
 * @throws Error for an answer that is not valid, naming what is
 */
export async function readWizard(
  knowledge: KnowledgeStore,
  given: Readonly<Record<string, unknown>> | undefined,
): Promise<Wizard | null> {
  if (given === undefined) return null;
  const questions = await askedQuestions(knowledge);
  const { answers, problems } = parseAnswers(questions, given);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(answerProblem(problem));
  return { questions, answers };
}

/** Takes answers back that were kept; those to questions and options that are gone since are forgotten. */
export async function restoreWizard(
  knowledge: KnowledgeStore,
  kept: Answers | null,
): Promise<Wizard | null> {
  if (kept === null) return null;
  const questions = await askedQuestions(knowledge);
  const answers = kept.flatMap(
    ({ question, options }) => parseAnswers(questions, { [question]: options }).answers,
  );
  return { questions, answers };
}

async function askedQuestions(knowledge: KnowledgeStore): Promise<readonly Question[]> {
  const [file, profiles] = await Promise.all([knowledge.questions(), knowledge.profiles()]);
  return completeQuestions(file, profiles);
}

/** What the answers come to today, in the reader's language. */
export function rankingOf({ questions, answers }: Wizard, profiles: KnowledgeProfiles): Ranking {
  return explain(recommend(questions, answers, profiles, today()), {
    ...{ questions, answers, profiles },
    words: comparisonWords(),
    translate: (text) => vscode.l10n.t(text),
  });
}
