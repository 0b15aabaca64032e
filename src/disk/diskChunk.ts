import { DiskFolder, type DiskFolderOptions } from './diskFolder.ts';

export type { DiskFolder, DiskFolderOptions };

/** @param root an absolute path of this machine */
export function openDiskFolder(root: string, options: DiskFolderOptions): DiskFolder {
  return new DiskFolder(root, options);
}
