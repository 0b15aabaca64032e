import { compareLines } from './compareLines.ts';
import type { FrameworkIdentity, IsoDay, ReleaseLine } from './framework.ts';
import { isPlainVersion, lineOfVersion } from './releaseLines.ts';

/**
 * - `active`: ordinary and security fixes, until a published day
 * - `latest`: the newest line, so it gets the fixes; no end day is published
 * - `security`: security fixes only, until a published day
 * - `superseded`: a newer line gets the ordinary fixes; no day of security fixes is published
 * - `ended`: no fixes any more
 * - `no-policy`: the project promises nothing in writing
 * - `newer`: newer than the knowledge base
 * - `unknown`: neither a line nor a version to tell by
 */
export type SupportKind =
  | 'active'
  | 'latest'
  | 'security'
  | 'superseded'
  | 'ended'
  | 'no-policy'
  | 'newer'
  | 'unknown';

/** What a release line gets on a day. */
export interface LineSupport {
  readonly state: SupportKind;
  /** Null where the knowledge base knows no line for the version. */
  readonly line: string | null;
  readonly lts: boolean;
  /**
   * Last day of the state for `active` and `security`; the day after which nothing came for `ended`; the last day of
   * ordinary fixes for `superseded`. Null where no day is known, and for the other states.
   */
  readonly until: IsoDay | null;
  /** Last day of security fixes, also while a line is active; null where no day is published. */
  readonly securityUntil: IsoDay | null;
  /** Keys of the sources that the state rests on. */
  readonly sources: readonly string[];
}

/** What the knowledge base holds that decides support. */
export type SupportFacts = Pick<FrameworkIdentity, 'lines' | 'policy' | 'maintenance' | 'newest'>;

/** The support of a line of `facts` on a day. The days named in the knowledge base still belong to the support. */
export function supportOfLine(facts: SupportFacts, line: ReleaseLine, today: IsoDay): LineSupport {
  const { activeEnd, securityEnd } = line;
  const as = (state: SupportKind, until: IsoDay | null): LineSupport => ({
    ...{ state, line: line.line, lts: line.lts, until, securityUntil: securityEnd },
    sources: usesPolicy(state) ? union(line.sources, facts.policy.sources) : line.sources,
  });
  const isNewest = newestLine(facts) === line;

  if (securityEnd !== null && today > securityEnd) return as('ended', securityEnd);
  if (activeEnd !== null && today <= activeEnd) return as('active', activeEnd);
  if (securityEnd !== null) {
    const stillActive = activeEnd === null && isNewest;
    return as(stillActive ? 'active' : 'security', securityEnd);
  }
  if (activeEnd !== null) return as('superseded', activeEnd);
  if (!facts.policy.published) return as('no-policy', null);
  if (isNewest) return as('latest', null);
  return as('superseded', lowestAbove(facts.lines, line.line)?.released ?? null);
}

/** The support of a version, also of one whose line the knowledge base does not list. */
export function supportOfVersion(facts: SupportFacts, version: string, today: IsoDay): LineSupport {
  if (!isPlainVersion(version)) return unknownSupport;
  const line = lineOfVersion(facts.lines, version);
  return line === undefined
    ? supportOfUnlisted(facts, version, today)
    : supportOfLine(facts, line, today);
}

/** Old lines are not all listed: what lies below a line that has ended has ended too. */
function supportOfUnlisted(facts: SupportFacts, version: string, today: IsoDay): LineSupport {
  const { lines, policy } = facts;
  const as = (state: SupportKind, until: IsoDay | null, sources: readonly string[]) => ({
    ...unknownSupport,
    ...{ state, until, sources },
  });
  const above = lowestAbove(lines, version);
  if (above === undefined) {
    if (lines.length > 0) return as('newer', null, []);
    return policy.published ? unknownSupport : as('no-policy', null, policy.sources);
  }
  const { state, sources } = supportOfLine(facts, above, today);
  if (state === 'ended' || state === 'no-policy') return as(state, null, sources);
  return as('superseded', above.released, sources);
}

/** The line of the newest version seen, else the highest that has been released, else the highest. */
export function newestLine({
  lines,
  newest,
}: Pick<SupportFacts, 'lines' | 'newest'>): ReleaseLine | undefined {
  const ofNewest = lineOfVersion(lines, newest.version);
  if (ofNewest !== undefined) return ofNewest;
  const descending = lines.toSorted((a, b) => compareLines(b.line, a.line));
  return descending.find(({ released }) => released !== null) ?? descending[0];
}

export const unknownSupport: LineSupport = {
  ...{ state: 'unknown', line: null, lts: false, until: null, securityUntil: null },
  sources: [],
};

function lowestAbove(lines: readonly ReleaseLine[], version: string): ReleaseLine | undefined {
  const above = lines.filter(({ line }) => compareLines(line, version) > 0);
  return above.toSorted((a, b) => compareLines(a.line, b.line))[0];
}

function usesPolicy(state: SupportKind): boolean {
  return state === 'latest' || state === 'superseded' || state === 'no-policy';
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
