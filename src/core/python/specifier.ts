import { strip } from './pythonText.ts';
import type { Refusal } from './refusals.ts';

const RELEASE = 'v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)*';
const SUFFIX =
  '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?' +
  '(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?' +
  '(?:[-_.]?dev[-_.]?[0-9]*)?';
const LOCAL = '(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?';
const BLANK =
  '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';

/** One clause, as packaging's `Specifier` matches it (PEP 440; `===` takes any word). */
const CLAUSE = [
  `===${BLANK}*(?:(?!${BLANK})[^;)])*`,
  `(?:==|!=)${BLANK}*${RELEASE}(?:\\.\\*|${SUFFIX}${LOCAL})`,
  `~=${BLANK}*v?(?:[0-9]+!)?[0-9]+(?:\\.[0-9]+)+${SUFFIX}`,
  `(?:<=|>=|<|>)${BLANK}*${RELEASE}${SUFFIX}`,
].join('|');
const CLAUSE_HERE = new RegExp(`(?:${CLAUSE})`, 'iy');
const WHOLE_CLAUSE = new RegExp(`^(?:${CLAUSE})$`, 'i');
/** What may not stand right behind a clause: a wildcard or local label where the operator allows none. */
const TRAIL = /\.\*|\+[a-z0-9]/y;

/** The end of the comma-separated clauses at `at` (`at` itself where there are none), or why they are refused. */
export function skipClauses(text: string, at: number): number | Refusal {
  let i = at;
  for (;;) {
    CLAUSE_HERE.lastIndex = i;
    const clause = CLAUSE_HERE.exec(text);
    if (!clause) return i;
    i += clause[0].length;
    TRAIL.lastIndex = i;
    if (TRAIL.test(text)) return { refused: 'invalid-specifier', at: i };
    const comma = skipSpaces(text, i);
    if (text[comma] !== ',') return i;
    i = skipSpaces(text, comma + 1);
  }
}

/** The index after spaces and tabs, the only blanks of PEP 508. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ' || text[i] === '\t') i++;
  return i;
}

/**
 * The canonical form of a version specifier as packaging's `SpecifierSet` prints it: clauses without inner blanks, each
 * once (`==1.0` and `==1.0.0` are one, the first stays), sorted, joined by `,`.
 * @returns null where a clause is not valid.
 */
export function canonicalSpecifier(clauses: string): string | null {
  const kept = new Map<string, string>();
  for (const part of clauses.split(',')) {
    const clause = strip(part);
    if (clause === '') continue;
    if (!WHOLE_CLAUSE.test(clause)) return null;
    const operator = /^(?:===|[~=!<>]=|[<>])/.exec(clause)?.[0] ?? '';
    const version = strip(clause.slice(operator.length));
    const key = operator + identity(operator, version);
    if (!kept.has(key)) kept.set(key, operator + version);
  }
  return [...kept.values()].sort(byCodePoint).join(',');
}

/** What two clauses of one operator must share to be one: the version without spelling and trailing zeros. */
function identity(operator: string, version: string): string {
  const { epoch, release, rest } = splitVersion(version);
  if (release === '' || version.endsWith('.*')) return version;
  const numbers = release.split('.').map((digits) => digits.replace(/^0+(?=.)/, ''));
  while (operator !== '~=' && numbers.length > 1 && numbers.at(-1) === '0') numbers.pop();
  return `${epoch.replace(/^0+/, '')}!${numbers.join('.')}${normalizeSuffix(rest)}`;
}

function splitVersion(version: string) {
  const match = /^v?(?:([0-9]+)!)?([0-9]+(?:\.[0-9]+)*)(.*)$/is.exec(version);
  return { epoch: match?.[1] ?? '', release: match?.[2] ?? '', rest: match?.[3] ?? '' };
}

const SPELLINGS: Readonly<Record<string, string>> = {
  alpha: 'a',
  beta: 'b',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
  rev: '.post',
  r: '.post',
  post: '.post',
  dev: '.dev',
};

/** `-RC.1` to `rc1`, `-1` to `.post1`, `.dev` to `.dev0`; a local label's separators to dots (PEP 440, normalization). */
function normalizeSuffix(suffix: string): string {
  const [main = '', local] = suffix.toLowerCase().split('+', 2);
  const normal = main.replace(
    /[-_.]?([a-z]+)[-_.]?([0-9]*)|-([0-9]+)/g,
    (_, letters: string | undefined, digits: string | undefined, post: string | undefined) =>
      letters === undefined
        ? `.post${number(post)}`
        : `${SPELLINGS[letters] ?? letters}${number(digits)}`,
  );
  if (local === undefined) return normal;
  const labels = local
    .split(/[-_.]/)
    .map((label) => (/^[0-9]+$/.test(label) ? number(label) : label));
  return `${normal}+${labels.join('.')}`;
}

function number(digits: string | undefined): string {
  return (digits ?? '').replace(/^0+/, '') || '0';
}

/** Python compares strings by code point, JavaScript by UTF-16 code unit; only `===` clauses could tell. */
function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
