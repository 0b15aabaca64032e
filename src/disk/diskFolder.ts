import { type Dirent, promises, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Stamp } from '../core/workspace/factsCache.ts';
import type { FolderFiles, FolderListing, Scout } from '../core/workspace/folderFiles.ts';
import { isScanned } from '../core/workspace/manifestFormats.ts';
import { compareText, isPython, joinPath } from '../core/workspace/paths.ts';
import type { DecodedFile, Signs } from '../core/workspace/saysNothing.ts';
import { Answers } from './answers.ts';
import { type Listed, type ListedFolders, sortOut } from './listedFolders.ts';
import { readDiskFile, readDiskText, readDistantFile } from './readDiskFile.ts';
import { Slices } from './slices.ts';

export interface DiskFolderOptions {
  /** Whether a file or folder is left out. */
  readonly isExcluded: (path: string, isFolder: boolean) => boolean;
  /** The same as text: what was listed with another one says nothing. */
  readonly leftOut?: string;
  /** Which links are followed; of `files` those that stay inside. What a link leads to is listed below the link, and entered once however many lead to it. */
  readonly links: 'none' | 'files' | 'all';
  /** Told of folders below that cannot be listed; the rest is listed all the same. */
  readonly unreadable?: (path: string, error: unknown) => void;
  readonly isCancelled?: () => boolean;
  /** From so many files on the listing ends. */
  readonly maxFiles?: number;
  /** What earlier listings have found, and this one adds to. */
  readonly listed?: ListedFolders;
  /** Has regular Python files looked through on another thread; '' stands for what must be left to this one. */
  readonly sendScout?: (paths: readonly string[], signs: Signs) => Scout | null;
  /** Told while the folder is listed, again and again: how many files there are so far. */
  readonly listedSoFar?: (files: number) => void;
  /** How long others may have to wait for the thread, in milliseconds. For ever where absent. */
  readonly sliceMs?: number;
}

const quietly = { throwIfNoEntry: false } as const;
const NO_FILE = 'it is no regular file';
const OUTSIDE = 'it is a link that leads out of the folder';

interface Folder {
  readonly path: string;
  /** Without links. */
  readonly real: string;
  readonly above: Folder | null;
}

/**
 * A folder on disk, read on this thread in slices: Node's promises take three to ten times as long for the same files.
 * On a disk that answers slowly it goes over to them, so that nobody else on the thread waits for it.
 */
export class DiskFolder implements FolderFiles {
  readonly #root: string;
  readonly #options: DiskFolderOptions;
  readonly #slices: Slices;
  /** Files that links lead to: only of them the listing does not tell what they are when they are read. */
  readonly #linked = new Set<string>();
  /** What cannot be read for what it is, with the reason. */
  readonly #odd = new Map<string, string>();
  readonly #answers = new Answers();
  #real: string | null = null;

  /** @param root an absolute path */
  constructor(root: string, options: DiskFolderOptions) {
    this.#root = root;
    this.#options = options;
    this.#slices = new Slices(options.sliceMs ?? Number.POSITIVE_INFINITY);
  }

  /** Rejects where the folder itself cannot be listed. */
  async list(): Promise<FolderListing> {
    const {
      isExcluded,
      isCancelled,
      unreadable,
      maxFiles = Number.POSITIVE_INFINITY,
      listedSoFar,
      listed,
      leftOut = '',
    } = this.#options;
    this.#odd.clear();
    const known = await this.#unchanged();
    if (known !== null) return { paths: known, complete: true };
    const paths: string[] = [];
    const linked = new Set<string>();
    const entered = new Set<string>();
    const pending: Folder[] = [{ path: '', real: this.#realRoot(), above: null }];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      if (isCancelled?.() === true || paths.length >= maxFiles) return { paths, complete: false };
      try {
        entered.add(folder.path);
        const { folders, files, odd, links } = await this.#listed(folder.path);
        for (const path of files) if (!isExcluded(path, false)) paths.push(path);
        listedSoFar?.(paths.length);
        for (const name of odd) this.#takeOdd(joinPath(folder.path, name), NO_FILE, paths);
        for (const name of folders) this.#takeFolder(name, folder, pending);
        for (const name of links) await this.#takeLink(name, folder, { paths, pending, linked });
      } catch (error) {
        // The folder asked for must be readable; one below it may be somebody else's.
        if (folder.path === '') throw unreadableRoot(this.#root, error);
        unreadable?.(folder.path, error);
        this.#takeOdd(folder.path, reasonOf(error), paths);
      }
    }
    paths.sort(compareText);
    // Another listing may have begun meanwhile, and know more.
    if (isCancelled?.() !== true) listed?.keepAll(paths, leftOut, entered);
    return { paths, complete: true };
  }

  /** What was listed before, if no folder has changed since. */
  async #unchanged(): Promise<readonly string[] | null> {
    const { listed, leftOut = '', isCancelled } = this.#options;
    const paths = listed?.findAll(leftOut) ?? null;
    if (listed === undefined || paths === null) return null;
    for (const path of listed.folders) {
      const stats = await this.#stat(path);
      if (stats === null || isCancelled?.() === true) return null;
      if (listed.find(path, stats) === null) return null;
    }
    return paths;
  }

  async read(path: string): Promise<Uint8Array | null> {
    const odd = this.#odd.get(path);
    if (odd !== undefined) throw new Error(odd);
    if (this.#leadsOut(path)) throw new Error(OUTSIDE);
    const place = this.#placeOf(path);
    if (this.#isSlow) return (await readDistantFile(place)) ?? missing(path);
    const pause = this.#slices.turn();
    if (pause !== null) await pause;
    const bytes = this.#timed(() => readDiskFile(place, this.#isRegular(path)));
    return bytes === null ? missing(path) : new Uint8Array(bytes);
  }

  /** As {@link read}, while there is time in the slice; the bytes hold until something else is read. */
  readNow(path: string): Uint8Array | null | undefined {
    if (this.#isSlow || this.#slices.isOver || this.#odd.has(path)) return undefined;
    if (this.#leadsOut(path)) throw new Error(OUTSIDE);
    const bytes = this.#timed(() => readDiskFile(this.#placeOf(path), this.#isRegular(path)));
    return bytes === null && isGarbled(path) ? undefined : bytes;
  }

  /** The text of a regular file of valid UTF-8, while there is time in the slice; null for all else. */
  readTextNow(path: string): DecodedFile | null {
    if (this.#isSlow || this.#slices.isOver || this.#odd.has(path) || !this.#isRegular(path)) {
      return null;
    }
    return this.#timed(() => readDiskText(this.#placeOf(path)));
  }

  scout(paths: readonly string[], signs: Signs): Scout | null {
    const { sendScout } = this.#options;
    if (sendScout === undefined) return null;
    const regular = paths.map((path) =>
      this.#isRegular(path) && !this.#odd.has(path) ? path : '',
    );
    return sendScout(regular, signs);
  }

  /** Whether it is listed only to be told of. Nobody must read it in another way: a pipe may never end. */
  isOdd(path: string): boolean {
    return this.#odd.has(path);
  }

  async entries(folder: string): Promise<readonly string[]> {
    const place = this.#placeOf(folder);
    if (this.#isSlow) return promises.readdir(place).catch(() => []);
    const pause = this.#slices.turn();
    if (pause !== null) await pause;
    try {
      return this.#timed(() => readdirSync(place));
    } catch {
      return [];
    }
  }

  async stamps(paths: readonly string[]): Promise<readonly (Stamp | null)[]> {
    const { isCancelled } = this.#options;
    const answers = this.#answers;
    const slices = this.#slices;
    const stamps: (Stamp | null)[] = [];
    // An answer takes hardly longer than a look at the clock: one look ends an answer and begins the next.
    let start = performance.now();
    for (const path of paths) {
      if (isCancelled?.() === true) break;
      if (answers.areSlow) {
        stamps.push(stampOf(await this.#stat(path)));
        continue;
      }
      stamps.push(stampOf(this.#statNow(path)));
      const now = performance.now();
      answers.take(now - start);
      const pause = slices.turn(now);
      if (pause !== null) await pause;
      start = pause === null ? now : performance.now();
    }
    return stamps;
  }

  #realRoot(): string {
    try {
      return realpathSync(this.#root);
    } catch (error) {
      throw unreadableRoot(this.#root, error);
    }
  }

  /** Listed, so that somebody is told: a list of requirements that cannot be read is missed. */
  #takeOdd(path: string, reason: string, paths: string[]): void {
    if (this.#options.isExcluded(path, false)) return;
    if (!this.#odd.has(path)) paths.push(path);
    this.#odd.set(path, reason);
  }

  #takeFolder(name: string, above: Folder, pending: Folder[]): void {
    const path = joinPath(above.path, name);
    if (this.#options.isExcluded(path, true)) return;
    pending.push({ path, real: `${above.real}/${name}`, above });
  }

  async #takeLink(
    name: string,
    above: Folder,
    found: { readonly paths: string[]; readonly pending: Folder[]; readonly linked: Set<string> },
  ): Promise<void> {
    const { isExcluded, links } = this.#options;
    if (links === 'none') return;
    const path = joinPath(above.path, name);
    const target = await this.#stat(path);
    if (target === null) {
      // Emacs locks a file by a link to nowhere beside it.
      if (isScanned(path) && !name.startsWith('.#'))
        this.#takeOdd(path, 'it is a link that leads nowhere', found.paths);
    } else if (isExcluded(path, target.isDirectory())) return;
    else if (target.isDirectory()) {
      if (isScanned(path) && !isPython(path)) this.#takeOdd(path, NO_FILE, found.paths);
      if (links === 'all') this.#enter(path, above, found.pending, found.linked);
    } else if (isScanned(path)) {
      if (!target.isFile()) this.#takeOdd(path, NO_FILE, found.paths);
      else if (this.#leadsOut(path)) this.#takeOdd(path, OUTSIDE, found.paths);
      else {
        this.#linked.add(path);
        found.paths.push(path);
      }
    }
  }

  /** Whether links, of the file or of folders above it, lead to where a scan that stays inside must not read. */
  #leadsOut(path: string): boolean {
    if (this.#options.links !== 'files' || this.#isRegular(path)) return false;
    try {
      this.#real ??= this.#realRoot();
      return !realpathSync.native(this.#placeOf(path)).startsWith(`${this.#real}${sep}`);
    } catch {
      return false;
    }
  }

  /** A link to a folder that it lies in would never end, and links to each other are as good as that. */
  #enter(path: string, above: Folder, pending: Folder[], linked: Set<string>): void {
    const real = realpathSync(this.#placeOf(path));
    for (let folder: Folder | null = above; folder !== null; folder = folder.above)
      if (folder.real === real) return;
    if (linked.has(real)) return;
    linked.add(real);
    pending.push({ path, real, above });
  }

  async #listed(path: string): Promise<Listed> {
    const { listed } = this.#options;
    if (listed === undefined) return sortOut(path, await this.#entries(path));
    const [readAt, stats] = [Date.now(), await this.#stat(path)];
    const known = stats === null ? null : listed.find(path, stats);
    if (known !== null) return known;
    const now = sortOut(path, await this.#entries(path));
    if (stats !== null) listed.keep(path, stats, now, readAt);
    return now;
  }

  async #entries(path: string): Promise<readonly Dirent[]> {
    const place = this.#placeOf(path);
    if (this.#isSlow) return promises.readdir(place, { withFileTypes: true });
    const pause = this.#slices.turn();
    if (pause !== null) await pause;
    return this.#timed(() => readdirSync(place, { withFileTypes: true }));
  }

  /** Null for what is not there, and for what cannot be asked. */
  async #stat(path: string): Promise<Stats | null> {
    if (this.#isSlow) return promises.stat(this.#placeOf(path)).catch(() => null);
    const pause = this.#slices.turn();
    if (pause !== null) await pause;
    return this.#timed(() => this.#statNow(path));
  }

  #statNow(path: string): Stats | null {
    try {
      return statSync(this.#placeOf(path), quietly) ?? null;
    } catch {
      return null;
    }
  }

  /** Python files are read because they were listed; a manifest may have been named by another one. */
  #isRegular(path: string): boolean {
    return isPython(path) && !this.#linked.has(path);
  }

  get #isSlow(): boolean {
    return this.#answers.areSlow;
  }

  #timed<T>(work: () => T): T {
    if (this.#options.sliceMs === undefined) return work();
    const start = performance.now();
    try {
      return work();
    } finally {
      this.#answers.take(performance.now() - start);
    }
  }

  /** Without `join`, which would look at every letter of every path. */
  #placeOf(path: string): string {
    return path === '' ? this.#root : `${this.#root}/${path}`;
  }
}

/** Whether Node has put a replacement character for bytes of the name that are no UTF-8: nothing can be opened by it. */
function isGarbled(path: string): boolean {
  return path.includes('\ufffd');
}

/** Null, for it has gone since it was listed; @throws where it is there, by a name that cannot be said. */
function missing(path: string): null {
  if (isGarbled(path)) throw new Error('its name is not UTF-8');
  return null;
}

function unreadableRoot(root: string, error: unknown): Error {
  return new Error(`${root}: cannot be read: ${reasonOf(error)}`, { cause: error });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stampOf(stats: Stats | null): Stamp | null {
  return stats?.isFile() === true ? stats : null;
}
