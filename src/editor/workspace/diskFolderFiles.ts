import * as vscode from 'vscode';
import { excludes } from '../../core/workspace/excludes.ts';
import type { Stamp } from '../../core/workspace/factsCache.ts';
import type { FolderFiles, FolderListing } from '../../core/workspace/folderFiles.ts';
import type { DecodedFile } from '../../core/workspace/saysNothing.ts';
import type { DiskFolder, ListedFolders } from '../../disk/diskChunk.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { readSetting } from '../host/settings.ts';
import { maxFiles, WorkspaceFolderFiles } from './folderFiles.ts';
import { nestedFolders } from './folderPaths.ts';

/** What reads disks; the web worker host cannot load it. */
export type DiskChunk = typeof import('../../disk/diskChunk.ts');

/** Together with what is done with the last file of a slice this stays far from what somebody at the keyboard notices. */
const sliceMs = 10;

/** The chunk that reads disks; null in the web worker host, and where no folder lies on a disk of this machine. */
export async function loadDisk(
  chunks: ChunkLoader<{ readonly disk: DiskChunk }>,
  folders: readonly vscode.WorkspaceFolder[],
): Promise<DiskChunk | null> {
  if (!folders.some(isOnDisk)) return null;
  return chunks.load('disk').catch(() => null);
}

/**
 * The files of a folder of the window, by the fastest way there is in this host.
 * @param listed what was listed of the same folder before
 */
export function openFolder(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
  disk: DiskChunk | null,
  listed?: ListedFolders,
): FolderFiles {
  const files = new WorkspaceFolderFiles(folder, token);
  return disk === null || !isOnDisk(folder)
    ? files
    : new DiskFolderFiles(folder, token, disk.openDiskFolder, files, listed);
}

function isOnDisk({ uri }: vscode.WorkspaceFolder): boolean {
  return uri.scheme === 'file';
}

/**
 * A folder on a disk of this machine, read without the editor between: `workspace.fs` asks the window before each read, and
 * takes ten times as long. Whatever fails is tried again the other way, so that both find the same.
 */
class DiskFolderFiles implements FolderFiles {
  readonly #disk: DiskFolder;
  readonly #files: WorkspaceFolderFiles;

  constructor(
    folder: vscode.WorkspaceFolder,
    token: vscode.CancellationToken,
    open: DiskChunk['openDiskFolder'],
    files: WorkspaceFolderFiles,
    listed: ListedFolders | undefined,
  ) {
    const patterns = [...readSetting('scan.exclude', folder.uri), ...excludedFromExplorer(folder)];
    const isExcluded = excludes(patterns);
    const nested = new Set(nestedFolders(folder));
    const links = vscode.workspace
      .getConfiguration('search', folder.uri)
      .get('followSymlinks', true)
      ? 'all'
      : 'none';
    this.#files = files;
    this.#disk = open(folder.uri.fsPath, {
      isExcluded: (path) => isExcluded(path) || nested.has(path),
      leftOut: JSON.stringify([patterns, [...nested], links]),
      links,
      isCancelled: () => token.isCancellationRequested,
      maxFiles,
      sliceMs,
      ...(listed === undefined ? {} : { listed }),
    });
  }

  list(): Promise<FolderListing> {
    return this.#disk.list().catch(() => this.#files.list());
  }

  read(path: string): Promise<Uint8Array | null> {
    return this.#disk.read(path).catch((error: unknown) => {
      if (this.#disk.isOdd(path)) throw error;
      return this.#files.read(path);
    });
  }

  readNow(path: string): Uint8Array | null | undefined {
    try {
      return this.#disk.readNow(path);
    } catch {
      return undefined;
    }
  }

  readTextNow(path: string): DecodedFile | null {
    return this.#disk.readTextNow(path);
  }

  entries(folder: string): Promise<readonly string[]> {
    return this.#disk.entries(folder);
  }

  stamps(paths: readonly string[]): Promise<readonly (Stamp | null)[]> {
    return this.#disk.stamps(paths);
  }
}

/** `findFiles` leaves out what the explorer does not show either. What depends on a sibling concerns no source files. */
function excludedFromExplorer({ uri }: vscode.WorkspaceFolder): readonly string[] {
  const patterns: unknown = vscode.workspace.getConfiguration('files', uri).get('exclude');
  if (typeof patterns !== 'object' || patterns === null) return [];
  return Object.entries(patterns).flatMap(([pattern, isOn]) => (isOn === true ? [pattern] : []));
}
