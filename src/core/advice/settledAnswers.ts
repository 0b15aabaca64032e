import { type Answers, chosen } from './answers.ts';
import type { Option, Question } from './questions.ts';

/**
 * The answers together with those that nobody is asked for: what a team has settled, and what is assumed. Nothing is
 * assumed while no other answer gives points: where nothing is preferred, nothing is held against any framework either.
 */
export function settledAnswers(questions: readonly Question[], given: Answers): Answers {
  const fixed = questions.flatMap(({ id, fixed: options }) =>
    options === undefined ? [] : [{ question: id, options }],
  );
  const answers = [
    ...given.filter(({ question }) => !fixed.some((one) => one.question === question)),
    ...fixed,
  ];
  if (!questions.some((question) => givesPoints(question, answers))) return answers;
  const assumed = questions.flatMap(({ id, assumed: option }) =>
    option === undefined || chosen(answers, id).length > 0
      ? []
      : [{ question: id, options: [option] }],
  );
  return [...answers, ...assumed];
}

function givesPoints(question: Question, answers: Answers): boolean {
  if (question.assumed !== undefined) return false;
  const options = chosen(answers, question.id);
  return (
    options.length > 0 &&
    question.options.some((option) => options.includes(option.id) && hasPoints(option))
  );
}

function hasPoints({ effects }: Option): boolean {
  return effects.some((effect) => !('exclude' in effect));
}
