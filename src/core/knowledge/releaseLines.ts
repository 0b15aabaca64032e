import { valid } from '@renovatebot/pep440';
import { numbersOf, releaseOf } from './compareLines.ts';
import type { ReleaseLine } from './framework.ts';

/**
 * Whether a version belongs to a line: the line's numbers begin the version's. `4.2` holds `4.2.7` and `4.2rc1`, not
 * `4.20`; `18.0` holds `18`, which PEP 440 takes for the same.
 *
 * @param version by PEP 440; another text belongs to no line
 */
export function isInLine(version: string, line: string): boolean {
  const numbers = releaseOf(version);
  return numbers !== null && numbersOf(line).every((number, at) => number === (numbers[at] ?? 0));
}

/** The line that a version belongs to; where two hold it (`1` and `1.10`), the more exact one. */
export function lineOfVersion(
  lines: readonly ReleaseLine[],
  version: string,
): ReleaseLine | undefined {
  const holding = lines.filter(({ line }) => isInLine(version, line));
  return holding.toSorted((a, b) => numbersOf(b.line).length - numbersOf(a.line).length)[0];
}

/** Whether a text is a version by PEP 440 whose numbers can be compared with those of a line: it has no epoch. */
export function isPlainVersion(version: string): boolean {
  return valid(version) !== null && releaseOf(version) !== null;
}
