import type { Dirent, Stats } from 'node:fs';
import { isSameStamp, racyMs } from '../core/workspace/factsCache.ts';
import { isScanned } from '../core/workspace/manifestFormats.ts';
import { isPython, joinPath } from '../core/workspace/paths.ts';

/** The names in a folder that a scan may want to know. */
export interface Listed {
  readonly folders: readonly string[];
  /** Regular files, by their names Python or manifests. Their whole paths: made for each listing they would take the longest. */
  readonly files: readonly string[];
  /** Named as what a scan reads, and no regular files: pipes, sockets, devices, and folders named as manifests are. */
  readonly odd: readonly string[];
  /** What they lead to has to be looked at each time. */
  readonly links: readonly string[];
}

/**
 * What folders held: as long as a folder's own times are the same, no name in it has come, gone or changed. For scans that
 * list only what has changed; what is left out is no part of it.
 */
export class ListedFolders {
  readonly #known = new Map<string, { readonly stats: Stats; readonly listed: Listed }>();
  /** What was left out of `#paths`, as text. */
  #leftOut = '';
  #paths: readonly string[] | null = null;

  /** The folders that are known. */
  get folders(): IterableIterator<string> {
    return this.#known.keys();
  }

  /** @returns null where the folder is not known, or has changed */
  find(path: string, stats: Stats): Listed | null {
    const known = this.#known.get(path);
    return known !== undefined && isSameStamp(known.stats, stats) ? known.listed : null;
  }

  /** All that was listed with this left out; null where a folder was not known. It holds while all {@link folders} are the same. */
  findAll(leftOut: string): readonly string[] | null {
    return leftOut === this.#leftOut ? this.#paths : null;
  }

  /** Keeps what all folders held together, which have been entered, and forgets all others. */
  keepAll(paths: readonly string[], leftOut: string, entered: ReadonlySet<string>): void {
    for (const path of this.#known.keys()) if (!entered.has(path)) this.#known.delete(path);
    const known = [...this.#known.values()];
    const isKnown =
      known.length === entered.size &&
      known.every(({ listed }) => listed.links.length === 0 && listed.odd.length === 0);
    this.#leftOut = leftOut;
    this.#paths = isKnown ? paths : null;
  }

  /**
   * Keeps what a folder holds, unless the next change may leave its times as they are.
   * @param stats from before it was listed, which began at `readAt`, milliseconds since 1970
   */
  keep(path: string, stats: Stats, listed: Listed, readAt: number): void {
    this.#paths = null;
    if (Math.max(stats.mtimeMs, stats.ctimeMs) > readAt - racyMs) this.#known.delete(path);
    else this.#known.set(path, { stats, listed });
  }
}

/** Sorts out what a folder holds. */
export function sortOut(path: string, entries: readonly Dirent[]): Listed {
  const [folders, files, odd, links]: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const entry of entries) {
    const place = joinPath(path, entry.name);
    if (entry.isFile()) {
      if (isScanned(place)) files.push(place);
      continue;
    }
    if (entry.isDirectory()) folders.push(entry.name);
    if (entry.isSymbolicLink()) links.push(entry.name);
    else if (isScanned(place) && !(entry.isDirectory() && isPython(place))) odd.push(entry.name);
  }
  return { folders, files, odd, links };
}
