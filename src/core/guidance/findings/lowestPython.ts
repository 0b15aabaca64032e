import { compareVersions } from '../../python/versions.ts';

/**
 * The lowest Python that a requirement is for.
 * @param project the lowest that its project is meant for; null where it does not say
 * @param marker PEP 508, canonical; one with alternatives (`or`) counts for nothing
 */
export function lowestPython(project: string | null, marker: string | null): string | null {
  if (marker === null || / or /.test(marker)) return project;
  const lows = project === null ? [] : [project];
  const highs: string[] = [];
  for (const [, operator = '', major = '', minor] of marker.matchAll(comparison)) {
    // `> "3"` says Python 3, whichever.
    if (minor === undefined && operator !== '<') continue;
    const named = `${major}.${minor}`;
    if (operator === '<') highs.push(before(Number(major), Number(minor ?? 0)));
    else if (operator === '<=') highs.push(named);
    else if (operator === '>') lows.push(`${major}.${Number(minor) + 1}`);
    else lows.push(named);
  }
  // Where all that is known is a bound above, the line has to run just below it.
  const known = lows.length > 0 ? lows : highs.toSorted(compareVersions).slice(0, 1);
  return known.toSorted(compareVersions).at(-1) ?? null;
}

const comparison = /python(?:_full)?_version (<=|>=|==|~=|<|>) "(\d+)(?:\.(\d+))?/g;

/** 2.7 was the last one before 3.0. */
function before(major: number, minor: number): string {
  return minor === 0 ? '2.7' : `${major}.${minor - 1}`;
}
