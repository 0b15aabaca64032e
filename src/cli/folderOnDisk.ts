import { fileNameOf } from '../core/workspace/paths.ts';
import { DiskFolder } from '../disk/diskFolder.ts';

/** Folder names that the editor's `scan.exclude` setting leaves out by default. */
export const excludedFolders: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.venv',
  'venv',
  'env',
  '.tox',
  '.nox',
  'node_modules',
  'site-packages',
  '__pycache__',
  '.mypy_cache',
  'build',
  'dist',
]);

/**
 * A folder as the command line reads it. Links to folders are not followed: what they lead to may be anywhere.
 * @param root an absolute path
 * @param unreadable told of folders that cannot be listed; the rest is listed all the same
 */
export function folderOnDisk(
  root: string,
  unreadable: (path: string, error: unknown) => void,
): DiskFolder {
  return new DiskFolder(root, {
    isExcluded: (path, isFolder) => isFolder && excludedFolders.has(fileNameOf(path)),
    links: 'files',
    unreadable,
  });
}
