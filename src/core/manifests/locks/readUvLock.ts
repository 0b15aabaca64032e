import type { JsonObject } from '../../json/jsonValue.ts';
import { objectOf, objectsOf } from '../../json/jsonValue.ts';
import type { LockedPackage, ManifestProblem, Place } from '../manifest.ts';
import { isDevelopmentGroup } from './groupScope.ts';
import type { LockReading } from './lockReading.ts';
import { lockOf, projectFolder, untold } from './lockReading.ts';
import { textsOf } from './textsOf.ts';
import { lockTables } from './tomlTables.ts';
import type { UvDependency, UvNode } from './uvGraph.ts';
import { uvGraph } from './uvGraph.ts';

/**
 * uv.lock (and NAME.py.lock of a script). It holds the workspace's own projects as packages, so that it alone can tell
 * what they ask for themselves, and what is in production: all that their dependencies and extras lead to, save extras
 * for development.
 * Source: https://github.com/astral-sh/uv/blob/main/crates/uv-resolver/src/lock/mod.rs
 */
export function* readUvLock(text: string): LockReading {
  const problems: ManifestProblem[] = [];
  const found: UvPackage[] = [];
  let manifest: JsonObject = {};
  // `distribution` is what uv before 0.3 called them.
  for (const one of lockTables(text, ['package', 'distribution', 'manifest'], problems)) {
    yield;
    if (one === undefined) continue;
    if (one.table === 'manifest') manifest = one.value;
    else if (typeof one.value.name === 'string') {
      found.push(packageOf(one.value.name, one.value, one.place));
    }
  }
  const { asked, production } = yield* uvGraph(found, rootsOf(found, manifest));
  const told = asked.size > 0 || found.some(({ local }) => local);
  const packages: LockedPackage[] = [];
  for (const one of found) {
    const { name, version, folder, place } = one;
    const scope = production.has(one) ? 'production' : 'development';
    packages.push({
      ...untold,
      ...place,
      ...requiresOf(one),
      name,
      version,
      folder,
      scope: told ? scope : null,
      direct: asked.has(one) ? true : one.local || !told ? null : false,
    });
    yield;
  }
  return yield* lockOf(packages, problems);
}

interface UvPackage extends UvNode {
  readonly folder: string | null;
  readonly place: Place;
}

function packageOf(name: string, value: JsonObject, place: Place): UvPackage {
  const source = objectOf(value.source) ?? {};
  const path = source.editable ?? source.virtual ?? source.directory;
  return {
    name,
    version: typeof value.version === 'string' ? value.version : null,
    local: typeof path === 'string',
    folder: projectFolder(path),
    dependencies: dependenciesOf(value.dependencies),
    extras: groupsOf(value['optional-dependencies']),
    groups: groupsOf(value['dev-dependencies'] ?? value['dependency-groups']),
    place,
  };
}

function dependenciesOf(list: unknown): readonly UvDependency[] {
  return objectsOf(list).flatMap(({ name, version, extra, extras }) =>
    typeof name === 'string'
      ? [
          {
            name,
            version: typeof version === 'string' ? version : null,
            extras: textsOf(extra ?? extras),
          },
        ]
      : [],
  );
}

function groupsOf(table: unknown): ReadonlyMap<string, readonly UvDependency[]> {
  const groups = Object.entries(objectOf(table) ?? {});
  return new Map(groups.map(([name, list]) => [name, dependenciesOf(list)]));
}

/** Production first, so that a name in both stays there. */
function requiresOf({ dependencies, extras, groups, local }: UvPackage) {
  const named = (lists: Iterable<readonly UvDependency[]>) =>
    [...lists].flat().map(({ name }) => name);
  const develops = ([name]: readonly [string, unknown]) => local && isDevelopmentGroup(name);
  const used = [...extras].filter((one) => !develops(one));
  const developed = [...[...extras].filter(develops), ...groups];
  return {
    requires: named([dependencies, ...used.map(([, list]) => list)]),
    developmentRequires: named(developed.map(([, list]) => list)),
  };
}

/**
 * What the resolution starts from: the members of the workspace; the only project where there is no workspace, other
 * local packages being its dependencies; what a script or a project file without a project asks for.
 */
function rootsOf(found: readonly UvPackage[], manifest: JsonObject) {
  const members = new Set(textsOf(manifest.members));
  const local = found.filter((one) => one.local);
  const chosen =
    members.size > 0
      ? local.filter(({ name }) => members.has(name))
      : local.filter(({ folder }) => folder === '');
  return {
    projects: chosen.length > 0 ? chosen : local,
    requirements: dependenciesOf(manifest.requirements),
    groups: [...groupsOf(manifest['dependency-groups']).values()].flat(),
  };
}
