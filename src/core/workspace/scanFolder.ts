import { findInstalled, projectRoots } from './environments.ts';
import type { FactsCache, KnownFile } from './factsCache.ts';
import type { FileFacts } from './fileFacts.ts';
import type { FolderFiles } from './folderFiles.ts';
import { includesOf, manifestOf } from './includes.ts';
import type { InstalledFact } from './installedFacts.ts';
import { isPython } from './paths.ts';
import { type Reading, readDecodedPython, readFileFacts } from './readFileFacts.ts';

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
  /** What earlier scans with the same filter have found, and this one adds to; where files have stamps. */
  readonly cache?: FactsCache;
  /** How many files are read at the same time. */
  readonly concurrency?: number;
}

/**
 * Reads every manifest and Python file of a folder, and what its requirement files include.
 * Nothing outside the folder is ever asked for. Files that cannot be read become facts of kind `skipped`.
 */
export async function scanFolder(folder: FolderFiles, options: ScanOptions): Promise<FolderScan> {
  const { cache } = options;
  const { paths, complete } = await folder.list();
  const files = new Map<string, FileFacts>();
  let bytes = 0;

  // Included files may have any name, and may include others: go on until nothing new turns up.
  const asked = new Set<string>();
  for (let wanted = paths; wanted.length > 0; wanted = unasked(wanted, files, asked)) {
    for (const path of wanted) asked.add(path);
    const stamps = cache === undefined ? undefined : await folder.stamps?.(wanted);
    const found = wanted.map((path, i) => {
      const stamp = stamps?.[i];
      return stamp ? (cache?.find(path, stamp) ?? null) : null;
    });
    const unknown = [...found.keys()].filter((i) => found[i] === null);
    await inParallel(unknown, options, (i) => {
      const [path = '', stamp, readAt] = [wanted[i], stamps?.[i], Date.now()];
      const take = (read: KnownFile | null): void => {
        found[i] = read;
        if (read !== null && stamp) cache?.keep(path, stamp, read, readAt);
      };
      const read = readFacts(folder, path, options);
      if (read !== null && 'then' in read) return read.then(take);
      take(read);
      return undefined;
    });
    // In the order of the listing, whatever was known and whatever came first.
    for (const [i, known] of found.entries()) {
      const path = wanted[i];
      if (known === null || path === undefined) continue;
      files.set(path, known.facts);
      bytes += known.bytes;
    }
  }
  if (options.isCancelled?.() !== true) cache?.retain(files);
  const { isDistribution } = options;
  const installed =
    isDistribution === undefined
      ? []
      : await findInstalled(folder, projectRoots(files.keys()), isDistribution);
  return { files, complete, bytes, installed };
}

/** Reads one file; null where it does not exist. A promise only where something has to be waited for. Never throws. */
export function readFacts(
  folder: FolderFiles,
  path: string,
  reading: Reading,
): KnownFile | null | Promise<KnownFile | null> {
  try {
    const decoded = isPython(path) ? folder.readTextNow?.(path) : null;
    const facts = decoded ? readDecodedPython(path, decoded, reading) : null;
    if (decoded && facts) return { facts, bytes: decoded.bytes };
    const content = folder.readNow?.(path);
    if (content === undefined) return readFactsLater(folder, path, reading);
    return content === null ? null : factsOf(path, content, reading);
  } catch (error) {
    return unreadable(error);
  }
}

async function readFactsLater(
  folder: FolderFiles,
  path: string,
  reading: Reading,
): Promise<KnownFile | null> {
  try {
    const content = await folder.read(path);
    return content === null ? null : await factsOf(path, content, reading);
  } catch (error) {
    return unreadable(error);
  }
}

function factsOf(
  path: string,
  content: Uint8Array,
  reading: Reading,
): KnownFile | Promise<KnownFile> {
  const facts = readFileFacts(path, content, reading);
  const bytes = content.length;
  return 'then' in facts ? facts.then((read) => ({ facts: read, bytes })) : { facts, bytes };
}

function unreadable(error: unknown): KnownFile {
  const detail = error instanceof Error ? error.message : String(error);
  const folder = isOfFolder(error) ? { isFolder: true as const } : {};
  return { facts: { kind: 'skipped', code: 'unreadable', detail, ...folder }, bytes: 0 };
}

/** What Node says where a folder is read as a file, and what VS Code's file systems say. */
function isOfFolder(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return error.code === 'EISDIR' || error.code === 'FileIsADirectory';
}

/** What a manifest names by `-r` and `-c` inside of the folder, which itself is no file; none of anything else. */
export function includedBy(path: string, facts: FileFacts | undefined): readonly string[] {
  const manifest = manifestOf(facts);
  if (manifest === null) return [];
  return includesOf(path, manifest).flatMap(({ target }) =>
    target === null || target === '' ? [] : [target],
  );
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
  work: (item: T) => Promise<void> | undefined,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && isCancelled?.() !== true) {
      const item = items[next++];
      const waited = item === undefined ? undefined : work(item);
      if (waited !== undefined) await waited;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
