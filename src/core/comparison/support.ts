import type { IsoDay, ReleaseLine } from '../knowledge/framework.ts';
import type { CellLevel } from './comparison.ts';
import { fill, type Words } from './words.ts';

/** What a release line gets on a day, in the words of the comparison. */
export interface SupportWords {
  readonly level: CellLevel;
  readonly text: string;
  /** The date that decides; empty where none is published. */
  readonly detail: string;
}

/** The state of a line on a day. Both end days still belong to the support that they end. */
export function supportOf(
  line: ReleaseLine,
  newest: boolean,
  today: IsoDay,
  words: Words,
): SupportWords {
  const { activeEnd, securityEnd } = line;
  if (securityEnd !== null && today > securityEnd) {
    return {
      level: 'ended',
      text: words['support.ended'],
      detail: fill(words['support.ended.on'], { date: securityEnd }),
    };
  }
  if (activeEnd !== null && today <= activeEnd) {
    return {
      level: 'active',
      text: words['support.active'],
      detail: fill(words['support.active.until'], { date: activeEnd }),
    };
  }
  if (securityEnd !== null) {
    return {
      level: 'security',
      text: words['support.security'],
      detail: fill(words['support.security.until'], { date: securityEnd }),
    };
  }
  if (newest && activeEnd === null) {
    return { level: 'latest', text: words['support.latest'], detail: '' };
  }
  return { level: 'unknown', text: words['support.unknown'], detail: '' };
}

/** The release line that a version belongs to: the longest one whose numbers the version begins with. */
export function lineOf(
  lines: readonly ReleaseLine[],
  version: string | null,
): ReleaseLine | undefined {
  if (version === null) return undefined;
  let best: ReleaseLine | undefined;
  for (const line of lines) {
    const numbers = line.line.replace(/\.x$/, '');
    const belongs = version === numbers || version.startsWith(`${numbers}.`);
    if (belongs && (best === undefined || line.line.length > best.line.length)) best = line;
  }
  return best;
}

/** The line released last; a line without a date counts as older than any with one. */
export function newestLine(lines: readonly ReleaseLine[]): ReleaseLine | undefined {
  return lines.reduce<ReleaseLine | undefined>(
    (best, line) =>
      best === undefined || (line.released ?? '') > (best.released ?? '') ? line : best,
    undefined,
  );
}
