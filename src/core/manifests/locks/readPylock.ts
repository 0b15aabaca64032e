import type { JsonObject } from '../../json/jsonValue.ts';
import { objectOf, objectsOf } from '../../json/jsonValue.ts';
import type { LockedPackage, ManifestProblem, Scope } from '../manifest.ts';
import { isDevelopmentGroup } from './groupScope.ts';
import type { LockReading } from './lockReading.ts';
import { lockOf, projectFolder, untold } from './lockReading.ts';
import { requiredNames } from './readPdmLock.ts';
import { textsOf } from './textsOf.ts';
import { lockTables } from './tomlTables.ts';

/**
 * pylock.toml and pylock.NAME.toml. Which extras and groups bring a package stands in its marker; PDM keeps what a
 * package requires in a table of its own.
 * Source: https://packaging.python.org/en/latest/specifications/pylock-toml/ (PEP 751)
 */
export function* readPylock(text: string): LockReading {
  const problems: ManifestProblem[] = [];
  const packages: LockedPackage[] = [];
  let choices = false;
  for (const found of lockTables(text, ['', 'packages'], problems)) {
    yield;
    if (found === undefined) continue;
    const { table, value, place } = found;
    if (table === '') {
      choices = hasChoices(value);
    } else if (typeof value.name === 'string') {
      packages.push({
        ...untold,
        ...place,
        name: value.name,
        version: typeof value.version === 'string' ? value.version : null,
        requires: requiresOf(value),
        folder: projectFolder(objectOf(value.directory)?.path),
        scope: scopeOf(value.marker, choices),
      });
    }
  }
  return yield* lockOf(packages, problems);
}

/** A lock that can be installed with or without something. */
function hasChoices(head: JsonObject): boolean {
  return textsOf(head['dependency-groups']).length > 0 || textsOf(head.extras).length > 0;
}

function requiresOf(value: JsonObject): readonly string[] {
  const told = objectsOf(value.dependencies).map(({ name }) => name);
  const names = told.filter((name) => typeof name === 'string');
  const pdm = objectOf(objectOf(value.tool)?.pdm);
  return names.length > 0 ? names : requiredNames(pdm?.dependencies);
}

const choice = /(["'])([^"']*)\1\s*(not\s+)?in\s*(?:extras|dependency_groups)\b/g;

/** A lock without choices does not tell what it is for; in one with choices, what needs none is always installed. */
function scopeOf(marker: unknown, choices: boolean): Scope | null {
  const wanted = typeof marker === 'string' ? [...marker.matchAll(choice)] : [];
  if (wanted.length === 0) return choices ? 'production' : null;
  const develops = wanted.every(([, , name = '', not]) => !not && isDevelopmentGroup(name));
  return develops ? 'development' : 'production';
}
