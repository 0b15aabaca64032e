import type { FileFacts, ImportFilter } from './fileFacts.ts';
import { readFileFacts } from './fileFacts.ts';
import { includesOf } from './includes.ts';
import { type ManifestKind, manifestKind } from './paths.ts';

/** The files of one folder, wherever they live. Paths are relative to it, with `/`. */
export interface FolderFiles {
  /** Manifests and Python files, excluded folders left out. `complete` is false where a limit cut the list. */
  list(): Promise<{ readonly paths: readonly string[]; readonly complete: boolean }>;
  /** Bytes of a file, `null` where there is none of that name; rejects where it cannot be read. */
  read(path: string): Promise<Uint8Array | null>;
}

export interface FolderScan {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly complete: boolean;
  readonly bytes: number;
}

export interface ScanOptions {
  readonly keep: ImportFilter;
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

  const readInto = async (path: string, kind: ManifestKind): Promise<void> => {
    const facts = await readFacts(folder, path, kind, options.keep);
    if (facts === null) return;
    files.set(path, facts.facts);
    bytes += facts.bytes;
  };

  await inParallel(paths, options, (path) => readInto(path, manifestKind(path) ?? 'requirements'));
  // Included files may have any name, and may include others: go on until nothing new turns up.
  for (let wanted = unreadIncludes(files); wanted.size > 0; wanted = unreadIncludes(files)) {
    const before = files.size;
    await inParallel([...wanted], options, ([path, kind]) => readInto(path, kind));
    if (files.size === before) break;
  }
  return { files, complete, bytes };
}

/** Reads one file; null where it does not exist. */
export async function readFacts(
  folder: FolderFiles,
  path: string,
  kind: ManifestKind,
  keep: ImportFilter,
): Promise<{ readonly facts: FileFacts; readonly bytes: number } | null> {
  try {
    const content = await folder.read(path);
    if (content === null) return null;
    return { facts: readFileFacts(path, content, keep, kind), bytes: content.length };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { facts: { kind: 'skipped', code: 'unreadable', detail }, bytes: 0 };
  }
}

/** Files named by `-r` and `-c` inside the folder that have not been read. */
export function unreadIncludes(files: ReadonlyMap<string, FileFacts>): Map<string, ManifestKind> {
  const wanted = new Map<string, ManifestKind>();
  for (const [path, facts] of files) {
    if (facts.kind === 'python' || facts.kind === 'skipped') continue;
    for (const include of includesOf(path, facts)) {
      if (include.target !== null && !files.has(include.target))
        wanted.set(include.target, include.kind);
    }
  }
  return wanted;
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
