import { excludedFolders } from '../core/workspace/excludedFolders.ts';
import { fileNameOf } from '../core/workspace/paths.ts';
import { DiskFolder } from '../disk/diskFolder.ts';
import { besides, loadPart } from './parts.ts';
import type { ScoutThread } from './scout.ts';

/** With fewer files a second thread is not worth its start. */
const manyFiles = 1000;

/**
 * A folder as the command line reads it. Links to folders are not followed, nor links to files outside of it.
 * @param root an absolute path
 * @param isWhole takes in what nobody wrote here as well: environments, build output
 * @param unreadable told of folders that cannot be listed; the rest is listed all the same
 */
export function folderOnDisk(
  root: string,
  isWhole: boolean,
  unreadable: (path: string, error: unknown) => void,
): DiskFolder {
  let thread: ScoutThread | null | undefined;
  return new DiskFolder(root, {
    isExcluded: (path, isFolder) => !isWhole && isFolder && excludedFolders.has(fileNameOf(path)),
    links: 'files',
    listedSoFar: (files) => {
      if (files < manyFiles || isWhole || thread !== undefined) return;
      thread = loadPart('scout').ScoutThread.start(root, besides('scoutThread.cjs'));
    },
    sendScout: (paths, signs) =>
      paths.length < manyFiles ? null : (thread?.send(paths, signs) ?? null),
    unreadable,
  });
}
