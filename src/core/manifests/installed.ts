import type { CondaPackage } from './condaFileName.ts';
import { readCondaFileName } from './condaFileName.ts';

/** What the name of a folder or file of metadata tells. */
export interface DistInfoName {
  /** With `_` for `-`, as the rules of these names want it; compare after `normalizeName`. */
  readonly name: string;
  /** Null where the name tells none (`foo.egg-info` of a project installed for development). */
  readonly version: string | null;
}

/**
 * Reads `flask-3.0.3.dist-info`, `Flask-3.0.3-py3.11.egg-info` (a folder or a file) and `foo.egg-info`; null for any
 * other name, what pip leaves behind while it replaces something (`~lask-…`) among them.
 * Sources: https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-dist-info-directory,
 * https://setuptools.pypa.io/en/latest/deprecated/python_eggs.html#filename-embedded-metadata
 */
export function readDistInfoName(folderName: string): DistInfoName | null {
  const [, stem = '', kind = ''] = /^(.+)\.(dist|egg)-info$/i.exec(folderName) ?? [];
  const egg = kind.toLowerCase() === 'egg';
  // Old tools left dashes in the names of .dist-info folders, where no version holds any; those of eggs never held any.
  const dash = egg ? stem.indexOf('-') : stem.lastIndexOf('-');
  const name = dash < 0 ? stem : stem.slice(0, dash);
  if (!/^[A-Za-z0-9]([\w.-]*[A-Za-z0-9])?$/.test(name)) return null;
  if (dash < 0) return egg ? { name, version: null } : null;
  const rest = stem.slice(dash + 1);
  const version = egg ? rest.replace(/-py\d[\d.]*(-.*)?$/, '') : rest;
  return versionFrom(name, version);
}

/** Reads the name of a wheel, alone or at the end of a URL; null for others. */
export function readWheelName(url: string): DistInfoName | null {
  const [path = ''] = url.split(/[?#]/, 1);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [, name = '', version = ''] = /^([^-]+)-([^-]+)-.+\.whl$/.exec(file) ?? [];
  return name === '' ? null : versionFrom(name, version);
}

function versionFrom(name: string, escaped: string): DistInfoName | null {
  // Names of files hold no dash within a version: PEP 440's implicit post-release, `1.0-1`, is written `1.0_1`.
  const version = escaped.replaceAll('_', '-');
  return /^\d|^v\d/i.test(version) ? { name, version } : { name, version: null };
}

/** Reads the name of a record in `conda-meta`: `flask-3.0.3-pyhd8ed1ab_0.json`; null for others (`history`). */
export function readCondaMeta(fileName: string): CondaPackage | null {
  const stem = /^(.+)\.json$/.exec(fileName)?.[1];
  return stem === undefined ? null : readCondaFileName(stem);
}

/** What METADATA (of a .dist-info folder) or PKG-INFO (of an .egg-info) says. */
export interface InstalledMetadata {
  readonly name: string;
  readonly version: string;
  /** Those of the version: line from 1, offsets in UTF-16 code units. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the headers, up to the first empty line or the first line that is none, as Python's `email` package does; the
 * first of each name counts. Null where a name or version is missing.
 * Source: https://packaging.python.org/en/latest/specifications/core-metadata/
 */
export function readInstalledMetadata(text: string): InstalledMetadata | null {
  let name: string | null = null;
  let found: { value: string; line: number; start: number; end: number } | null = null;
  const lines = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;
  for (let line = 1; name === null || found === null; line++) {
    const start = lines.lastIndex;
    const content = lines.exec(text)?.[1] ?? '';
    const isFolded = /^[ \t]/.test(content) && line > 1;
    if (isFolded) continue;
    const [header, key = ''] = /^([!-9;-~]+):[ \t]*/.exec(content) ?? [];
    if (header === undefined) return null;
    const value = content.slice(header.length).trimEnd();
    const from = start + header.length;
    if (/^name$/i.test(key)) name ??= value;
    if (/^version$/i.test(key)) found ??= { value, line, start: from, end: from + value.length };
  }
  const { value, ...place } = found;
  return name === '' || value === '' ? null : { name, version: value, ...place };
}
