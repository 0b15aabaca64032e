import { readCondaArchive } from '../condaFileName.ts';
import type { LockedPackage, ManifestProblem, Place } from '../manifest.ts';
import { scopeOfGroups } from './groupScope.ts';
import type { LockReading } from './lockReading.ts';
import { lockOf, projectFolder, requiredName, untold } from './lockReading.ts';
import { noBlockList, noLock } from './noLock.ts';
import { condaNames, keyPlace, linesInStep, textOf } from './readCondaLock.ts';
import type { YamlItem } from './yamlItem.ts';
import { plainScalar, readYamlItem } from './yamlItem.ts';
import { yamlParts } from './yamlParts.ts';

const keys = new Set(
  'kind name version conda pypi conda_source url path category depends dependencies requires_dist'.split(
    ' ',
  ),
);

const lists = ['package', 'packages'];

/**
 * pixi.lock, versions 4 to 7 (and 1 to 3, which look like conda-lock.yml). Packages stand in one list; environments name
 * them by location, and by an environment's name we tell the scope.
 * Source: https://github.com/conda/rattler/tree/main/crates/rattler_lock/src/parse
 */
export function* readPixiLock(text: string): LockReading {
  const problems: ManifestProblem[] = [];
  const packages: LockedPackage[] = [];
  const environments = environmentsReader();
  let isLock = false;
  for (const part of yamlParts(text, lists)) {
    const { start, end, line } = part;
    isLock ||= lists.includes(part.section) || part.section === 'environments';
    if (part.kind === 'line') {
      problems.push(...noBlockList(text, part, lists));
      if (line % linesInStep === 0) yield;
      if (part.section === 'environments') environments.take(text.slice(start, end));
      continue;
    }
    yield;
    const item = readYamlItem(text.slice(start, end), keys);
    if (typeof item === 'string') {
      problems.push({ code: 'syntax', detail: item, ...keyPlace(text, part, 'name') });
      continue;
    }
    const place = keyPlace(text, part, item.has('name') ? 'name' : 'conda');
    const location = locationOf(item);
    const category = textOf(item.get('category'));
    const groups = category === null ? environments.of(location) : [category];
    packages.push(...packageOf(item, location, groups, place));
  }
  if (!isLock) problems.push(...noLock(text));
  return yield* lockOf(packages, problems);
}

/** In the words of the environments that name it. */
function locationOf(item: YamlItem): string {
  for (const key of ['conda', 'pypi', 'conda_source', 'path', 'url']) {
    const location = textOf(item.get(key));
    if (location !== null) return location;
  }
  return '';
}

function packageOf(
  item: YamlItem,
  location: string,
  groups: readonly string[],
  place: Place,
): readonly LockedPackage[] {
  const archive = readCondaArchive(location);
  const [, sourceName, sourcePath] = /^([^\s[]+)\[[^\]]*\] @ (.+)$/.exec(location) ?? [];
  const name = textOf(item.get('name')) ?? archive?.name ?? sourceName;
  if (name === undefined) return [];
  const required = [item.get('requires_dist') ?? []].flat().map(requiredName);
  return [
    {
      ...untold,
      ...place,
      name,
      version: textOf(item.get('version')) ?? archive?.version ?? null,
      requires: [
        ...condaNames(item.get('depends') ?? item.get('dependencies')),
        ...required.filter((one) => one !== null),
      ],
      folder: projectFolder(sourcePath ?? location),
      scope: scopeOfGroups(groups),
      ...(archive !== null || item.has('conda') ? { isConda: true } : {}),
    },
  ];
}

/** Learns line by line which environments name a location: `NAME:`, and deeper `- conda: LOCATION`. */
function environmentsReader() {
  const named = new Map<string, Set<string>>();
  let indent: number | null = null;
  let environment = '';
  return {
    take(line: string): void {
      const [, blanks = '', name] =
        /^( +)(?:'|")?([^\s:#'"-][^\s:#'"]*)(?:'|")?:\s*$/.exec(line) ?? [];
      if (name !== undefined && (indent ?? blanks.length) === blanks.length) {
        indent = blanks.length;
        environment = name;
        return;
      }
      const written = /^ *- (?:conda|pypi|conda_source): +(.*)$/.exec(line)?.[1];
      const location = written === undefined ? null : plainScalar(written.trimEnd());
      if (location === null) return;
      const known = named.get(location) ?? new Set();
      named.set(location, known.add(environment));
    },
    of: (location: string): readonly string[] => [...(named.get(location) ?? [])],
  };
}
