import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
} from 'node:fs';
import { isPython, joinPath, manifestKind } from '../core/workspace/paths.ts';
import type { FolderFiles } from '../core/workspace/scanFolder.ts';

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

/** Larger files are rare and get a buffer of their own. */
const bufferBytes = 256 * 1024;

/** A pipe is not waited for and a terminal not taken over. Windows has neither. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * A folder read with Node, file after file and without promises: its `readFile` takes ten times as long for the same
 * files. Links to folders are not followed, so that no cycle can trap the walk.
 */
export class FolderOnDisk implements FolderFiles {
  readonly #root: string;
  readonly #unreadable: (path: string, error: unknown) => void;
  readonly #buffer = Buffer.allocUnsafeSlow(bufferBytes);
  /** What the listing has shown to be neither link nor pipe nor device: that need not be asked again. */
  readonly #regular = new Set<string>();

  /** @param unreadable told of folders that cannot be listed; the rest is listed all the same. */
  constructor(root: string, unreadable: (path: string, error: unknown) => void) {
    this.#root = root;
    this.#unreadable = unreadable;
  }

  /** Rejects where the folder itself cannot be listed. */
  async list(): Promise<{ paths: readonly string[]; complete: boolean }> {
    const paths: string[] = [];
    const pending = [''];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      for (const entry of this.#entries(folder)) {
        const path = joinPath(folder, entry.name);
        if (entry.isDirectory()) {
          if (!excludedFolders.has(entry.name)) pending.push(path);
        } else if (isPython(path) || manifestKind(path) !== null) {
          if (entry.isFile()) this.#regular.add(path);
          else if (!entry.isSymbolicLink()) continue;
          paths.push(path);
        }
      }
    }
    return { paths: paths.sort(), complete: true };
  }

  /** The bytes are good until the next file is read: most files share one buffer. */
  async read(path: string): Promise<Uint8Array | null> {
    let file: number;
    try {
      file = openSync(this.#placeOf(path), openFlags);
    } catch (error) {
      // ENXIO: a socket, or a device that is not there.
      const code = codeOf(error);
      if (code === 'ENOENT' || code === 'ENXIO') return null;
      throw error;
    }
    try {
      // Other pipes and devices would never end.
      if (!this.#regular.has(path) && !fstatSync(file).isFile()) return null;
      const length = readSync(file, this.#buffer, 0, bufferBytes, 0);
      return length < bufferBytes ? this.#buffer.subarray(0, length) : readFileSync(file);
    } finally {
      closeSync(file);
    }
  }

  #entries(folder: string): readonly Dirent[] {
    try {
      return readdirSync(this.#placeOf(folder), { withFileTypes: true });
    } catch (error) {
      // The folder asked for must be readable; one below it may be somebody else's.
      if (folder === '')
        throw new Error(`${this.#root}: cannot be read: ${messageOf(error)}`, { cause: error });
      this.#unreadable(folder, error);
      return [];
    }
  }

  /** Without `join`, which would look at every letter of every path. */
  #placeOf(path: string): string {
    return path === '' ? this.#root : `${this.#root}/${path}`;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
