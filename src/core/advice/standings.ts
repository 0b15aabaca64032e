import type { Framework, IsoDay } from '../knowledge/framework.ts';
import type { Exclusion, RankedFramework, Verdict } from './advice.ts';
import type { Answers } from './answers.ts';
import { type Assessment, assess } from './assess.ts';
import type { Question } from './questions.ts';

/** Scores no further apart than the smallest weight that a question gives are not told apart. */
const NEAR = 1;

/** Fewer candidates than this are too few to choose from... */
const ENOUGH = 3;
/** ...unless so few frameworks are known that a quarter of them is less. */
const ENOUGH_SHARE = 0.25;

export interface Standings {
  readonly verdict: Verdict;
  readonly ranking: readonly RankedFramework[];
  readonly excluded: readonly Exclusion[];
  readonly relaxed: readonly string[];
}

/**
 * Ranks the frameworks that no answer rules out. The order: those that meet every soft need, then score, then the
 * better worst case, then id; the last two decide only between frameworks that are also reported as ties.
 */
export function rankFrameworks(
  questions: readonly Question[],
  answers: Answers,
  frameworks: readonly Framework[],
  today: IsoDay,
): Standings {
  const assessed = frameworks.map((framework) => assess(questions, answers, framework, today));
  const relaxed = relax(questions, assessed);
  const isOut = (exclusion: Exclusion): boolean =>
    exclusion.strength === 'hard' || !relaxed.includes(exclusion.question);
  const candidates = assessed
    .filter((one) => !one.exclusions.some(isOut))
    .toSorted(
      (a, b) =>
        a.exclusions.length - b.exclusions.length ||
        b.score - a.score ||
        b.low - a.low ||
        (a.id < b.id ? -1 : 1),
    );
  const ranking = candidates.map(
    ({ exclusions, ...rest }): RankedFramework => ({
      ...rest,
      ties: candidates.filter((other) => areTied(other, rest.id, rest.score, exclusions)).map(idOf),
      unmet: exclusions,
    }),
  );
  const excluded = assessed.flatMap((one) => (one.exclusions.some(isOut) ? one.exclusions : []));
  return { verdict: verdictOf(ranking), ranking, excluded, relaxed };
}

function areTied(
  other: Assessment,
  id: string,
  score: number,
  exclusions: readonly Exclusion[],
): boolean {
  return (
    other.id !== id &&
    other.exclusions.length === exclusions.length &&
    Math.abs(other.score - score) <= NEAR
  );
}

/** The questions, from the last on, whose soft exclusions give way until enough candidates are left. */
function relax(questions: readonly Question[], assessed: readonly Assessment[]): readonly string[] {
  const enough = Math.min(ENOUGH, Math.ceil(assessed.length * ENOUGH_SHARE));
  const relaxed: string[] = [];
  const possible = assessed.filter((one) =>
    one.exclusions.every((each) => each.strength === 'soft'),
  );
  for (const { id } of questions.toReversed()) {
    const left = possible.filter((one) =>
      one.exclusions.every((each) => relaxed.includes(each.question)),
    );
    if (left.length >= enough) break;
    if (possible.some((one) => one.exclusions.some((each) => each.question === id)))
      relaxed.push(id);
  }
  return relaxed;
}

function verdictOf(ranking: readonly RankedFramework[]): Verdict {
  const [first, ...others] = ranking;
  if (first === undefined) return 'no-candidate';
  const rivals = others.filter((other) => other.unmet.length === first.unmet.length);
  if (rivals.length === 0) return 'clear';
  if (ranking.every((one) => one.score === first.score && one.unmet.length === 0)) {
    return 'no-preference';
  }
  if (first.ties.length > 0) return 'tie';
  return rivals.some((other) => other.high >= first.low) ? 'uncertain' : 'clear';
}

function idOf(one: Assessment): string {
  return one.id;
}
