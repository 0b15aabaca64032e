import type { Framework, IsoDay } from '../knowledge/framework.ts';
import type { Exclusion, Reason, Unknown } from './advice.ts';
import { type Answers, chosen } from './answers.ts';
import { factOf, testFacts } from './facts.ts';
import { testAnswers } from './nextStep.ts';
import type { Effect, FactTest, PointsEffect, Predicate, Question } from './questions.ts';
import { evaluate, type Truth } from './rule.ts';

/** What the answers say about one framework, before it is set beside the others. */
export interface Assessment {
  readonly id: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly reasons: readonly Reason[];
  readonly unknowns: readonly Unknown[];
  readonly exclusions: readonly Exclusion[];
}

/** Adds up, over all chosen options, what speaks for and against a framework, and what rules it out. */
export function assess(
  questions: readonly Question[],
  answers: Answers,
  framework: Framework,
  today: IsoDay,
): Assessment {
  const tally = new Tally(framework, answers, today);
  for (const question of questions) {
    const options = chosen(answers, question.id);
    for (const option of question.options) {
      if (options.includes(option.id)) tally.add(question.id, option.id, option.effects);
    }
  }
  return tally.result();
}

interface Range {
  readonly low: number;
  readonly high: number;
}

class Tally {
  readonly #framework: Framework;
  readonly #answers: Answers;
  readonly #today: IsoDay;
  readonly #reasons: Reason[] = [];
  readonly #unknowns: Unknown[] = [];
  readonly #exclusions: Exclusion[] = [];

  constructor(framework: Framework, answers: Answers, today: IsoDay) {
    this.#framework = framework;
    this.#answers = answers;
    this.#today = today;
  }

  add(question: string, answer: string, effects: readonly Effect[]): void {
    const facts = new Set<string>();
    let low = 0;
    let high = 0;
    let mayExclude = false;
    for (const effect of effects) {
      if ('exclude' in effect) {
        const truth = this.#holds(effect.when, facts);
        if (truth === 'unknown') mayExclude = true;
        if (truth !== 'yes') continue;
        this.#exclusions.push({
          id: this.#framework.id,
          question,
          answer,
          reason: effect.reason,
          strength: effect.exclude,
        });
      } else {
        const spread = this.#addPoints(question, answer, effect, facts);
        low += spread.low;
        high += spread.high;
      }
    }
    if (facts.size === 0) return;
    this.#unknowns.push({ question, answer, facts: [...facts], low, high, mayExclude });
  }

  result(): Assessment {
    const score = sum(this.#reasons.map((reason) => reason.share));
    return {
      id: this.#framework.id,
      score,
      low: score + sum(this.#unknowns.map((unknown) => unknown.low)),
      high: score + sum(this.#unknowns.map((unknown) => unknown.high)),
      reasons: this.#reasons.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share)),
      unknowns: this.#unknowns,
      exclusions: this.#exclusions,
    };
  }

  /** Gives each effect that holds its share, no more than the cap leaves. Returns what the unknown ones could add. */
  #addPoints(
    question: string,
    answer: string,
    effect: Exclude<Effect, { exclude: unknown }>,
    facts: Set<string>,
  ): Range {
    const effects: readonly PointsEffect[] = 'of' in effect ? effect.of : [effect];
    const cap = 'of' in effect ? effect.cap : effect.points;
    let known = 0;
    let possible = 0;
    for (const { when, points, reason } of effects) {
      const truth = this.#holds(when, facts);
      if (truth === 'unknown') possible += points;
      if (truth !== 'yes') continue;
      const share = within(known + points, cap) - known;
      known += share;
      if (share !== 0) this.#reasons.push({ question, answer, share, text: reason });
    }
    const open = within(known + possible, cap) - known;
    return { low: Math.min(0, open), high: Math.max(0, open) };
  }

  #holds(predicate: Predicate, facts: Set<string>): Truth {
    const unknown: FactTest[] = [];
    const truth = evaluate(predicate, (test) => {
      if ('answered' in test) return testAnswers(test, this.#answers);
      const result = testFacts(test, this.#framework, this.#today);
      if (result === 'unknown') unknown.push(test);
      return result;
    });
    if (truth === 'unknown') for (const test of unknown) facts.add(factOf(test));
    return truth;
  }
}

/** The points as far as the cap, which has the same sign, allows. */
function within(points: number, cap: number): number {
  return cap < 0 ? Math.max(points, cap) : Math.min(points, cap);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
