import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { excludedFolders } from '../core/workspace/excludedFolders.ts';
import { isScanned } from '../core/workspace/manifestFormats.ts';
import { joinPath } from '../core/workspace/paths.ts';
import type { FolderFiles } from '../core/workspace/scanFolder.ts';

/** A folder read with Node. Links to folders are not followed, so that no cycle can trap the walk. */
export class FolderOnDisk implements FolderFiles {
  readonly #root: string;
  readonly #unreadable: (path: string, error: unknown) => void;

  /** @param unreadable told of folders that cannot be listed; the rest is listed all the same. */
  constructor(root: string, unreadable: (path: string, error: unknown) => void) {
    this.#root = root;
    this.#unreadable = unreadable;
  }

  async list(): Promise<{ paths: readonly string[]; complete: boolean }> {
    const paths: string[] = [];
    const pending = [''];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      const entries = await readdir(join(this.#root, folder), { withFileTypes: true }).catch(
        (error) => {
          // The folder asked for must be readable; one below it may be somebody else's.
          if (folder === '')
            throw new Error(`${this.#root}: cannot be read: ${error.message}`, { cause: error });
          this.#unreadable(folder ?? '', error);
          return [];
        },
      );
      for (const entry of entries) {
        const path = joinPath(folder, entry.name);
        if (entry.isDirectory()) {
          if (!excludedFolders.has(entry.name)) pending.push(path);
        } else if ((entry.isFile() || entry.isSymbolicLink()) && isScanned(path)) {
          paths.push(path);
        }
      }
    }
    return { paths: paths.sort(), complete: true };
  }

  async entries(folder: string): Promise<readonly string[]> {
    return readdir(join(this.#root, folder)).catch(() => []);
  }

  async read(path: string): Promise<Uint8Array | null> {
    const place = join(this.#root, path);
    try {
      // A pipe or a device would never end.
      if (!(await stat(place)).isFile()) return null;
      return await readFile(place);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
