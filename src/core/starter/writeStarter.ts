import type { StarterFile } from './planStarter.ts';

/**
 * The folder that a starter goes to; paths are relative, with forward slashes. Every method rejects where the file system
 * refuses.
 */
export interface StarterFolder {
  /** What stands there; `other` is a link or something else that is not followed. `''` is the folder itself. */
  kind(path: string): Promise<'file' | 'folder' | 'other' | null>;
  /** Names in the folder itself; only asked where it is there. */
  names(): Promise<readonly string[]>;
  /** Its parent is there, except for `''`, which brings its parents with it. */
  makeFolder(path: string): Promise<void>;
  write(path: string, text: string): Promise<void>;
  /** Rejects where something stands at `to`. */
  move(from: string, to: string): Promise<void>;
  /** A file or an empty folder. */
  remove(path: string): Promise<void>;
  /** A folder with all that is in it. */
  removeAll(path: string): Promise<void>;
}

/** What stands in the way of a starter. */
export interface Obstacles {
  /** Files of the starter that are there already, or cannot be, as a part of their path is no folder. */
  readonly existing: readonly string[];
  /** Other names in the folder, so that it is not empty. */
  readonly others: readonly string[];
}

/** A folder with nothing but these is as good as empty: version control, editors and environments come first. */
const harmless = new Set(['.git', '.hg', '.svn', '.vscode', '.idea', '.venv', '.DS_Store']);

/** Looks before anything is written. */
export async function findObstacles(
  folder: StarterFolder,
  files: readonly StarterFile[],
): Promise<Obstacles> {
  const kind = await folder.kind('');
  if (kind === null) return { existing: [], others: [] };
  if (kind !== 'folder') return { existing: files.map(({ path }) => path), others: [] };
  const existing: string[] = [];
  for (const { path } of files) {
    if (!(await isFree(folder, path))) existing.push(path);
  }
  const own = new Set(files.map(({ path }) => path.split('/')[0]));
  const names = await folder.names();
  const others = names.filter((name) => !harmless.has(name) && !own.has(name));
  return { existing, others: others.toSorted() };
}

async function isFree(folder: StarterFolder, path: string): Promise<boolean> {
  for (const parent of parentsOf(path)) {
    const kind = await folder.kind(parent);
    if (kind === null) return true;
    if (kind !== 'folder') return false;
  }
  return (await folder.kind(path)) === null;
}

export interface WriteOptions {
  /** Asked between two steps: true ends the work, and takes back what was done. */
  readonly isCancelled?: () => boolean;
  /** Told before each file. */
  readonly onFile?: (path: string) => void;
}

/** Nothing is left where it was cancelled; `left` names what could not be taken back. */
export type Written =
  | { readonly state: 'written'; readonly paths: readonly string[] }
  | { readonly state: 'cancelled'; readonly left: readonly string[] };

/** A failure half way, after all was taken back that could be. */
export class WriteFailure extends Error {
  /** What could not be taken back. */
  readonly left: readonly string[];

  constructor(cause: unknown, left: readonly string[]) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.left = left;
  }
}

/**
 * Writes all files or none. They are written into a folder beside their places first and then moved, because a move
 * refuses a place that is taken since we looked, and a write does not.
 *
 * @param staging name of that folder; nothing of this name may be there
 * @throws WriteFailure where the file system refuses, also where a file has come to be there
 */
export async function writeStarter(
  folder: StarterFolder,
  files: readonly StarterFile[],
  staging: string,
  { isCancelled = () => false, onFile = () => {} }: WriteOptions = {},
): Promise<Written> {
  /** What to remove to have it as it was, in the order in which it came. */
  const made: string[] = [];
  const make = async (path: string): Promise<void> => {
    if ((await folder.kind(path)) === 'folder') return;
    made.push(path);
    await folder.makeFolder(path);
  };
  try {
    await make('');
    if ((await folder.kind(staging)) !== null) throw new Error(`${staging} is there already`);
    made.push(staging);
    await folder.makeFolder(staging);
    for (const [at, { path, text }] of files.entries()) {
      if (isCancelled()) return { state: 'cancelled', left: await undo(folder, made, staging) };
      onFile(path);
      await folder.write(`${staging}/${at}`, text);
    }
    for (const [at, { path }] of files.entries()) {
      if (isCancelled()) return { state: 'cancelled', left: await undo(folder, made, staging) };
      for (const parent of parentsOf(path)) await make(parent);
      await folder.move(`${staging}/${at}`, path);
      made.push(path);
    }
    await folder.removeAll(staging);
    return { state: 'written', paths: files.map(({ path }) => path) };
  } catch (error) {
    throw new WriteFailure(error, await undo(folder, made, staging));
  }
}

/** Takes back what was made, last first; what somebody else has put beside it stays. Returns what is left of it. */
async function undo(
  folder: StarterFolder,
  made: readonly string[],
  staging: string,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const path of made.toReversed()) {
    try {
      if ((await folder.kind(path)) === null) continue;
      await (path === staging ? folder.removeAll(path) : folder.remove(path));
    } catch {
      left.push(path);
    }
  }
  return left;
}

/** `a/b/c.py` lies in `a` and `a/b`. */
function parentsOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
