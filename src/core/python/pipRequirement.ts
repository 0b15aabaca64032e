import type { DependencySpecifier } from './dependencySpecifier.ts';
import { readDependencySpecifier } from './dependencySpecifier.ts';
import { readMarker } from './marker.ts';
import { strippedBounds } from './pythonText.ts';
import type { Refusal } from './refusals.ts';
import { isRefusal } from './refusals.ts';
import {
  fileName,
  isArchive,
  isInstallableUrl,
  isVcsUrl,
  isWheel,
  readEgg,
  splitUrl,
} from './url.ts';

/** A requirement of pip: what packaging says of it, with the name left open where a URL or path does not tell. */
export type PipRequirement = Omit<DependencySpecifier, 'name'> & { readonly name: string | null };

const WHEEL = /^([^\s-]+?)-([^\s-]*?)(?:-\d[^-]*?)?-[^\s-]+?-[^\s-]+?-[^\s-]+?\.whl$/;
/** A relative or absolute path such as people write; anything else with a slash in it is refused. */
const PATH = /^[^\s<>{}|"'*?;#=!,:$]+$/;

/**
 * Reads a requirement that is not an option: a dependency specifier, a URL, an archive's or a project folder's path.
 * Source: pip's `parse_req_from_line`. The disk is not looked at: what can only be a path is taken for an existing folder.
 * @param text one logical line without its options. Offsets of the result and of a refusal count from its begin.
 */
export function readPipRequirement(text: string): PipRequirement | Refusal {
  if (splitUrl(text) === null) return { refused: 'invalid-url', at: 0 };
  const separator = isInstallableUrl(text) ? '; ' : ';';
  const semicolon = text.indexOf(separator);
  const bounds = strippedBounds(text, 0, semicolon < 0 ? text.length : semicolon);
  let marker: string | null = null;
  if (semicolon >= 0) {
    const { start, end } = strippedBounds(text, semicolon + separator.length);
    if (start < end) {
      const read = readMarker(text.slice(0, end), start);
      if (isRefusal(read)) return read;
      if (read.end < end) return { refused: 'invalid-marker', at: read.end };
      marker = read.value;
    }
  }
  const read = readTarget(text.slice(bounds.start, bounds.end));
  if (isRefusal(read)) return { ...read, at: read.at + bounds.start };
  return { ...shift(read, bounds.start), marker: marker ?? read.marker };
}

function readTarget(target: string): PipRequirement | Refusal {
  if (isInstallableUrl(target)) return readUrl(target);
  const { path, extras } = splitExtras(withoutSlashes(target));
  if (extras === null) return refuseExtras(target);
  const beforeAt = /^[^@]*(?=@)/.exec(target)?.[0];
  const isDirectReference = beforeAt !== undefined && !looksLikePath(beforeAt);
  const file = fileName(normalizePath(path));
  if (isArchive(file) && !isDirectReference) {
    if (isOnHost(path)) return { refused: 'invalid-url', at: 0 };
    return isWheel(file) ? readWheel(file, path, extras) : unnamed(path, extras);
  }
  const dependency = readDependencySpecifier(target);
  if (isRefusal(dependency)) {
    const isFolder = looksLikePath(target) && PATH.test(path) && !isOnHost(path);
    return isFolder && !isArchive(file) ? unnamed(path, extras) : dependency;
  }
  if (dependency.url !== null && !isValidUrl(dependency.url)) {
    return { refused: 'invalid-url', at: target.lastIndexOf(dependency.url) };
  }
  return dependency;
}

/**
 * Reads what `-e` points to: a project folder or a repository.
 * Source: pip's `parse_editable`; as above, a path is taken for an existing folder.
 */
export function readEditable(text: string): PipRequirement | Refusal {
  const { path, extras } = splitExtras(text);
  if (extras === null) return refuseExtras(text);
  const dependency = readDependencySpecifier(text);
  if (!isRefusal(dependency) && isProjectUrl(dependency.url ?? '')) return dependency;
  if (/^file:/i.test(path)) {
    return isValidUrl(path) ? readNamedByEgg(path, extras) : { refused: 'invalid-url', at: 0 };
  }
  const url = /^(?:git|hg|bzr|svn):/i.test(text) ? `${/^[^:]*/.exec(text)?.[0]}+${text}` : text;
  if (isVcsUrl(url)) {
    if (splitUrl(url) === null) return { refused: 'invalid-url', at: 0 };
    return readEgg(text) ? readNamedByEgg(text, []) : { refused: 'missing-egg', at: text.length };
  }
  return text === '' || /^\/\/(?!\/)|[:#]/.test(path)
    ? { refused: 'invalid-editable', at: 0 }
    : unnamed(path, extras);
}

function readUrl(url: string): PipRequirement | Refusal {
  const parts = splitUrl(url);
  // pip makes a relative file: URL absolute, and loses its host and its fragment on the way.
  const isRelative = parts?.scheme === 'file' && url.includes('../');
  if (!parts || !(isRelative || isValidUrl(url))) return { refused: 'invalid-url', at: 0 };
  const file = fileName(parts.path);
  if (isWheel(file)) return readWheel(file, url, []);
  if (isRelative) return unnamed(url, []);
  return readNamedByEgg(url, []);
}

function readNamedByEgg(url: string, extras: readonly string[]): PipRequirement | Refusal {
  const egg = readEgg(url);
  if (!egg) return unnamed(url, extras);
  const dependency = readDependencySpecifier(egg.text);
  if (isRefusal(dependency)) return { refused: 'invalid-name', at: egg.start + dependency.at };
  const named = shift(dependency, egg.start);
  return { ...named, url, extras: extras.length > 0 ? extras : named.extras };
}

function readWheel(
  file: string,
  written: string,
  extras: readonly string[],
): PipRequirement | Refusal {
  const match = WHEEL.exec(file);
  const start = Math.max(written.lastIndexOf(file), 0);
  const name = match?.[1]?.replaceAll('_', '-');
  const version = match?.[2]?.replaceAll('_', '-');
  const dependency = readDependencySpecifier(`${name}==${version}`);
  if (name === undefined || isRefusal(dependency)) return { refused: 'invalid-wheel', at: start };
  const versionStart = start + name.length + 1;
  return {
    ...dependency,
    url: written,
    extras: extras.length > 0 ? extras : dependency.extras,
    nameSpan: { start, end: start + name.length },
    specifierSpan: { start: versionStart, end: versionStart + (version?.length ?? 0) },
  };
}

function unnamed(url: string, extras: readonly string[]): PipRequirement {
  const nowhere = { start: 0, end: 0 };
  return {
    name: null,
    extras,
    specifier: '',
    url,
    marker: null,
    nameSpan: nowhere,
    specifierSpan: nowhere,
  };
}

function shift<Read extends PipRequirement>(read: Read, by: number): Read {
  const { nameSpan: name, specifierSpan: specifier } = read;
  return {
    ...read,
    nameSpan: { start: name.start + by, end: name.end + by },
    specifierSpan: { start: specifier.start + by, end: specifier.end + by },
  };
}

/** A `file:` URL must be spelled so and be of this machine; others need a well-formed host. */
function isValidUrl(url: string): boolean {
  const parts = splitUrl(url);
  if (parts?.scheme !== 'file') return parts !== null;
  return url.startsWith('file:') && (parts.host === '' || parts.host === 'localhost');
}

function isProjectUrl(url: string): boolean {
  return isVcsUrl(url) || (url.startsWith('file:') && isValidUrl(url));
}

function looksLikePath(text: string): boolean {
  return text.includes('/') || text.startsWith('.');
}

/** A path with two slashes at its begin, which as a URL names a host. */
function isOnHost(path: string): boolean {
  return /^\/\/(?!\/)/.test(path);
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** `path[a,b]` to its parts; extras null where they are not valid. pip lowers their case. */
function splitExtras(text: string): {
  readonly path: string;
  readonly extras: readonly string[] | null;
} {
  const open = text.endsWith(']') ? text.lastIndexOf('[', text.length - 3) : -1;
  const inner = text.slice(open + 1, -1);
  if (open < 1 || inner.includes(']')) return { path: text, extras: [] };
  const read = readDependencySpecifier(`placeholder[${inner.toLowerCase()}]`);
  return { path: text.slice(0, open), extras: isRefusal(read) ? null : read.extras };
}

function refuseExtras(text: string): Refusal {
  const dependency = readDependencySpecifier(text);
  if (isRefusal(dependency) && dependency.refused === 'invalid-extras') return dependency;
  return { refused: 'invalid-extras', at: text.lastIndexOf('[') };
}

/** As `os.path.normpath`; leading `..` stay. */
function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/') || '.';
}
