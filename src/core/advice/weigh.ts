import type { Framework, IsoDay } from '../knowledge/framework.ts';
import type { Exclusion, Reason, Unknown } from './advice.ts';
import { type Answers, chosen } from './answers.ts';
import { factOf, testFacts } from './facts.ts';
import { testAnswers } from './nextStep.ts';
import type { CappedEffects, Effect, Option, PointsEffect, Predicate } from './questions.ts';
import { evaluate, type Truth } from './rule.ts';

/** What one chosen option says about one framework. */
export interface Weighed {
  /** The sum of the reasons' shares. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly unknown: Unknown | undefined;
  readonly exclusions: readonly Exclusion[];
}

/** What choosing `option` says for and against a framework, what it cannot say, and whether it rules it out. */
export function weighOption(
  question: string,
  option: Option,
  framework: Framework,
  answers: Answers,
  today: IsoDay,
): Weighed {
  const answer = option.id;
  const missing = new Set<string>();
  const holds = (predicate: Predicate): Truth => {
    const facts: string[] = [];
    const truth = evaluate(predicate, (test) => {
      if ('answered' in test) return testAnswers(test, answers);
      if ('among' in test) return isAmong(framework, chosen(answers, test.among)) ? 'yes' : 'no';
      const result = testFacts(test, framework, today);
      if (result === 'unknown') facts.push(factOf(test));
      return result;
    });
    // A missing fact matters only where the rest of the predicate does not decide without it.
    if (truth === 'unknown') for (const fact of facts) missing.add(fact);
    return truth;
  };

  const reasons: Reason[] = [];
  const exclusions: Exclusion[] = [];
  let mayExclude = false;
  let low = 0;
  let high = 0;
  for (const effect of option.effects) {
    if ('exclude' in effect) {
      const truth = holds(effect.when);
      if (truth === 'unknown') mayExclude = true;
      if (truth !== 'yes') continue;
      const { exclude: strength, reason } = effect;
      exclusions.push({ id: framework.id, question, answer, reason, strength });
    } else {
      const points = addPoints(effect, holds);
      low += points.low;
      high += points.high;
      for (const { share, text } of points.shares) reasons.push({ question, answer, share, text });
    }
  }
  const unknown =
    missing.size === 0
      ? undefined
      : { question, answer, facts: [...missing], low, high, mayExclude };
  const score = reasons.reduce((sum, reason) => sum + reason.share, 0);
  return { score, reasons, unknown, exclusions };
}

/** An add-on needs its framework, so what is said of that holds for it too. */
export function isAmong({ id, extends: host }: Framework, ids: readonly string[]): boolean {
  return ids.includes(id) || (host !== null && ids.includes(host));
}

interface Points {
  readonly shares: readonly { readonly share: number; readonly text: string }[];
  /** What the effects of unknown truth could add: at worst, at best. */
  readonly low: number;
  readonly high: number;
}

/** Gives each effect that holds its points, as far as the cap leaves some. */
function addPoints(
  effect: Exclude<Effect, { exclude: unknown }>,
  holds: (predicate: Predicate) => Truth,
): Points {
  const { cap, of }: CappedEffects =
    'of' in effect ? effect : { cap: effect.points, of: [effect] satisfies PointsEffect[] };
  const shares: { share: number; text: string }[] = [];
  let known = 0;
  let possible = 0;
  for (const { when, points, reason } of of) {
    const truth = holds(when);
    if (truth === 'unknown') possible += points;
    if (truth !== 'yes') continue;
    const share = within(known + points, cap) - known;
    known += share;
    if (share !== 0) shares.push({ share, text: reason });
  }
  const open = within(known + possible, cap) - known;
  return { shares, low: Math.min(0, open), high: Math.max(0, open) };
}

/** The points as far as the cap, which has the same sign, allows. */
function within(points: number, cap: number): number {
  return cap < 0 ? Math.max(points, cap) : Math.min(points, cap);
}
