import { decodePython, decodeRequirements } from '../python/decode.ts';
import type { RequirementLine } from '../python/requirementLine.ts';
import { readRequirements } from '../python/requirements.ts';
import { readWantedImports } from '../python/wantedImports.ts';
import { isPython } from './paths.ts';
import type { ScanProblemCode } from './project.ts';

/** An absolute import of a framework or of an add-on; all others are forgotten at once to keep memory small. */
export interface ImportFact {
  readonly module: string;
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
}

export interface PythonFacts {
  readonly kind: 'python';
  readonly imports: readonly ImportFact[];
}

export interface ManifestFacts {
  readonly kind: 'manifest';
  readonly lines: readonly ManifestLine[];
}

/** A line of a requirement file together with its text, so that evidence can show it. */
export interface ManifestLine {
  readonly parsed: RequirementLine;
  readonly text: string;
}

/** A file that exists and was not read, with the reason. */
export interface SkippedFacts {
  readonly kind: 'skipped';
  readonly code: ScanProblemCode;
  readonly detail: string;
}

export type FileFacts = PythonFacts | ManifestFacts | SkippedFacts;

/** Tells whether a top-level import name matters: only such imports are kept. */
export type ImportFilter = (topLevelName: string) => boolean;

/** Source files beyond this are generated data; reading them would cost time and prove nothing. */
export const maxPythonBytes = 1024 * 1024;
export const maxManifestBytes = 4 * 1024 * 1024;
const maxEvidenceLength = 200;

/** Reads what a file says: Python by its name, all else as lines of requirements, whose files may have any name. */
export function readFileFacts(path: string, bytes: Uint8Array, keep: ImportFilter): FileFacts {
  const python = isPython(path);
  const limit = python ? maxPythonBytes : maxManifestBytes;
  if (bytes.length > limit) {
    return { kind: 'skipped', code: 'too-large', detail: `${bytes.length} > ${limit}` };
  }
  if (python) {
    return looksBinary(bytes) ? binary : readPythonFacts(decodePython(bytes), keep);
  }
  const text = decodeRequirements(bytes);
  return text.includes('\0') ? binary : readManifestFacts(text);
}

/** As {@link readFileFacts}, for text that is already decoded: an open document as it is on screen. */
export function readTextFacts(path: string, text: string, keep: ImportFilter): FileFacts {
  return isPython(path) ? readPythonFacts(text, keep) : readManifestFacts(text);
}

const binary: SkippedFacts = { kind: 'skipped', code: 'binary', detail: '' };

/** A NUL never stands in Python source; the first kilobytes tell, as they do for git and grep. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.indexOf(0);
  return head >= 0 && head < 8000;
}

function readPythonFacts(text: string, keep: ImportFilter): PythonFacts {
  const imports: ImportFact[] = [];
  for (const statement of readWantedImports(text, keep)) {
    imports.push({
      module: statement.module,
      line: statement.line,
      text: evidenceText(
        text.slice(
          statement.start,
          Math.min(statement.end, statement.start + 4 * maxEvidenceLength),
        ),
      ),
    });
  }
  return { kind: 'python', imports };
}

function readManifestFacts(text: string): ManifestFacts {
  const lines = readRequirements(text).map((parsed) => ({
    parsed,
    text: evidenceText(
      text.slice(parsed.start, Math.min(parsed.end, parsed.start + 4 * maxEvidenceLength)),
    ),
  }));
  return { kind: 'manifest', lines };
}

function evidenceText(raw: string): string {
  const text = raw.replace(/\s+/g, ' ').trim();
  return text.length > maxEvidenceLength ? `${text.slice(0, maxEvidenceLength - 1)}…` : text;
}
