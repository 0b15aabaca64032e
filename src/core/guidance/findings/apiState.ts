import type { ApiChange } from '../../knowledge/framework.ts';
import { allowsFrom, compareVersions, lowestAllowed } from '../../python/versions.ts';
import type { FrameworkUse } from '../../workspace/project.ts';

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
 * @param use how the project uses the framework: its resolved version decides, else the lowest that its specifier allows;
 * null where nothing is known
 */
export function apiState(
  { deprecatedIn, removedIn }: Pick<ApiChange, 'deprecatedIn' | 'removedIn'>,
  use: Pick<FrameworkUse, 'version' | 'specifier'> | null,
): ApiState {
  const specifier = use?.specifier ?? null;
  const version = use?.version ?? (specifier === null ? null : lowestAllowed(specifier));
  if (version === null) return 'depends';
  const isFrom = (since: string | null): boolean =>
    since !== null && compareVersions(version, since) >= 0;
  if (isFrom(removedIn)) return 'removed';
  const isOpen = (use?.version ?? null) === null && specifier !== null;
  if (isOpen && removedIn !== null && allowsFrom(specifier, removedIn)) return 'removed-later';
  return isFrom(deprecatedIn) ? 'deprecated' : 'fine';
}
