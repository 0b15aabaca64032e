import type { FileFacts } from './fileFacts.ts';

/** What tells that a file was changed, without reading it: as in git's index, any difference counts. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970, with fractions where the file system has them. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** What a file said, and how many bytes that took to read. */
export interface KnownFile {
  readonly facts: FileFacts;
  readonly bytes: number;
}

interface Entry extends KnownFile {
  readonly stamp: Stamp;
}

/** What all files of a folder said. */
export interface KnownFiles {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly bytes: number;
}

interface KnownFolder extends KnownFiles {
  readonly paths: readonly string[];
  readonly stamps: readonly (Stamp | undefined)[];
}

/**
 * A file changed so shortly before it was read may change again without another stamp: clocks of file systems tick, that of
 * FAT every two seconds. git calls such entries racy (https://git-scm.com/docs/racy-git) and reads them again, and so do we.
 */
export const racyMs = 2000;

/** Facts by path and stamp, for scans that read only what has changed. Holds for one and the same filter of imports. */
export class FactsCache {
  readonly #entries: Map<string, Entry>;
  readonly #racy = new Set<string>();
  #folder: KnownFolder | null = null;

  constructor(entries: Iterable<readonly [string, Entry]> = []) {
    this.#entries = new Map(entries);
  }

  /** What the file said when it had this stamp; null where that is not known. */
  find(path: string, stamp: Stamp): KnownFile | null {
    const entry = this.#entries.get(path);
    return entry !== undefined && isSameStamp(entry.stamp, stamp) ? entry : null;
  }

  /**
   * Keeps what a file said.
   * @param stamp from before it was read
   * @param readAt when its reading began, milliseconds since 1970
   */
  keep(path: string, stamp: Stamp, { facts, bytes }: KnownFile, readAt: number): void {
    const isRacy = Math.max(stamp.mtimeMs, stamp.ctimeMs) > readAt - racyMs;
    this.#folder = null;
    // What could not be read once may be readable the next time, with the same stamp.
    const isUnreadable = facts.kind === 'skipped' && facts.code === 'unreadable';
    if (isRacy) this.#racy.add(path);
    if (isRacy || isUnreadable) this.#entries.delete(path);
    else this.#entries.set(path, { stamp: onlyStamp(stamp), facts, bytes });
  }

  /** The racy files since the last call: to be read again when {@link racyMs} have gone by. */
  takeRacy(): readonly string[] {
    const paths = [...this.#racy];
    this.#racy.clear();
    return paths;
  }

  /** What all files said when these were listed and had these stamps; null where that is not known. */
  findAll(
    paths: readonly string[],
    stamps: readonly (Stamp | null)[] | undefined,
  ): KnownFiles | null {
    const known = this.#folder;
    if (known === null || stamps === undefined || paths.length !== known.paths.length) return null;
    for (let i = 0; i < paths.length; i++) {
      const [before, now] = [known.stamps[i], stamps[i]];
      if (paths[i] !== known.paths[i] || !before || !now || !isSameStamp(before, now)) return null;
    }
    return known;
  }

  /** Keeps what all files said, if these were listed and each is known by its stamp, and forgets all others. */
  keepAll(paths: readonly string[], known: KnownFiles): void {
    if (known === this.#folder) return;
    const { files, bytes } = known;
    for (const path of this.#entries.keys()) if (!files.has(path)) this.#entries.delete(path);
    const isKnown = this.#entries.size === paths.length && files.size === paths.length;
    const stamps = isKnown ? paths.map((path) => this.#entries.get(path)?.stamp) : [];
    this.#folder = isKnown ? { paths, stamps, files, bytes } : null;
  }

  entries(): IterableIterator<[string, Entry]> {
    return this.#entries.entries();
  }
}

/** Whoever asked may know much more of the file. */
function onlyStamp({ size, mtimeMs, ctimeMs, ino }: Stamp): Stamp {
  return { size, mtimeMs, ctimeMs, ino };
}

/** Whether nothing that the file system tells of a file or folder has changed. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;
}
