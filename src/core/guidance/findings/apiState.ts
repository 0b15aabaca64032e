import type { ApiChange } from '../../knowledge/framework.ts';
import { allowsFrom, compareVersions, lowestAllowed } from '../../python/versions.ts';
import type { VersionsInUse } from './libraryUse.ts';

/** What a change means for the versions that a project may run. */
export type ApiState =
  /** It is not there. */
  | 'removed'
  /** It is there, and gone in versions that the requirement allows as well. */
  | 'removed-later'
  /** It is there and deprecated. */
  | 'deprecated'
  /** It is gone or deprecated since some version, and nothing tells which one is used. */
  | 'depends'
  /** All is well with the version in use. */
  | 'fine';

/**
 * @param use how the project uses what has changed: its resolved version decides, else the lowest that its specifier allows;
 * null where nothing is known
 */
export function apiState(
  { deprecatedIn, removedIn }: Pick<ApiChange, 'deprecatedIn' | 'removedIn'>,
  use: VersionsInUse | null,
): ApiState {
  const specifier = use?.specifier ?? null;
  const version = use?.version ?? (specifier === null ? null : lowestAllowed(specifier));
  if (version === null) return withoutVersion(specifier, deprecatedIn, removedIn);
  const isFrom = (since: string | null): boolean =>
    since !== null && compareVersions(version, since) >= 0;
  if (isFrom(removedIn)) return 'removed';
  const isOpen = (use?.version ?? null) === null && specifier !== null;
  if (isOpen && removedIn !== null && allowsFrom(specifier, removedIn)) return 'removed-later';
  return isFrom(deprecatedIn) ? 'deprecated' : 'fine';
}

/** Where only a bound above is known, or nothing: of what no allowed version knows there is nothing to say. */
function withoutVersion(
  specifier: string | null,
  deprecatedIn: string | null,
  removedIn: string | null,
): ApiState {
  const isReached = (since: string | null): boolean =>
    since !== null && (specifier === null || allowsFrom(specifier, since));
  if (isReached(removedIn)) return 'depends';
  if (!isReached(deprecatedIn)) return 'fine';
  return removedIn === null ? 'depends' : 'deprecated';
}
