import { developmentWord } from '../manifests/groupScope.ts';
import type { Scope } from './project.ts';

/** Relative paths with `/`, never starting with one; the scanned folder itself is the empty string. */

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Order by UTF-16 code units: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The deepest of the folders that a file lies in; null where it lies in none. */
export function nearestFolder(file: string, folders: ReadonlySet<string>): string | null {
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return null;
  }
}

/**
 * Resolves a path written in a file of `folder` (`../base.txt`), the way pip resolves `-r`: relative to the file.
 * @returns the path inside the scanned folder, or null where it leads out of it (absolute paths and URLs do).
 */
export function resolvePath(folder: string, target: string): string | null {
  const path = target.replaceAll('\\', '/');
  if (path === '' || path.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return null;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

const requirementFile = /^[^/]*requirements[^/]*\.(txt|in)$/i;
const constraintFile = /^[^/]*constraints[^/]*\.(txt|in)$/i;
const requirementFolder = /^requirements?$/i;

/** `constraints` only limit versions: by itself such a file requests nothing. */
export type ManifestKind = 'requirements' | 'constraints';

/** Tells a requirement or constraint file by the names people give them; null for anything else. */
export function manifestKind(path: string): ManifestKind | null {
  const name = fileNameOf(path);
  if (constraintFile.test(name)) return 'constraints';
  if (requirementFile.test(name)) return 'requirements';
  const inFolder = requirementFolder.test(fileNameOf(folderOf(path)));
  return inFolder && /\.(txt|in)$/i.test(name) ? 'requirements' : null;
}

export function isPython(path: string): boolean {
  return path.endsWith('.py') || path.endsWith('.pyi');
}

/** Glob patterns of all that the scan looks for. Without nested braces, which ripgrep refuses. */
export const scannedPatterns: readonly string[] = [
  '**/*.py',
  '**/*.pyi',
  '**/*[rR]equirements*.txt',
  '**/*[rR]equirements*.in',
  '**/*[cC]onstraints*.txt',
  '**/*[cC]onstraints*.in',
  '**/[rR]equirements/*.txt',
  '**/[rR]equirements/*.in',
];

const developmentFolder = /^(tests?|testing|docs?|documentation|examples?|benchmarks?|\.github)$/i;
const developmentPython = /^(tests?|test_.*|.*_test|conftest|noxfile|setup)\.pyi?$/i;

/** Tells by names whether a file speaks of production or of development (tests, docs, tools). */
export function scopeOf(path: string): Scope {
  const folders = folderOf(path).split('/');
  if (folders.some((folder) => developmentFolder.test(folder))) return 'development';
  const name = fileNameOf(path);
  const development = isPython(path) ? developmentPython.test(name) : developmentWord.test(name);
  return development ? 'development' : 'production';
}

/**
 * The folder a manifest speaks for: `requirements/base.txt` speaks for the folder above, and so do the requirement
 * files of documentation and tests.
 */
export function projectFolderOf(manifest: string): string {
  let folder = folderOf(manifest);
  while (folder !== '') {
    const name = fileNameOf(folder);
    if (!requirementFolder.test(name) && !developmentFolder.test(name)) break;
    folder = folderOf(folder);
  }
  return folder;
}
