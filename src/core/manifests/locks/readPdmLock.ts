import type { JsonObject } from '../../json/jsonValue.ts';
import type { LockedPackage, ManifestProblem } from '../manifest.ts';
import { scopeOfGroups } from './groupScope.ts';
import type { LockReading } from './lockReading.ts';
import { lockOf, projectFolder, requiredName, untold } from './lockReading.ts';
import { textsOf } from './textsOf.ts';
import { lockTables } from './tomlTables.ts';

/**
 * pdm.lock. A package that is asked for with extras stands there once more for them, requiring itself; `groups`, from
 * lock version 4.4 on, holds `default`, extras and development groups side by side, so that names tell the scope.
 * Source: https://github.com/pdm-project/pdm/blob/main/src/pdm/project/lockfile/pdmlock.py and models/candidates.py
 */
export function* readPdmLock(text: string): LockReading {
  const problems: ManifestProblem[] = [];
  const packages: LockedPackage[] = [];
  for (const found of lockTables(text, ['package'], problems)) {
    yield;
    if (found === undefined || typeof found.value.name !== 'string') continue;
    const { value, place } = found;
    packages.push({
      ...untold,
      ...place,
      name: found.value.name,
      version: typeof value.version === 'string' ? value.version : null,
      requires: requiredNames(value.dependencies),
      folder: projectFolder(value.path),
      scope: scopeOfGroups(textsOf(value.groups)),
    });
  }
  return yield* lockOf(packages, problems);
}

/** The names in a list of PEP 508 requirements. */
export function requiredNames(requirements: JsonObject[string]): readonly string[] {
  return textsOf(requirements)
    .map(requiredName)
    .filter((name) => name !== null);
}
