import { type JsonObject, lineOf, objectOf, objectsOf, parseObject } from '../json/jsonValue.ts';
import type { IsoDay } from '../knowledge/framework.ts';
import { compareVersions, isPreRelease, isVersion } from '../python/versions.ts';
import {
  indexProblem,
  type ProjectAnswer,
  type Read,
  type Release,
  type Yank,
} from './indexAnswer.ts';

/** The busiest projects have some thousand releases; what has more is no answer but an attack on our time. */
const maxReleases = 20_000;

/**
 * Reads `<base>/pypi/<name>/json`. Never throws.
 * Source: https://docs.pypi.org/api/json/#get-a-project
 */
export function readProjectAnswer(text: string): Read<ProjectAnswer> {
  const root = parseObject(text);
  const info = objectOf(root?.info);
  if (root === null || info === null) return malformed;
  // `releases` is deprecated, and smaller indexes leave it out: what they tell of the newest release must do.
  const releases = objectOf(root.releases) ?? { [lineOf(info.version)]: root.urls };
  const entries = Object.entries(releases);
  if (entries.length > maxReleases) return malformed;

  const usable: Release[] = [];
  const yanked: Record<string, Yank> = {};
  for (const [version, value] of entries) {
    // A release whose files are all deleted is still listed, with none.
    const files = objectsOf(value);
    if (files.length === 0 || !isVersion(version)) continue;
    const yank = yankOf(files);
    if (yank === null) usable.push(releaseOf(version, files));
    else yanked[version] = yank;
  }
  return { answer: { newest: newestOf(usable), yanked } };
}

/** A release is yanked when each of its files is: https://peps.python.org/pep-0592/. */
export function yankOf(files: readonly JsonObject[]): Yank | null {
  if (files.length === 0 || !files.every((file) => isYanked(file.yanked))) return null;
  const reasons = files.map((file) => lineOf(file.yanked_reason) || lineOf(file.yanked));
  return { reason: reasons.find((reason) => reason !== '') ?? null };
}

/** `true` in this API; the Simple API has the reason in its place. */
function isYanked(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value !== '');
}

function releaseOf(version: string, files: readonly JsonObject[]): Release {
  const days = files.flatMap(({ upload_time_iso_8601: exact, upload_time: plain }) =>
    dayOf(exact ?? plain),
  );
  const asked = files.map((file) => lineOf(file.requires_python, 80));
  return {
    version,
    date: days.sort()[0] ?? null,
    python: asked.find((python) => python !== '') ?? null,
  };
}

function newestOf(releases: readonly Release[]): Release | null {
  const stable = releases.filter(({ version }) => !isPreRelease(version));
  let newest: Release | null = null;
  for (const release of stable.length > 0 ? stable : releases)
    if (newest === null || compareVersions(release.version, newest.version) > 0) newest = release;
  return newest;
}

/** Times are in UTC, with and without saying so. */
function dayOf(value: unknown): readonly IsoDay[] {
  if (typeof value !== 'string') return [];
  const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|$)/.exec(value)?.[0];
  return day === undefined ? [] : [day];
}

const malformed = { problem: indexProblem('malformed') } as const;
