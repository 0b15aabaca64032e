import { findInstalled, projectRoots } from './environments.ts';
import type { FactsCache, KnownFile, KnownFiles, Stamp } from './factsCache.ts';
import type { FileFacts } from './fileFacts.ts';
import type { FolderFiles, Scout } from './folderFiles.ts';
import { includesOf, manifestOf } from './includes.ts';
import type { InstalledFact } from './installedFacts.ts';
import { isPython } from './paths.ts';
import { type Reading, readDecodedPython, readFileFacts, silent } from './readFileFacts.ts';
import type { DecodedFile } from './saysNothing.ts';

type Stamps = readonly (Stamp | null)[] | undefined;

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
  const { cache, isCancelled, isDistribution } = options;
  const { paths, complete } = await folder.list();
  const stamps = await stampsOf(folder, paths, options);
  const known = cache?.findAll(paths, stamps) ?? (await readAll(folder, paths, stamps, options));
  const { files, bytes } = known;
  if (isCancelled?.() !== true) cache?.keepAll(paths, known);
  const installed =
    isDistribution === undefined
      ? []
      : await findInstalled(folder, projectRoots(files.keys()), isDistribution);
  return { files, complete, bytes, installed };
}

/** Where nothing is kept by stamps, nobody asks for them. */
async function stampsOf(
  folder: FolderFiles,
  paths: readonly string[],
  { cache }: ScanOptions,
): Promise<Stamps> {
  return cache === undefined ? undefined : folder.stamps?.(paths);
}

/** Reads what was listed and is not known by its stamp. */
async function readAll(
  folder: FolderFiles,
  paths: readonly string[],
  stampsOfPaths: Stamps,
  options: ScanOptions,
): Promise<KnownFiles> {
  const { cache } = options;
  const files = new Map<string, FileFacts>();
  let bytes = 0;

  // Included files may have any name, and may include others: go on until nothing new turns up.
  const absent = new Set<string>();
  for (let wanted = paths; wanted.length > 0; wanted = unasked(wanted, files, absent)) {
    const found: (FileFacts | null)[] = new Array(wanted.length).fill(null);
    const take = (index: number, known: KnownFile): void => {
      found[index] = known.facts;
      bytes += known.bytes;
    };
    const stamps = wanted === paths ? stampsOfPaths : await stampsOf(folder, wanted, options);
    const unknown: number[] = [];
    for (let i = 0; i < wanted.length; i++) {
      const stamp = stamps?.[i];
      const known = stamp ? (cache?.find(wanted[i] ?? '', stamp) ?? null) : null;
      if (known === null) unknown.push(i);
      else take(i, known);
    }
    const read = (i: number, decoded: DecodedFile | null = null): Promise<void> | undefined => {
      const [path = '', stamp, readAt] = [wanted[i], stamps?.[i], Date.now()];
      const keep = (known: KnownFile | null): void => {
        if (known === null) return;
        take(i, known);
        if (stamp) cache?.keep(path, stamp, known, readAt);
      };
      const known = readFacts(folder, path, options, decoded);
      if (known !== null && 'then' in known) return known.then(keep);
      keep(known);
      return undefined;
    };
    const scout = cache === undefined ? sendScout(folder, wanted, options) : null;
    if (scout === null) await inParallel(unknown, options, read);
    else await readBeside(scout, options, take, read);
    // In the order of the listing, whatever was known and whatever came first.
    for (let i = 0; i < wanted.length; i++) {
      const path = wanted[i] ?? '';
      const facts = found[i] ?? null;
      if (facts === null) absent.add(path);
      else files.set(path, facts);
    }
  }
  return { files, bytes };
}

/**
 * Reads one file; null where it does not exist. A promise only where something has to be waited for. Never throws.
 * @param read what a Python file holds, where that is known already
 */
export function readFacts(
  folder: FolderFiles,
  path: string,
  reading: Reading,
  read: DecodedFile | null = null,
): KnownFile | null | Promise<KnownFile | null> {
  try {
    const decoded = read ?? (isPython(path) ? folder.readTextNow?.(path) : null);
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
  absent: ReadonlySet<string>,
): readonly string[] {
  const named = new Set<string>();
  for (const path of paths) {
    const facts = files.get(path);
    if (facts === silent) continue;
    for (const one of includedBy(path, facts))
      if (!files.has(one) && !absent.has(one)) named.add(one);
  }
  return [...named];
}

function sendScout(
  folder: FolderFiles,
  paths: readonly string[],
  { sieve, singleModules = [] }: ScanOptions,
): Scout | null {
  if (sieve === undefined) return null;
  return folder.scout?.(paths, { sieve, singleModules }) ?? null;
}

/** Reads what the scout leaves; of the rest it knows all there is to know. */
async function readBeside(
  scout: Scout,
  { isCancelled }: ScanOptions,
  take: (index: number, known: KnownFile) => void,
  read: (index: number, decoded: DecodedFile | null) => Promise<void> | undefined,
): Promise<void> {
  for (let file = scout.next(); file !== null; file = scout.next()) {
    if (isCancelled?.() === true) return;
    const { index, silentBytes, decoded } = file;
    if (silentBytes !== null) take(index, { facts: silent, bytes: silentBytes });
    else {
      const waited = read(index, decoded);
      if (waited !== undefined) await waited;
    }
  }
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
