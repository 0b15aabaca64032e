import { excludedFolders } from '../core/workspace/excludedFolders.ts';
import { fileNameOf } from '../core/workspace/paths.ts';
import { DiskFolder } from '../disk/diskFolder.ts';

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
