import type { LockedPackage, ManifestProblem, Place } from '../manifest.ts';
import { condaPlainLine } from './condaPlainLine.ts';
import { scopeOfGroups } from './groupScope.ts';
import type { LockReading } from './lockReading.ts';
import { lockOf, untold } from './lockReading.ts';
import { noBlockList, noLock } from './noLock.ts';
import type { YamlItem } from './yamlItem.ts';
import { readYamlItem } from './yamlItem.ts';
import { yamlParts } from './yamlParts.ts';

const keys = new Set(['name', 'manager', 'version', 'category', 'categories', 'dependencies']);

const lists = ['package'];
/** What a lock tells its packages under: all platforms, or one as an environment file. */
const sections = new Set(['package', 'dependencies']);

/** As often as a step does without a value in between. */
export const linesInStep = 1000;

/**
 * conda-lock's files: conda-lock.yml with all platforms, and those of one platform, an environment file
 * (conda-linux-64.lock.yml) or a list of URLs (conda-linux-64.lock). A package stands there once a platform and category.
 * pixi.lock had this shape too, until version 3.
 * Source: https://github.com/conda/conda-lock/blob/main/conda_lock/lockfile/v1/models.py and conda_lock/conda_lock.py
 */
export function* readCondaLock(text: string): LockReading {
  const problems: ManifestProblem[] = [];
  const packages: LockedPackage[] = [];
  let isLock = false;
  for (const part of yamlParts(text, lists)) {
    isLock ||= sections.has(part.section) || text.startsWith('@EXPLICIT', part.start);
    if (part.kind === 'line') {
      problems.push(...noBlockList(text, part, lists));
      if (part.line % linesInStep === 0) yield;
      const plain = condaPlainLine(text.slice(part.start, part.end), part.section);
      if (plain !== null) {
        const { from, to, ...read } = plain;
        const place = { line: part.line, start: part.start + from, end: part.start + to };
        packages.push({ ...untold, ...place, ...read });
        isLock = true;
      }
      continue;
    }
    yield;
    const item = readYamlItem(text.slice(part.start, part.end), keys);
    const place = keyPlace(text, part, 'name');
    if (typeof item === 'string') problems.push({ code: 'syntax', detail: item, ...place });
    else packages.push(...packageOf(item, place));
  }
  if (!isLock) problems.push(...noLock(text));
  return yield* lockOf(packages, problems);
}

function packageOf(item: YamlItem, place: Place): readonly LockedPackage[] {
  const name = item.get('name');
  if (typeof name !== 'string' || name === '') return [];
  const categories = [item.get('category') ?? item.get('categories') ?? []].flat();
  return [
    {
      ...untold,
      ...place,
      name,
      version: textOf(item.get('version')),
      requires: condaNames(item.get('dependencies')),
      scope: scopeOfGroups(categories),
      ...(item.get('manager') === 'pip' ? {} : { isConda: true }),
    },
  ];
}

export function textOf(value: string | readonly string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The names in conda's requirements: `python >=3.9`, `conda-forge::numpy`, or a name alone. */
export function condaNames(value: string | readonly string[] | undefined): readonly string[] {
  const list = typeof value === 'string' ? [] : (value ?? []);
  return list.flatMap((one) => /^(?:.*::)?([\w.-]+)/.exec(one)?.[1] ?? []);
}

/** The line of an item that holds the key, else its first line. */
export function keyPlace(
  text: string,
  { start, end, line }: { start: number; end: number; line: number },
  key: string,
): Place {
  let at = start;
  for (let number = line; at < end; number++) {
    const next = text.indexOf('\n', at);
    const lineEnd = next < 0 || next > end ? end : next;
    const found = /^[ -]*/.exec(text.slice(at, Math.min(lineEnd, at + 80)))?.[0].length ?? 0;
    if (text.startsWith(`${key}:`, at + found)) return trimmed(text, at + found, lineEnd, number);
    at = lineEnd + 1;
  }
  const next = text.indexOf('\n', start);
  return trimmed(text, start, next < 0 || next > end ? end : next, line);
}

function trimmed(text: string, start: number, end: number, line: number): Place {
  const length = text.slice(start, end).trimEnd().length;
  return { line, start, end: start + length };
}
