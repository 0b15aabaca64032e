import type { Exclusion, RankedFramework, Verdict } from './advice.ts';
import type { Answers } from './answers.ts';
import type { Assessment, Assessor } from './assess.ts';
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

/** Who is left, best first, and who is not. */
export interface Field {
  readonly candidates: readonly Assessment[];
  readonly excluded: readonly Exclusion[];
  readonly relaxed: readonly string[];
}

/**
 * Orders the frameworks that no answer rules out: first those that meet every soft need, then by score, by the better
 * worst case, by id. The last two decide only between frameworks that are also reported as ties.
 */
export function orderFrameworks(assessor: Assessor, answers: Answers): Field {
  const assessed = assessor.assess(answers);
  const relaxed = relax(assessor.questions, assessed);
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
  const excluded = assessed.flatMap((one) => (one.exclusions.some(isOut) ? one.exclusions : []));
  return { candidates, excluded, relaxed };
}

/** The order of the frameworks with the reasons for it, and how much it says. */
export function rankFrameworks(assessor: Assessor, answers: Answers): Standings {
  const { candidates, excluded, relaxed } = orderFrameworks(assessor, answers);
  const ranking = candidates.map((one): RankedFramework => {
    const { id, score, low, high, parts, exclusions: unmet } = one;
    const ties = candidates.filter((other) => areTied(one, other)).map((other) => other.id);
    const reasons = parts
      .flatMap((part) => part.reasons)
      .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share));
    const unknowns = parts.flatMap((part) => part.unknown ?? []);
    return { id, score, low, high, ties, reasons, unknowns, unmet };
  });
  return { verdict: verdictOf(ranking), ranking, excluded, relaxed };
}

/** Whether the scores of two candidates are too close to tell them apart. */
export function areTied(one: Assessment, other: Assessment): boolean {
  return (
    other !== one &&
    other.exclusions.length === one.exclusions.length &&
    Math.abs(other.score - one.score) <= NEAR
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
