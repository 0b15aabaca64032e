import { pythonRangeHolds } from '../../advice/pythonRange.ts';
import { compareLines } from '../../knowledge/compareLines.ts';
import type { FrameworkIdentity, IsoDay, ReleaseLine } from '../../knowledge/framework.ts';
import { supportOfLine } from '../../knowledge/lineSupport.ts';
import { isInLine } from '../../knowledge/releaseLines.ts';

/** Release lines that are supported on a day and newer than the one in use. */
export interface BetterLines {
  /** The newest; null where there is none. */
  readonly newest: string | null;
  /** The newest that runs on the project's lowest Python; null where there is none. */
  readonly fitting: string | null;
}

/**
 * @param used the line or version in use; null where nobody knows
 * @param python the lowest version of Python that the project is meant for; null where it does not say
 */
export function betterLines(
  framework: FrameworkIdentity,
  used: string | null,
  today: IsoDay,
  python: string | null,
): BetterLines {
  const better = framework.lines
    .filter((one) => {
      const { state } = supportOfLine(framework, one, today);
      const isOut = one.released === null || one.released <= today;
      const isSupported = state === 'active' || state === 'latest' || state === 'security';
      return isOut && isSupported && (used === null || compareLines(one.line, used) > 0);
    })
    .toSorted((a, b) => compareLines(b.line, a.line));
  const fitting = better.find((one) => runsOn(framework, one, python));
  return { newest: better[0]?.line ?? null, fitting: fitting?.line ?? null };
}

/** Whether nothing says that the line does not run there. A Python newer than the line may do. */
function runsOn(
  { newest }: FrameworkIdentity,
  { line, python: range }: ReleaseLine,
  python: string | null,
): boolean {
  if (python === null) return true;
  const ranges = [range ?? '', isInLine(newest.version, line) ? newest.python : ''];
  return ranges.every((one) => pythonRangeHolds(one, python) !== 'no');
}
