import type { Advice } from '../advice/advice.ts';
import { answerOrigin, withOrigin } from '../advice/answerOrigin.ts';
import type { Answers } from '../advice/answers.ts';
import type { Ranking } from '../advice/explain.ts';
import { optionLabel, type Question, UNSURE } from '../advice/questions.ts';
import { TEAM } from '../advice/teamPolicy.ts';
import { fill, type Words } from '../comparison/words.ts';
import type { Framework } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import type { DecisionWordKey, DecisionWords } from './decisionWords.ts';
import { inlineText } from './inlineText.ts';
import type { SourceNumbers } from './sourceNumbers.ts';

/** All that a decision record is written from. */
export interface DecisionInput {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  /** What {@link DecisionInput.answers} come to. */
  readonly advice: Advice;
  readonly profiles: KnowledgeProfiles;
  /** Id of the framework that was chosen, be it the first or another one; null where none is yet. */
  readonly chosen: string | null;
  readonly words: DecisionWords;
  /** The words of the comparison, in the same language. */
  readonly comparison: Words;
  /** Turns a text of `questions.yaml` into the reader's language. */
  readonly translate: (text: string) => string;
}

/** The input with what its sections share. */
export interface Draft extends DecisionInput {
  /** With what a team has settled and what is assumed. */
  readonly answers: Answers;
  /** What was answered. */
  readonly given: Answers;
  readonly ranking: Ranking;
  readonly numbers: SourceNumbers;
}

/** A word of the record with its values, which are taken as text and not as mark-up. */
export function say(
  { words }: Pick<DecisionInput, 'words'>,
  key: DecisionWordKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const safe = Object.entries(values).map(([name, value]) => [name, inlineText(String(value))]);
  return fill(words[key], Object.fromEntries(safe));
}

/** A place that only people can fill, to be seen at once. */
export function toFill(
  draft: DecisionInput,
  key: DecisionWordKey,
  values: Readonly<Record<string, string>> = {},
): string {
  return `_${fill(draft.words.fill, { what: say(draft, key, values) })}_`;
}

export function frameworkOf({ profiles }: DecisionInput, id: string): Framework | undefined {
  return profiles.frameworks.find((framework) => framework.id === id);
}

export function nameOf(draft: DecisionInput, id: string): string {
  return frameworkOf(draft, id)?.name ?? id;
}

/** The title of a question as it was asked; of one that was not, with who answered it. */
export function titleOf(draft: Draft, id: string): string {
  if (id === TEAM) return draft.comparison['row.team'];
  const question = draft.questions.find((one) => one.id === id);
  const title = draft.translate(question?.title ?? id);
  return withOrigin(title, answerOrigin(question, draft.given), draft.comparison);
}

/** The words of an answer, with who gave it where that was not the person. */
export function labelOf(draft: Draft, question: string, answer: string): string {
  if (question === TEAM) return draft.comparison['row.team'];
  if (answer === UNSURE) return draft.comparison['advice.unsure'];
  const asked = draft.questions.find(({ id }) => id === question);
  const label = draft.translate(optionLabel(asked, answer));
  return withOrigin(label, answerOrigin(asked, draft.given), draft.comparison);
}
