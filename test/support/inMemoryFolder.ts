import { excludedFolders } from '../../src/core/workspace/excludedFolders.ts';
import type { Stamp } from '../../src/core/workspace/factsCache.ts';
import type { FolderFiles } from '../../src/core/workspace/folderFiles.ts';
import { isScanned } from '../../src/core/workspace/manifestFormats.ts';

/** Text is UTF-8; an error is what reading the file ends in. */
export type InMemoryFile = string | Uint8Array | Error;

/** A folder that is nowhere: the second implementation of the port, for tests. */
export class InMemoryFolder implements FolderFiles {
  readonly #files: ReadonlyMap<string, InMemoryFile>;
  readonly #complete: boolean;
  readonly #changedAt: ReadonlyMap<string, number>;
  /** Every path that was read, in order. */
  readonly asked: string[] = [];

  /**
   * Files are listed in the order given.
   * @param changedAt when a file was changed, in milliseconds; one that is not named has no stamp
   */
  constructor(
    files: ReadonlyMap<string, InMemoryFile>,
    complete = true,
    changedAt: ReadonlyMap<string, number> = new Map(),
  ) {
    this.#files = files;
    this.#complete = complete;
    this.#changedAt = changedAt;
  }

  async list(): Promise<{ paths: readonly string[]; complete: boolean }> {
    const paths = [...this.#files.keys()];
    return {
      paths: paths.filter((path) => isScanned(path) && !isExcluded(path)),
      complete: this.#complete,
    };
  }

  async entries(folder: string): Promise<readonly string[]> {
    const start = folder === '' ? '' : `${folder}/`;
    const below = [...this.#files.keys()].filter((path) => path.startsWith(start));
    return [...new Set(below.map((path) => path.slice(start.length).split('/', 1)[0] ?? ''))];
  }

  async read(path: string): Promise<Uint8Array | null> {
    this.asked.push(path);
    const file = this.#files.get(path);
    if (file instanceof Error) throw file;
    if (file === undefined && (await this.entries(path)).length > 0)
      throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    return typeof file === 'string' ? new TextEncoder().encode(file) : (file ?? null);
  }

  async stamps(paths: readonly string[]): Promise<readonly (Stamp | null)[]> {
    return paths.map((path) => {
      const [file, time] = [this.#files.get(path), this.#changedAt.get(path)];
      if (file === undefined || file instanceof Error || time === undefined) return null;
      return { size: file.length, mtimeMs: time, ctimeMs: time, ino: 1 };
    });
  }
}

function isExcluded(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => excludedFolders.has(folder));
}
