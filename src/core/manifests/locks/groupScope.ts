import { scopeOfExtra } from '../groupScope.ts';
import type { Scope } from '../manifest.ts';

/** Tells by its name whether a dependency group, an extra or an environment that a lock file names serves development. */
export function isDevelopmentGroup(name: string): boolean {
  return scopeOfExtra(name) === 'development';
}

/** Production where any of the groups does not serve development; null where there are none. */
export function scopeOfGroups(groups: readonly string[]): Scope | null {
  if (groups.length === 0) return null;
  return groups.every(isDevelopmentGroup) ? 'development' : 'production';
}
