import { excludedFolders } from '../../src/core/workspace/excludedFolders.ts';
import { isScanned } from '../../src/core/workspace/manifestFormats.ts';
import type { FolderFiles } from '../../src/core/workspace/scanFolder.ts';

/** Text is UTF-8; an error is what reading the file ends in. */
export type InMemoryFile = string | Uint8Array | Error;

/** A folder that is nowhere: the second implementation of the port, for tests. */
export class InMemoryFolder implements FolderFiles {
  readonly #files: ReadonlyMap<string, InMemoryFile>;
  readonly #complete: boolean;
  /** Every path that was asked for, in order. */
  readonly asked: string[] = [];

  /** Files are listed in the order given. */
  constructor(files: ReadonlyMap<string, InMemoryFile>, complete = true) {
    this.#files = files;
    this.#complete = complete;
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
    return typeof file === 'string' ? new TextEncoder().encode(file) : (file ?? null);
  }
}

function isExcluded(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => excludedFolders.has(folder));
}
