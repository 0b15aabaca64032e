import type { Stamp } from './factsCache.ts';
import type { DecodedFile, Signs } from './saysNothing.ts';

/** The files of one folder, wherever they live. Paths are relative to it, with `/`. */
export interface FolderFiles {
  /** Manifests and Python files, excluded folders left out. `complete` is false where a limit cut the list. */
  list(): Promise<FolderListing>;
  /** Bytes of a file, `null` where there is none of that name; rejects where it cannot be read. */
  read(path: string): Promise<Uint8Array | null>;
  /**
   * As {@link read}, at once; undefined where that has to be waited for. What it returns holds until the next call: by then it
   * must be used up. Throws where the file cannot be read. Absent where there is always a wait.
   */
  readNow?(path: string): Uint8Array | null | undefined;
  /** The text of a file that is valid UTF-8, at once; null for all else, which is then read as bytes. Absent where bytes come first. */
  readTextNow?(path: string): DecodedFile | null;
  /** Names of what lies in a folder, excluded or not; none where there is no such folder or it cannot be listed. */
  entries(folder: string): Promise<readonly string[]>;
  /**
   * Has files looked through on another thread while this one reads. Null where that is not worth it, absent where there is no
   * other thread.
   */
  scout?(paths: readonly string[], signs: Signs): Scout | null;
  /** What a change of each file would change; null where that is not known. Absent where it is never known. */
  stamps?(paths: readonly string[]): Promise<readonly (Stamp | null)[]>;
}

/** Files that two threads go through: the one that asks, and another that only finds those which say nothing. */
export interface Scout {
  /** What is next for the thread that asks, until all is done. */
  next(): ScoutedFile | null;
}

export interface ScoutedFile {
  /** In the list of paths. */
  readonly index: number;
  /** How many bytes the file has, if it says nothing; null where it has to be read. */
  readonly silentBytes: number | null;
  /** What it holds, where the other thread has read it already. */
  readonly decoded: DecodedFile | null;
}

export interface FolderListing {
  readonly paths: readonly string[];
  readonly complete: boolean;
}
