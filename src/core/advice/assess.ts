import type { Framework, IsoDay } from '../knowledge/framework.ts';
import type { Exclusion } from './advice.ts';
import { type Answers, chosen } from './answers.ts';
import type { ExclusionEffect, Option, PointsEffect, Question } from './questions.ts';
import { testsOf } from './rule.ts';
import { settledAnswers } from './settledAnswers.ts';
import { type Weighed, weighOption } from './weigh.ts';

/** What the answers say about one framework, before it is set beside the others. */
export interface Assessment {
  readonly id: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** What each chosen option says. */
  readonly parts: readonly Weighed[];
  readonly exclusions: readonly Exclusion[];
}

/** Assesses the same frameworks under many sets of answers, as the search for changes does, and repeats no work. */
export class Assessor {
  readonly #questions: readonly Question[];
  readonly #frameworks: readonly Framework[];
  readonly #today: IsoDay;
  /** By option, then by the answers that it reads. */
  readonly #weighed = new Map<Option, Map<string, readonly Weighed[]>>();
  readonly #read = new Map<Option, readonly string[]>();

  constructor(questions: readonly Question[], frameworks: readonly Framework[], today: IsoDay) {
    this.#questions = questions;
    this.#frameworks = frameworks;
    this.#today = today;
  }

  /** The questions, in the order they are asked. */
  get questions(): readonly Question[] {
    return this.#questions;
  }

  /** Adds up, for each framework, what all chosen options say about it. */
  assess(given: Answers): readonly Assessment[] {
    const answers = settledAnswers(this.#questions, given);
    const columns = this.#questions.flatMap((question) => {
      const options = chosen(answers, question.id);
      return question.options
        .filter((option) => options.includes(option.id))
        .map((option) => this.#weigh(question.id, option, answers));
    });
    return this.#frameworks.map(({ id }, row) =>
      addUp(
        id,
        columns.flatMap((column) => column[row] ?? []),
      ),
    );
  }

  #weigh(question: string, option: Option, answers: Answers): readonly Weighed[] {
    const known = this.#weighed.get(option) ?? new Map<string, readonly Weighed[]>();
    this.#weighed.set(option, known);
    const key = JSON.stringify(this.#readBy(option).map((id) => chosen(answers, id)));
    const before = known.get(key);
    if (before !== undefined) return before;
    const weighed = this.#frameworks.map((framework) =>
      weighOption(question, option, framework, answers, this.#today),
    );
    known.set(key, weighed);
    return weighed;
  }

  #readBy(option: Option): readonly string[] {
    const known = this.#read.get(option) ?? readQuestions(option);
    this.#read.set(option, known);
    return known;
  }
}

function addUp(id: string, parts: readonly Weighed[]): Assessment {
  let score = 0;
  let low = 0;
  let high = 0;
  for (const part of parts) {
    score += part.score;
    low += part.unknown?.low ?? 0;
    high += part.unknown?.high ?? 0;
  }
  const exclusions = unique(parts.flatMap((part) => part.exclusions));
  return { id, score, low: score + low, high: score + high, parts, exclusions };
}

/** Several options of one question may rule a framework out for the same reason. */
function unique(exclusions: readonly Exclusion[]): readonly Exclusion[] {
  if (exclusions.length < 2) return exclusions;
  const isSame = (a: Exclusion, b: Exclusion): boolean =>
    a.question === b.question && a.reason === b.reason;
  return exclusions.filter((one, index) => exclusions.findIndex((b) => isSame(one, b)) === index);
}

/** The questions whose answers decide what the option says. */
function readQuestions(option: Option): readonly string[] {
  const ids = option.effects
    .flatMap((effect): readonly (PointsEffect | ExclusionEffect)[] =>
      'of' in effect ? effect.of : [effect],
    )
    .flatMap(({ when }) => testsOf(when))
    .flatMap((test) =>
      'answered' in test ? [test.answered] : 'among' in test ? [test.among] : [],
    );
  return [...new Set(ids)];
}
