import type { JsonObject } from '../../json/jsonValue.ts';
import { parseObject } from '../../json/jsonValue.ts';
import type { LockedPackage, ManifestProblem } from '../manifest.ts';
import { scopeOfGroups } from './groupScope.ts';
import { jsonMembers } from './jsonMembers.ts';
import type { LockReading } from './lockReading.ts';
import { lockOf, projectFolder, untold } from './lockReading.ts';

/** In UTF-16 code units; `JSON.parse` needs less than 10 ms for as much, and an entry has some kilobytes of hashes. */
const longestEntry = 500_000;

/**
 * Pipfile.lock: `default` is for production, `develop` for development, other categories by their names. It holds each
 * category with all that it leads to, so that it cannot tell who requires what.
 * Source: https://github.com/pypa/pipenv/blob/main/pipenv/utils/locking.py and the specification of its format,
 * https://github.com/pypa/pipfile
 */
export function* readPipfileLock(text: string): LockReading {
  const problems: ManifestProblem[] = [];
  const packages: LockedPackage[] = [];
  for (const member of jsonMembers(text)) {
    yield;
    if ('at' in member) {
      const { at, line } = member;
      problems.push({ code: 'syntax', detail: 'is not JSON', line, start: at, end: at });
      continue;
    }
    const { section, key, line, start, end, value } = member;
    if (section === '_meta') continue;
    const entry = value.length > longestEntry ? null : parseObject(value);
    if (entry === null) {
      const detail = value.length > longestEntry ? 'is too large' : 'is no table';
      problems.push({ code: 'syntax', detail, line, start, end });
      continue;
    }
    packages.push({
      ...untold,
      name: key,
      line,
      start,
      end,
      version: versionOf(entry),
      folder: projectFolder(entry.path ?? entry.file),
      scope: section === 'default' ? 'production' : scopeOfGroups([section]),
    });
  }
  return yield* lockOf(packages, problems);
}

/** Written as a specifier, `==3.0.3`. */
function versionOf({ version }: JsonObject): string | null {
  if (typeof version !== 'string') return null;
  return /^===?\s*([^\s*,]+)$/.exec(version)?.[1] ?? null;
}
