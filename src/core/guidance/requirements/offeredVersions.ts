import { compareLines } from '../../knowledge/compareLines.ts';
import type { FrameworkIdentity, IsoDay } from '../../knowledge/framework.ts';
import { type LineSupport, type SupportKind, supportOfLine } from '../../knowledge/lineSupport.ts';
import type { VersionSpot } from './requirementSpot.ts';
import type { VersionOperator, VersionStyle } from './versionStyle.ts';

/** Versions worth asking for. */
export interface OfferedVersion {
  /** What is written behind the operator, or where there is none. */
  readonly text: string;
  readonly support: LineSupport;
}

const alive: ReadonlySet<SupportKind> = new Set(['active', 'latest', 'security', 'no-policy']);

/** What follows a release line, so that the operator asks for that line. */
const ends: Readonly<Record<Exclude<VersionOperator, ''>, string>> = {
  ...{ '==': '.*', '~=': '.0', '>=': '', '=': '', '^': '', '~': '' },
};

/** What is usual where nothing is written yet. */
const bare: Readonly<Record<VersionStyle, (line: string) => string>> = {
  requirement: (line) => line,
  keyed: (line) => `~=${line}.0`,
  poetry: (line) => `^${line}`,
  conda: (line) => `${line}.*`,
};

/**
 * The release lines of a framework that still get fixes, newest first, each written so that the operator asks for that
 * line: `==5.2.*`, `~=5.2.0`, `>=5.2` (PEP 440), `^5.2` and `~5.2` (Poetry), `=5.2` (conda).
 */
export function offeredVersions(
  framework: FrameworkIdentity,
  { operator, style }: Pick<VersionSpot, 'operator' | 'style'>,
  today: IsoDay,
): readonly OfferedVersion[] {
  return framework.lines
    .toSorted((a, b) => compareLines(b.line, a.line))
    .map((line) => supportOfLine(framework, line, today))
    .flatMap((support) => {
      const { line, state } = support;
      if (line === null || !alive.has(state)) return [];
      const text = operator === '' ? bare[style](line) : `${line}${ends[operator]}`;
      return [{ text, support }];
    });
}
