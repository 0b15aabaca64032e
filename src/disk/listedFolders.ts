import type { Dirent, Stats } from 'node:fs';
import { racyMs } from '../core/workspace/factsCache.ts';
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

  /** @returns null where the folder is not known, or has changed */
  find(path: string, { mtimeMs, ctimeMs, ino }: Stats): Listed | null {
    const known = this.#known.get(path);
    if (known === undefined) return null;
    const { stats, listed } = known;
    const isSame = stats.mtimeMs === mtimeMs && stats.ctimeMs === ctimeMs && stats.ino === ino;
    return isSame ? listed : null;
  }

  /**
   * Keeps what a folder holds, unless the next change may leave its times as they are.
   * @param stats from before it was listed, which began at `readAt`, milliseconds since 1970
   */
  keep(path: string, stats: Stats, listed: Listed, readAt: number): void {
    if (Math.max(stats.mtimeMs, stats.ctimeMs) > readAt - racyMs) this.#known.delete(path);
    else this.#known.set(path, { stats, listed });
  }

  /** Forgets all folders but these. */
  retain(paths: { has(path: string): boolean }): void {
    for (const path of this.#known.keys()) if (!paths.has(path)) this.#known.delete(path);
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
