import type { FileFacts } from './fileFacts.ts';
import { folderOf } from './paths.ts';

/**
 * Folders whose files others wrote: environments and installed distributions, and copies of other projects under the names
 * that pip, setuptools and many others give them.
 */
const foreignFolder =
  /^(\.?venv|\.tox|\.nox|\.pixi|__pypackages__|site-packages|dist-packages|node_modules|_?vendor(ed|s)?|_?third[-_]?party|3rdparty|_?externs?)$/i;

/** Whether a file lies among code of others. */
export function isForeignCode(path: string): boolean {
  return folderOf(path)
    .split('/')
    .some((name) => foreignFolder.test(name));
}

/** Whether a file is Python code that the folder's people write: read by the scan, and no copy of others' code. */
export function isOwnCode(path: string, facts: FileFacts | undefined): boolean {
  return facts?.kind === 'python' && facts.copy === undefined && !isForeignCode(path);
}
