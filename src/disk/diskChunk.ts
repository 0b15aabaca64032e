import { DiskFolder, type DiskFolderOptions } from './diskFolder.ts';
import { ListedFolders } from './listedFolders.ts';

export type { DiskFolder, DiskFolderOptions, ListedFolders };

/** @param root an absolute path of this machine */
export function openDiskFolder(root: string, options: DiskFolderOptions): DiskFolder {
  return new DiskFolder(root, options);
}

/**
 * What the listings of one folder of the window share. Nothing on Windows, where a folder on a FAT disk or a share may keep
 * its times when a name in it comes or goes.
 */
export function rememberFolders(): ListedFolders | undefined {
  return process.platform === 'win32' ? undefined : new ListedFolders();
}
