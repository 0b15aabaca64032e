import { type Question, UNSURE } from './questions.ts';

/** What was chosen for one question. Nothing chosen, or `unsure`, is "Not sure". */
export interface Answer {
  readonly question: string;
  readonly options: readonly string[];
}

/** In the order given, so that Back drops the last one. The order has no influence on the advice. */
export type Answers = readonly Answer[];

/** Why given answers cannot be used, and what would be valid. */
export type AnswerProblem =
  | { readonly code: 'not-an-object' }
  | {
      readonly code: 'unknown-question';
      readonly question: string;
      readonly valid: readonly string[];
    }
  | {
      readonly code: 'unknown-option';
      readonly question: string;
      readonly option: string;
      readonly valid: readonly string[];
    }
  /** Neither an option id nor a list of them. */
  | { readonly code: 'not-a-choice'; readonly question: string; readonly valid: readonly string[] }
  /** Several options where the question takes one. */
  | { readonly code: 'one-only'; readonly question: string; readonly options: readonly string[] }
  /** The team has settled the question with other options. */
  | { readonly code: 'fixed'; readonly question: string; readonly valid: readonly string[] }
  /** An option that excludes the others was given with others. */
  | {
      readonly code: 'contradiction';
      readonly question: string;
      readonly option: string;
      readonly options: readonly string[];
    };

export interface ParsedAnswers {
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
}

/** Reads answers given from outside: `{ product: 'api', load: ['db', 'slow_io'] }`. Bad ones become problems. */
export function parseAnswers(questions: readonly Question[], value: unknown): ParsedAnswers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { answers: [], problems: [{ code: 'not-an-object' }] };
  }
  const answers: Answer[] = [];
  const problems: AnswerProblem[] = [];
  for (const [id, given] of Object.entries(value)) {
    const question = questions.find((candidate) => candidate.id === id);
    if (question === undefined) {
      problems.push({
        code: 'unknown-question',
        question: id,
        valid: questions.map((known) => known.id),
      });
      continue;
    }
    const options = asList(given);
    const found =
      options === undefined
        ? [{ code: 'not-a-choice', question: id, valid: optionIds(question) } as const]
        : optionProblems(question, options);
    problems.push(...found);
    if (options !== undefined && found.length === 0) answers.push({ question: id, options });
  }
  return { answers, problems };
}

/** The ids that answer `question`, `unsure` included. */
export function optionIds(question: Question): readonly string[] {
  return [...question.options.map((option) => option.id), UNSURE];
}

/** What was chosen for the question; empty where that is nothing or "Not sure". */
export function chosen(answers: Answers, question: string): readonly string[] {
  const answer = answers.find((candidate) => candidate.question === question);
  return answer === undefined ? [] : answer.options.filter((option) => option !== UNSURE);
}

function asList(given: unknown): readonly string[] | undefined {
  if (typeof given === 'string') return [given];
  if (!Array.isArray(given) || !given.every((item) => typeof item === 'string')) return undefined;
  return [...new Set<string>(given)];
}

function optionProblems(question: Question, options: readonly string[]): AnswerProblem[] {
  const valid = optionIds(question);
  const unknown = options.filter((option) => !valid.includes(option));
  if (unknown.length > 0) {
    return unknown.map((option) => ({
      code: 'unknown-option',
      question: question.id,
      option,
      valid,
    }));
  }
  const { fixed } = question;
  if (fixed !== undefined && options.toSorted().join() !== fixed.toSorted().join()) {
    return [{ code: 'fixed', question: question.id, valid: fixed }];
  }
  if (options.length < 2) return [];
  if (question.multi !== true) return [{ code: 'one-only', question: question.id, options }];
  const alone = options.find(
    (id) =>
      id === UNSURE || question.options.some((option) => option.id === id && option.exclusive),
  );
  if (alone === undefined) return [];
  return [{ code: 'contradiction', question: question.id, option: alone, options }];
}
