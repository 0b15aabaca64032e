import { developmentWord } from '../manifests/groupScope.ts';
import type { Scope } from '../manifests/manifest.ts';

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

/** The first part of a dotted name. */
export function topLevelOf(module: string): string {
  const dot = module.indexOf('.');
  return dot < 0 ? module : module.slice(0, dot);
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a file lies in a folder, at whatever depth. */
export function isBelow(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
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

export function isPython(path: string): boolean {
  return path.endsWith('.py') || path.endsWith('.pyi');
}

/** Folders of tools (`.github`, `.devcontainer`) begin with a dot; no package of Python can. */
const developmentFolder =
  /(?:^|\/)(?:\.[^/]+|tests?|testing|test_?data|(integration|functional|unit|e2e|system|acceptance|smoke)[-_]?tests?|tests?[-_](integration|functional|unit|e2e)|e2e|ci|binder|fixtures?|docs?|docs?[-_]src|documentation|examples?|samples?|demos|tutorials|benchmarks?)\//i;
const developmentPython = /^(tests?|test_.*|.*_test|conftest|noxfile|setup)\.pyi?$/i;

/** Whether files below a folder of this name are for those who work on the project. */
export function isDevelopmentFolder(name: string): boolean {
  return developmentFolder.test(`${name}/`);
}

/** Tells by names whether code belongs to production or to development (tests, docs, tools). */
export function codeScope(path: string): Scope {
  const isDevelopment =
    isInDevelopmentFolder(path) ||
    (isPython(path)
      ? developmentPython.test(fileNameOf(path))
      : developmentWord.test(fileNameOf(path)));
  return isDevelopment ? 'development' : 'production';
}

/** As {@link codeScope}, for what a manifest or lock file asks for: `setup.py` speaks of production. */
export function manifestScope(path: string): Scope {
  const isDevelopment =
    isInDevelopmentFolder(path) || (!isPython(path) && developmentWord.test(fileNameOf(path)));
  return isDevelopment ? 'development' : 'production';
}

function isInDevelopmentFolder(path: string): boolean {
  return developmentFolder.test(path);
}
