import { canonicalSpecifier } from '../python/specifier.ts';
import { compareVersions, isVersion } from '../python/versions.ts';

/** More alternatives than anybody writes; comparing each with each must not take long. */
const MAX_ALTERNATIVES = 50;

interface Clause {
  readonly operator: string;
  readonly version: string;
}

interface Bound {
  readonly version: string;
  readonly inclusive: boolean;
}

/** Every version between two bounds; null where there is no bound. */
interface Interval {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/**
 * Several version specifiers, any of which will do, as one. PEP 440 knows no "or", so what lies between the alternatives
 * is allowed too, except where a single version or prefix is left out (`<2 || >=3` is `!=2.*`): the result is never narrower than they
 * are together. Pre-releases of a bound are not looked at: installers pass them over.
 * Source: https://packaging.python.org/en/latest/specifications/version-specifiers/
 * @param alternatives canonical specifiers; '' allows all.
 * @returns a canonical specifier; '' where nothing is excluded.
 */
export function uniteSpecifiers(alternatives: readonly string[]): string {
  const different = [...new Set(alternatives)];
  const [only = ''] = different;
  if (different.length <= 1) return only;
  if (different.includes('') || different.length > MAX_ALTERNATIVES) return '';
  const lists = different.map(clausesOf);
  if (lists.some((clauses) => clauses.some(({ version }) => !isVersion(bare(version))))) return '';
  const intervals = merge(lists.map(intervalOf).filter(isPossible));
  const written = [
    ...intervals.slice(0, 1).flatMap(({ lower }) => boundClause('>', lower)),
    ...intervals.slice(-1).flatMap(({ upper }) => boundClause('<', upper)),
    ...intervals.slice(1).flatMap((right, i) => gapClause(intervals[i]?.upper, right.lower)),
    ...sharedExclusions(lists),
  ];
  return canonicalSpecifier(written.join(',')) ?? '';
}

function clausesOf(specifier: string): readonly Clause[] {
  return specifier.split(',').map((clause) => {
    const match = /^(===|[~=!<>]=|[<>])(.*)$/s.exec(clause);
    return { operator: match?.[1] ?? '', version: match?.[2] ?? '' };
  });
}

/** The interval that clauses allow together, exclusions aside. */
function intervalOf(clauses: readonly Clause[]): Interval {
  let [lower, upper]: [Bound | null, Bound | null] = [null, null];
  for (const clause of clauses) {
    const interval = clauseInterval(clause);
    if (compareLower(interval.lower, lower) > 0) lower = interval.lower;
    if (compareUpper(interval.upper, upper) < 0) upper = interval.upper;
  }
  return { lower, upper };
}

function clauseInterval({ operator, version }: Clause): Interval {
  const bound = (inclusive: boolean): Bound => ({ version: bare(version), inclusive });
  if (operator === '>' || operator === '>=') {
    return { lower: bound(operator === '>='), upper: null };
  }
  if (operator === '<' || operator === '<=') {
    return { lower: null, upper: bound(operator === '<=') };
  }
  if (operator === '!=') return { lower: null, upper: null };
  const isPrefix = version.endsWith('.*');
  if (operator !== '~=' && !isPrefix) return { lower: bound(true), upper: bound(true) };
  const upper = { version: afterPrefix(version, operator === '~=' ? 1 : 0), inclusive: false };
  return { lower: bound(true), upper };
}

/** The first version behind all that begin with the release of `version`, less its last parts: `1.4.2` less 1 gives `1.5`. */
function afterPrefix(version: string, less: number): string {
  const { epoch, release } = releaseOf(version);
  const prefix = release.slice(0, release.length - less);
  const last = (prefix.pop() ?? 0n) + 1n;
  return epoch + [...prefix, last].join('.');
}

function releaseOf(version: string) {
  const match = /^v?([0-9]+!)?([0-9]+(?:\.[0-9]+)*)/i.exec(version);
  return { epoch: match?.[1] ?? '', release: (match?.[2] ?? '0').split('.').map(BigInt) };
}

function isPossible({ lower, upper }: Interval): boolean {
  return lower === null || upper === null || compareVersions(lower.version, upper.version) <= 0;
}

/** Intervals in order, those that touch or overlap made one. */
function merge(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => compareLower(a.lower, b.lower))) {
    const last = merged.at(-1);
    if (last === undefined || hasGap(last.upper, next.lower)) merged.push(next);
    else {
      const upper = compareUpper(next.upper, last.upper) > 0 ? next.upper : last.upper;
      merged[merged.length - 1] = { lower: last.lower, upper };
    }
  }
  return merged;
}

function hasGap(upper: Bound | null, lower: Bound | null): boolean {
  if (upper === null || lower === null) return false;
  const order = compareVersions(upper.version, lower.version);
  return order < 0 || (order === 0 && !upper.inclusive && !lower.inclusive);
}

/** What lies between two intervals, where one clause can say it. */
function gapClause(upper: Bound | null | undefined, lower: Bound | null): readonly string[] {
  if (!upper || !lower || upper.inclusive) return [];
  if (!lower.inclusive) {
    return compareVersions(upper.version, lower.version) === 0 ? [`!=${upper.version}`] : [];
  }
  const { epoch, release } = releaseOf(lower.version);
  while (release.length > 1 && release.at(-1) === 0n) release.pop();
  const last = release.pop() ?? 0n;
  const prefix = `${epoch}${[...release, last - 1n].join('.')}`;
  return last > 0n && compareVersions(prefix, upper.version) === 0 ? [`!=${prefix}.*`] : [];
}

/** What every alternative leaves out; what only one leaves out, another may allow. */
function sharedExclusions(lists: readonly (readonly Clause[])[]): readonly string[] {
  const [first = [], ...others] = lists;
  return first
    .filter(({ operator, version }) => {
      const isIn = (other: Clause) => other.operator === operator && other.version === version;
      return operator === '!=' && others.every((clauses) => clauses.some(isIn));
    })
    .map(({ version }) => `!=${version}`);
}

function boundClause(operator: '<' | '>', bound: Bound | null): readonly string[] {
  return bound === null ? [] : [`${operator}${bound.inclusive ? '=' : ''}${bound.version}`];
}

/** Without a bound below comes first. */
function compareLower(a: Bound | null, b: Bound | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return compareVersions(a.version, b.version) || Number(b.inclusive) - Number(a.inclusive);
}

/** Without a bound above comes last. */
function compareUpper(a: Bound | null, b: Bound | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareVersions(a.version, b.version) || Number(a.inclusive) - Number(b.inclusive);
}

function bare(version: string): string {
  return version.replace(/\.\*$/, '');
}
