import { filter, satisfies, valid } from '@renovatebot/pep440';
import type { PolicyStatement, Stance } from './teamLayer.ts';

/** The statement that decides, and whether it speaks of every version that a requirement allows or of some only. */
export interface TeamPolicy {
  readonly statement: PolicyStatement;
  readonly extent: 'all' | 'some';
}

const strictness: Readonly<Record<Stance, number>> = { approved: 0, discouraged: 1, forbidden: 2 };

/**
 * What the team says about a framework as it is used. A statement on versions beats one on the whole framework; among
 * equals the stricter one counts. Where a requirement allows versions that are spoken of more strictly than the rest,
 * that is the answer, with extent `some`.
 *
 * @param version the version in use, where it is known
 * @param specifier PEP 440 clauses; null and `''` allow everything
 */
export function policyFor(
  policies: readonly PolicyStatement[],
  framework: string,
  version: string | null,
  specifier: string | null,
): TeamPolicy | null {
  const known = version !== null && valid(version) !== null ? version : null;
  const answers = policies
    .filter((statement) => statement.framework === framework)
    .flatMap((statement): TeamPolicy[] => {
      const extent = extentOf(statement.versions, known, specifier ?? '');
      return extent === null ? [] : [{ statement, extent }];
    });
  const whole = answers.filter(({ extent }) => extent === 'all');
  const exact = whole.filter(({ statement }) => statement.versions !== null);
  const decided = strictest(exact.length > 0 ? exact : whole);
  const partial = strictest(answers.filter(({ extent }) => extent === 'some'));
  if (partial === null || decided === null) return decided ?? partial;
  return strictnessOf(partial) > strictnessOf(decided) ? partial : decided;
}

function strictest(answers: readonly TeamPolicy[]): TeamPolicy | null {
  return answers.toSorted((a, b) => strictnessOf(b) - strictnessOf(a))[0] ?? null;
}

function strictnessOf({ statement }: TeamPolicy): number {
  return strictness[statement.stance];
}

function extentOf(
  versions: string | null,
  version: string | null,
  specifier: string,
): TeamPolicy['extent'] | null {
  if (versions === null) return 'all';
  if (version !== null) return satisfies(version, versions, { prereleases: true }) ? 'all' : null;
  const samples = samplesOf(`${versions},${specifier}`);
  const allowed = specifier === '' ? samples : filter([...samples], specifier);
  const spokenOf = filter([...allowed], versions).length;
  return spokenOf === 0 ? null : spokenOf === allowed.length ? 'all' : 'some';
}

/** Versions at, just below and just above each bound, and one below and above all: one of each stretch between bounds. */
function samplesOf(clauses: string): readonly string[] {
  const bounds = (clauses.match(/[^\s,=<>!~]+/g) ?? []).map((bound) => bound.replace(/\.\*$/, ''));
  const samples = ['0.0.1', '999999', ...bounds.flatMap((b) => [b, `${b}.0.1`, ...below(b)])];
  return [...new Set(samples)].filter((version) => valid(version) !== null);
}

/** `4.1.99999` of `4.2`, `4.99999` of `5.0`. */
function below(bound: string): readonly string[] {
  const numbers = bound.split('.').map(Number);
  while (numbers.at(-1) === 0) numbers.pop();
  const last = numbers.pop();
  if (last === undefined || !Number.isInteger(last)) return [];
  return [[...numbers, last - 1, 99999].join('.')];
}
