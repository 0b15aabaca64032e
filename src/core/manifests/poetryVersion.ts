import { canonicalSpecifier } from '../python/specifier.ts';
import { isVersion } from '../python/versions.ts';

/** Nobody writes longer constraints. */
const MAX_LENGTH = 1000;

const RANGE = /^(\^|~(?!=))(.+)$/;
const PREFIX = /^(==|!=)?v?(\d+(?:\.\d+)*)(?:\.\*)+$/;
const COMPARISON = /^(==?|!=|>=?|<=?|~=)?(.+)$/;

/**
 * A version constraint of Poetry in PEP 440: `^1.2` is `>=1.2,<2`, `~1.2` is `>=1.2,<1.3`, a bare `1.2` is `==1.2`.
 * Source: `parse_constraint` and `Version.next_breaking` in poetry-core's `constraints/version`;
 * https://python-poetry.org/docs/dependency-specification/
 * @returns the alternatives that `||` separates, each a canonical specifier ('' allows all); null where Poetry refuses it.
 */
export function readPoetryVersion(constraint: string): readonly string[] | null {
  if (constraint.length > MAX_LENGTH) return null;
  const alternatives = constraint.trim().split(/\s*\|\|?\s*/);
  const read = alternatives.map(readAlternative);
  return read.every((specifier) => specifier !== null) ? read : null;
}

/** Clauses that hold together: separated by commas or blanks, of which the last may be one too many. */
function readAlternative(alternative: string): string | null {
  const clauses = alternative
    .replace(/\s*,?\s*$/, '')
    .replace(/([\^~=<>!])\s+/g, '$1')
    .split(/\s*,\s*|\s+/)
    .map(readClause);
  return clauses.every((clause) => clause !== null) ? canonicalSpecifier(clauses.join(',')) : null;
}

function readClause(clause: string): string | null {
  if (/^v?[x*](?:\.[x*])*$/i.test(clause)) return '';
  const [, range, from = ''] = RANGE.exec(clause) ?? [];
  if (range !== undefined) {
    return isVersion(from)
      ? `>=${from},<${range === '^' ? nextBreaking(from) : nextMinor(from)}`
      : null;
  }
  const [, prefixOperator = '==', prefix] = PREFIX.exec(clause) ?? [];
  if (prefix !== undefined) return `${prefixOperator}${prefix}.*`;
  const [, operator = '==', written = ''] = COMPARISON.exec(clause) ?? [];
  const isOrder = /^[<>]/.test(operator);
  // As Poetry: an order takes a star for nothing.
  const version = isOrder ? written.replace(/\.\*$/, '') : written;
  if (!isVersion(version)) return null;
  const said = `${operator === '=' ? '==' : operator}${isOrder ? withoutLocal(version) : version}`;
  return canonicalSpecifier(said);
}

/** The first version that may break what `version` promises: by semantic versioning the leftmost part but zeros counts. */
function nextBreaking(version: string): string {
  const { epoch, release } = releaseOf(version);
  const significant = release.slice(0, 3).findIndex((part) => part > 0n);
  const last = Math.min(release.length, 3) - 1;
  return epoch + raise(release, significant < 0 ? last : significant);
}

function nextMinor(version: string): string {
  const { epoch, release } = releaseOf(version);
  return epoch + raise(release, Math.min(release.length - 1, 1));
}

function raise(release: readonly bigint[], at: number): string {
  // As Poetry prints it: as many parts as were written.
  return release.map((part, i) => (i < at ? part : i === at ? part + 1n : 0n)).join('.');
}

function releaseOf(version: string) {
  const match = /^v?(\d+!)?(\d+(?:\.\d+)*)/i.exec(version.trim());
  return { epoch: match?.[1] ?? '', release: (match?.[2] ?? '0').split('.').map(BigInt) };
}

/** PEP 440 compares by order without local labels. */
function withoutLocal(version: string): string {
  return version.replace(/\+.*$/s, '');
}
