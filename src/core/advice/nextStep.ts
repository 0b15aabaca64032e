import { type Answers, chosen } from './answers.ts';
import type { AnswerRule, AnswerTest, Question } from './questions.ts';
import { evaluate, type Truth } from './rule.ts';

/** What the wizard does next: ask, or recommend from the answers it has. */
export type NextStep =
  | { readonly ask: Question; readonly step: number; readonly totalSteps: number }
  | { readonly recommend: Answers };

/** The first question that the answers so far leave open and do not make needless. Back drops the last answer. */
export function nextStep(questions: readonly Question[], answers: Answers): NextStep {
  const needed = questions.filter((question) => isNeeded(question, answers));
  const index = needed.findIndex(
    (question) => !answers.some((answer) => answer.question === question.id),
  );
  const ask = needed[index];
  if (ask === undefined) return { recommend: answers };
  return { ask, step: index + 1, totalSteps: needed.length };
}

/** Whether the wizard asks this question after these answers. */
export function isNeeded(question: Question, answers: Answers): boolean {
  if (question.assumed !== undefined || question.fixed !== undefined) return false;
  return question.skipWhen === undefined || !answersHold(question.skipWhen, answers);
}

/** How a test of the answers turns out. */
export function testAnswers(test: AnswerTest, answers: Answers): Truth {
  const options = chosen(answers, test.answered);
  return holds(test, options) ? 'yes' : 'no';
}

function holds(test: AnswerTest, options: readonly string[]): boolean {
  if ('some' in test) return options.some((option) => test.some.includes(option));
  if ('besides' in test) return options.some((option) => !test.besides.includes(option));
  return options.length > 0 && options.every((option) => test.only.includes(option));
}

function answersHold(rule: AnswerRule, answers: Answers): boolean {
  return evaluate(rule, (test) => testAnswers(test, answers)) === 'yes';
}
