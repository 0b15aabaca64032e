import { fill, type Words } from '../comparison/words.ts';
import { type Answers, chosen } from './answers.ts';
import type { Question } from './questions.ts';

/** Who said it: the person, the team for everybody, or nobody. */
export type AnswerOrigin = 'given' | 'settled' | 'assumed';

/**
 * Where the answer that counts for a question comes from.
 *
 * @param given what was answered, without what `settledAnswers` adds
 */
export function answerOrigin(
  question: Pick<Question, 'id' | 'assumed' | 'fixed'> | undefined,
  given: Answers,
): AnswerOrigin {
  if (question?.fixed !== undefined) return 'settled';
  const isOpen = question?.assumed !== undefined && chosen(given, question.id).length === 0;
  return isOpen ? 'assumed' : 'given';
}

/** A question's title, or an answer, so that nobody takes for asked what was not. */
export function withOrigin(text: string, origin: AnswerOrigin, words: Words): string {
  return origin === 'given' ? text : fill(words[`advice.${origin}`], { text });
}
