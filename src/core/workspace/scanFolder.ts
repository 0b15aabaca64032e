import { findInstalled, projectRoots } from './environments.ts';
import type { FileFacts } from './fileFacts.ts';
import { includesOf, manifestOf } from './includes.ts';
import type { InstalledFact } from './installedFacts.ts';
import { type Reading, readFileFacts } from './readFileFacts.ts';

/** The files of one folder, wherever they live. Paths are relative to it, with `/`. */
export interface FolderFiles {
  /** Manifests and Python files, excluded folders left out. `complete` is false where a limit cut the list. */
  list(): Promise<{ readonly paths: readonly string[]; readonly complete: boolean }>;
  /** Bytes of a file, `null` where there is none of that name; rejects where it cannot be read. */
  read(path: string): Promise<Uint8Array | null>;
  /** Names of what lies in a folder, excluded or not; none where there is no such folder or it cannot be listed. */
  entries(folder: string): Promise<readonly string[]>;
}

export interface FolderScan {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly complete: boolean;
  readonly bytes: number;
  readonly installed: readonly InstalledFact[];
}

export interface ScanOptions extends Reading {
  /** Of which distributions it matters what is installed. Left out, no environment is looked at. */
  readonly isDistribution?: (name: string) => boolean;
  /** Asked between files; true ends the scan early with what is there. */
  readonly isCancelled?: () => boolean;
  /** How many files are read at the same time. */
  readonly concurrency?: number;
}

/**
 * Reads every manifest and Python file of a folder, and what its requirement files include.
 * Nothing outside the folder is ever asked for. Files that cannot be read become facts of kind `skipped`.
 */
export async function scanFolder(folder: FolderFiles, options: ScanOptions): Promise<FolderScan> {
  const { paths, complete } = await folder.list();
  const files = new Map<string, FileFacts>();
  let bytes = 0;

  const readInto = async (path: string): Promise<void> => {
    const read = await readFacts(folder, path, options);
    if (read === null) return;
    files.set(path, read.facts);
    bytes += read.bytes;
  };

  // Included files may have any name, and may include others: go on until nothing new turns up.
  const asked = new Set<string>();
  for (let wanted = paths; wanted.length > 0; wanted = unasked(wanted, files, asked)) {
    for (const path of wanted) asked.add(path);
    await inParallel(wanted, options, readInto);
  }
  const { isDistribution } = options;
  const installed =
    isDistribution === undefined
      ? []
      : await findInstalled(folder, projectRoots(files.keys()), isDistribution);
  return { files, complete, bytes, installed };
}

/** Reads one file; null where it does not exist. */
export async function readFacts(
  folder: FolderFiles,
  path: string,
  reading: Reading,
): Promise<{ readonly facts: FileFacts; readonly bytes: number } | null> {
  try {
    const content = await folder.read(path);
    if (content === null) return null;
    return { facts: await readFileFacts(path, content, reading), bytes: content.length };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { facts: { kind: 'skipped', code: 'unreadable', detail }, bytes: 0 };
  }
}

/** The files inside the folder that a manifest names by `-r` and `-c`; none of anything else. */
export function includedBy(path: string, facts: FileFacts | undefined): readonly string[] {
  const manifest = manifestOf(facts);
  if (manifest === null) return [];
  return includesOf(path, manifest).flatMap(({ target }) => (target === null ? [] : [target]));
}

function unasked(
  paths: readonly string[],
  files: ReadonlyMap<string, FileFacts>,
  asked: ReadonlySet<string>,
): readonly string[] {
  const named = paths.flatMap((path) => includedBy(path, files.get(path)));
  return [...new Set(named)].filter((path) => !asked.has(path));
}

async function inParallel<T>(
  items: readonly T[],
  { isCancelled, concurrency = 32 }: ScanOptions,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && isCancelled?.() !== true) {
      const item = items[next++];
      if (item !== undefined) await work(item);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
