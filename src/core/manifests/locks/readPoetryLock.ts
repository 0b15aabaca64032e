import type { JsonObject } from '../../json/jsonValue.ts';
import { listOf, objectOf } from '../../json/jsonValue.ts';
import { normalizeName } from '../../python/normalizeName.ts';
import type { LockedPackage, ManifestProblem, Scope } from '../manifest.ts';
import { isDevelopmentGroup, scopeOfGroups } from './groupScope.ts';
import type { LockReading } from './lockReading.ts';
import { lockOf, projectFolder, reachedFrom, requiredName, untold } from './lockReading.ts';
import { textsOf } from './textsOf.ts';
import { lockTables } from './tomlTables.ts';

/**
 * poetry.lock, as Poetry 0.12 to 2.x write it. A package's `groups` (2.x) or `category` (1.x until 1.4) tell its scope, by
 * their names as where they are declared. Locks between tell none, except for optional
 * packages that only extras for development bring.
 * Source: https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py
 */
export function* readPoetryLock(text: string): LockReading {
  const problems: ManifestProblem[] = [];
  const packages: LockedPackage[] = [];
  const optional = new Set<LockedPackage>();
  const extras = new Map<string, readonly string[]>();
  for (const found of lockTables(text, ['package', 'extras'], problems)) {
    yield;
    if (found === undefined) continue;
    const { table, value, place } = found;
    if (table === 'extras') {
      for (const [extra, names] of Object.entries(value)) extras.set(extra, namesOf(names));
    } else if (typeof value.name === 'string') {
      const { name, version } = value;
      const one: LockedPackage = {
        ...untold,
        ...place,
        name,
        version: typeof version === 'string' ? version : null,
        requires: Object.keys(objectOf(value.dependencies) ?? {}),
        folder: folderOf(value),
        scope: scopeOf(value),
      };
      packages.push(one);
      if (value.optional === true && one.scope !== 'development') optional.add(one);
    }
  }
  const developing = onlyForDevelopment(packages, extras);
  const scoped = packages.map((one): LockedPackage => {
    const develops = optional.has(one) && developing(one);
    return develops ? { ...one, scope: 'development' } : one;
  });
  return yield* lockOf(scoped, problems);
}

function scopeOf({ groups, category }: JsonObject): Scope | null {
  const named = Array.isArray(groups) ? groups : typeof category === 'string' ? [category] : [];
  if (named.length === 0) return null;
  return scopeOfGroups(textsOf(named));
}

function folderOf({ source }: JsonObject): string | null {
  const { type, url } = objectOf(source) ?? {};
  return type === 'directory' ? projectFolder(url) : null;
}

/** Until 1.1 an extra's entries could carry versions. */
function namesOf(entries: unknown): readonly string[] {
  return listOf(entries)
    .map((entry) => (typeof entry === 'string' ? requiredName(entry) : null))
    .filter((name) => name !== null)
    .map(normalizeName);
}

/** Whether extras for development lead to a package, and no others do. */
function onlyForDevelopment(
  packages: readonly LockedPackage[],
  extras: ReadonlyMap<string, readonly string[]>,
): (one: LockedPackage) => boolean {
  const requires = new Map<string, string[]>();
  for (const one of packages) {
    const name = normalizeName(one.name);
    const known = requires.get(name) ?? [];
    requires.set(name, known);
    for (const other of one.requires) known.push(normalizeName(other));
  }
  const reached = (development: boolean) => {
    const chosen = [...extras].filter(([extra]) => isDevelopmentGroup(extra) === development);
    const starts = chosen.flatMap(([, names]) => names);
    return reachedFrom(starts, (name) => requires.get(name) ?? []);
  };
  const development = reached(true);
  const production = reached(false);
  return ({ name }) => development.has(normalizeName(name)) && !production.has(normalizeName(name));
}
