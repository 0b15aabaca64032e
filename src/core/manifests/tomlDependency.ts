import { readMarker } from '../python/marker.ts';
import { isRefusal } from '../python/refusals.ts';
import type { KeyedDependency, TomlDraft } from './tomlDraft.ts';
import {
  type TomlEntry,
  type TomlNode,
  type TomlString,
  tomlAt,
  tomlStrings,
  tomlText,
} from './tomlNode.ts';

/** Under these keys Poetry, Pipenv, pixi and uv name a place to install from. */
const PLACES = ['git', 'hg', 'svn', 'bzr', 'url', 'path', 'file'] as const;

/** The URL, repository or path that a table names to install from; null where it names none. */
export function placeToInstallFrom(table: TomlNode | undefined): string | null {
  for (const key of PLACES) {
    const place = tomlText(tomlAt(table, key));
    if (place !== null) return place;
  }
  return null;
}

/** The version of a dependency that is a string or a table with `version`; null where none is written. */
export function versionOf(value: TomlNode): TomlString | null {
  const version = value.kind === 'string' ? value : tomlAt(value, 'version');
  return version?.kind === 'string' ? version : null;
}

/**
 * What a string (its version) or a table says of a dependency, as far as tools agree: `version`, `extras`, a place to
 * install from.
 * @param readVersion says the tool's version language in PEP 440; null for what the tool refuses.
 * @returns null where it is refused, which the draft knows then.
 */
export function readKeyed(
  draft: TomlDraft,
  { keySpan }: TomlEntry,
  value: TomlNode,
  readVersion: (version: string) => string | null,
): KeyedDependency | null {
  if (value.kind !== 'string' && value.kind !== 'table') {
    draft.problem('refused-requirement', keySpan, 'a dependency must be a string or a table');
    return null;
  }
  const version = versionOf(value);
  const specifier = version === null ? '' : readVersion(version.value);
  if (specifier === null) {
    draft.refuse(version ?? keySpan, 'invalid-specifier');
    return null;
  }
  const extras = value.kind === 'table' ? tomlStrings(tomlAt(value, 'extras')) : [];
  return {
    ...{ specifier, version, marker: null },
    extras: extras.map(({ value: name }) => name),
    url: placeToInstallFrom(value),
  };
}

/**
 * Joins markers that must all hold.
 * @param markers each as written; null and '' for none.
 * @returns the canonical marker, null where there is none; undefined where one is refused.
 */
export function joinMarkers(markers: readonly (string | null)[]): string | null | undefined {
  const written = markers.filter((marker) => marker !== null && marker.trim() !== '');
  if (written.length === 0) return null;
  const read = written.map((marker) => wholeMarker(marker ?? ''));
  if (read.some((marker) => marker === null)) return undefined;
  if (read.length === 1) return read[0] ?? null;
  return wholeMarker(
    read.map((marker) => (/ or /.test(marker ?? '') ? `(${marker})` : marker)).join(' and '),
  );
}

function wholeMarker(text: string): string | null {
  const read = readMarker(text, 0);
  return isRefusal(read) || read.end < text.length ? null : read.value;
}
