import { compareLines } from '../../knowledge/compareLines.ts';
import type { FrameworkIdentity, IsoDay } from '../../knowledge/framework.ts';
import { type LineSupport, type SupportKind, supportOfLine } from '../../knowledge/lineSupport.ts';

/** Versions worth asking for. */
export interface OfferedVersion {
  /** What is written behind the operator. */
  readonly text: string;
  readonly support: LineSupport;
}

const alive: ReadonlySet<SupportKind> = new Set(['active', 'latest', 'security', 'no-policy']);

/**
 * The release lines of a framework that still get fixes, newest first, each written so that the operator asks for that
 * line: `==5.2.*`, `~=5.2.0`, `>=5.2` (PEP 440).
 */
export function offeredVersions(
  framework: FrameworkIdentity,
  operator: '==' | '~=' | '>=',
  today: IsoDay,
): readonly OfferedVersion[] {
  return framework.lines
    .toSorted((a, b) => compareLines(b.line, a.line))
    .map((line) => supportOfLine(framework, line, today))
    .flatMap((support) => {
      const { line, state } = support;
      if (line === null || !alive.has(state)) return [];
      const ends = { '==': '.*', '~=': '.0', '>=': '' };
      return [{ text: `${line}${ends[operator]}`, support }];
    });
}
