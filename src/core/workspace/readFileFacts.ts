import { noManifest } from '../manifests/manifest.ts';
import { mayRequireAsScript } from '../manifests/scriptMetadata.ts';
import { decodePython, decodeRequirements, isPlainUtf8 } from '../python/decode.ts';
import { fallbackImports } from '../python/fallbackImports.ts';
import type { ImportSieve } from '../python/importSieve.ts';
import type { ImportStatement } from '../python/importStatement.ts';
import { readNotebookImports } from '../python/notebook.ts';
import { readWantedImports } from '../python/wantedImports.ts';
import { copyOf, type SingleModule } from './copiedFramework.ts';
import {
  evidenceText,
  type FileFacts,
  type ImportFact,
  type ImportFilter,
  type ManifestFacts,
  type PythonFacts,
  type SkippedFacts,
} from './fileFacts.ts';
import { isNotebook, lockFormat, manifestFormat } from './manifestFormats.ts';
import { notebookManifest } from './notebookManifest.ts';
import { isPython, topLevelOf } from './paths.ts';
import { type LockReading, readLockFacts } from './readLockFacts.ts';
import { manifestFacts, readManifestFacts } from './readManifestFacts.ts';
import { type DecodedFile, looksBinary, maxPythonBytes } from './saysNothing.ts';

/** What the reading of files needs to know and to have. */
export interface Reading extends LockReading {
  /** Tells which imports are kept. */
  readonly keep: ImportFilter;
  /** Tells where a Python file may have such imports, which spares the reading of the rest. */
  readonly sieve?: ImportSieve;
  /** Frameworks of one file that may have been copied into the workspace. */
  readonly singleModules?: readonly SingleModule[];
}

const maxManifestBytes = 4 * 1024 * 1024;
/** Notebooks hold pictures, lock files hold hashes. */
const maxToolFileBytes = 16 * 1024 * 1024;

/**
 * Reads what a file says: by its name, and as lines of requirements where the name tells nothing. Never throws.
 * @returns a promise only for what takes long: lock files and YAML.
 */
export function readFileFacts(
  path: string,
  bytes: Uint8Array,
  reading: Reading,
): FileFacts | Promise<FileFacts> {
  const limit = maxBytes(path);
  if (bytes.length > limit) {
    return { kind: 'skipped', code: 'too-large', detail: `${bytes.length} > ${limit}` };
  }
  if (isPython(path)) {
    const text = decodePython(bytes);
    return looksBinary(text) ? binary : readTextFacts(path, text, reading);
  }
  const text = decodeRequirements(bytes);
  return text.includes('\0') ? binary : readTextFacts(path, text, reading);
}

/** As {@link readFileFacts}, for a Python file that has been read as UTF-8; null where its bytes have to tell what it is. */
export function readDecodedPython(
  path: string,
  { text, bytes }: DecodedFile,
  reading: Reading,
): FileFacts | null {
  if (bytes > maxPythonBytes || !isPlainUtf8(text)) return null;
  return looksBinary(text) ? binary : withRemarks(readPythonFacts(path, text, reading), text);
}

/** As {@link readFileFacts}, for text that is already decoded: an open document as it is on screen. */
export function readTextFacts(
  path: string,
  text: string,
  reading: Reading,
): FileFacts | Promise<FileFacts> {
  const facts = readSilently(path, text, reading);
  if (!('then' in facts)) return withRemarks(facts, text);
  return facts.then((read) => withRemarks(read, text));
}

/** Findings may be silenced where they stand; most files need not be read again to know that none is. */
function withRemarks(facts: FileFacts, text: string): FileFacts {
  const saysNothing =
    facts.kind === 'skipped' || (facts.kind === 'python' && facts.imports.length === 0);
  return saysNothing || !text.includes('framework-guide:') ? facts : { ...facts, hasRemarks: true };
}

function readSilently(
  path: string,
  text: string,
  reading: Reading,
): FileFacts | Promise<FileFacts> {
  if (isPython(path)) return readPythonFacts(path, text, reading);
  if (isNotebook(path)) return readNotebookFacts(text, reading.keep);
  const lock = lockFormat(path);
  if (lock !== null) return readLockFacts(lock, text, reading);
  const format = manifestFormat(path) ?? 'requirements';
  return format === 'conda' ? readConda(text, reading) : readManifestFacts(format, text);
}

async function readConda(text: string, { yaml }: Reading): Promise<FileFacts> {
  const manifest = yaml === undefined ? noManifest : (await yaml()).readCondaEnvironment(text);
  return manifestFacts('conda', manifest, text);
}

/** Most files say nothing: they share one object. */
export const silent: PythonFacts = { kind: 'python', imports: [] };

const binary: SkippedFacts = { kind: 'skipped', code: 'binary', detail: '' };

function maxBytes(path: string): number {
  if (isPython(path)) return maxPythonBytes;
  return isNotebook(path) || lockFormat(path) !== null ? maxToolFileBytes : maxManifestBytes;
}

function readPythonFacts(path: string, text: string, reading: Reading): PythonFacts {
  const wanted = readWantedImports(text, reading.keep, reading.sieve);
  const fallbacks = wanted.length === 0 ? null : fallbackImports(text);
  const columnOf = columnReader(text);
  const imports = wanted.map((one) => {
    const fact = importFact(one, evidenceText(text, one), columnOf(one));
    return fallbacks?.has(one.start) === true ? { ...fact, isFallback: true as const } : fact;
  });
  const copy = copyOf(path, text, reading.singleModules ?? []);
  const manifest = manifestIn(path, text);
  if (imports.length === 0 && copy === null && manifest?.isProject !== true) return silent;
  return {
    kind: 'python',
    imports,
    ...(manifest?.isProject === true ? { manifest } : {}),
    ...(copy === null ? {} : { copy }),
  };
}

/** What a Python file declares; null for nearly all. */
function manifestIn(path: string, text: string): ManifestFacts | null {
  if (manifestFormat(path) === 'setup-py') return readManifestFacts('setup-py', text);
  return mayRequireAsScript(text) ? readManifestFacts('script', text) : null;
}

function readNotebookFacts(text: string, keep: ImportFilter): FileFacts {
  const { imports, problem } = readNotebookImports(text);
  const manifest = notebookManifest(text);
  return {
    kind: 'python',
    imports: imports
      .filter(({ level, module }) => level === 0 && keep(topLevelOf(module)))
      .map((one) => importFact(one, one.text, 1)),
    ...(manifest === null ? {} : { manifest }),
    ...(problem === null ? {} : { problem }),
  };
}

function importFact(
  { module, names, line }: Pick<ImportStatement, 'module' | 'names' | 'line'>,
  text: string,
  column: number,
): ImportFact {
  return { module, names: names?.map(({ name }) => name) ?? [], line, column, text };
}

/** Tells columns of imports, which are asked for in order: so no letter is looked at twice, however many imports there are. */
function columnReader(text: string): (one: ImportStatement) => number {
  let asked = 0;
  let line = 0;
  return ({ start, moduleStart }) => {
    // A backslash may put the module on a line of its own.
    const isElsewhere = /[\r\n]/.test(text.slice(start, moduleStart));
    const at = isElsewhere ? start : moduleStart;
    let begin = at;
    while (begin > asked && text[begin - 1] !== '\n' && text[begin - 1] !== '\r') begin--;
    if (begin > asked) line = begin;
    asked = Math.max(asked, at);
    return at - line + 1;
  };
}
