import type {
  Declaration,
  Include,
  LockedPackage,
  Manifest,
  ManifestProblem,
} from '../manifests/manifest.ts';
import type { TextRange } from '../python/lineStarts.ts';
import type { LockFormat, ManifestFormat } from './manifestFormats.ts';
import type { ScanProblemCode } from './project.ts';

/** What is kept of one file of the scanned folder. Plain data: it can be stored, and read back by another process. */
export type FileFacts = PythonFacts | ManifestFacts | LockFacts | SkippedFacts;

/** An absolute import of a framework or of an add-on; all others are forgotten at once to keep memory small. */
export interface ImportFact {
  readonly module: string;
  /** What `from … import` names, `*` for a star; empty for a plain import. */
  readonly names: readonly string[];
  /** Counts from 1. */
  readonly line: number;
  /** Where the module's name begins in that line, in UTF-16 code units from 1; where the statement does if it is elsewhere. */
  readonly column: number;
  readonly text: string;
  /** It is only run where another import has failed; absent where it is not. */
  readonly isFallback?: true;
}

/** What the reading of every file tells. */
interface Read {
  /** Whether a comment of the file may speak to us (`# framework-guide: …`); absent where none does. */
  readonly hasRemarks?: true;
}

export interface PythonFacts extends Read {
  readonly kind: 'python';
  readonly imports: readonly ImportFact[];
  /** What `setup.py` declares, or the script for itself; absent in all other files. */
  readonly manifest?: ManifestFacts;
  /** Where reading a notebook ended too early; absent in all other files. */
  readonly problem?: Pick<ManifestProblem, 'line' | 'code' | 'detail'>;
  /** The framework that the file is a copy of, where it is one of a single file; absent in all other files. */
  readonly copy?: CopiedFramework;
}

/** A framework's only module, copied into the workspace. */
export interface CopiedFramework {
  readonly id: string;
  readonly version: string;
}

/** The lines that evidence shows. */
interface Shown {
  readonly text: string;
}

/** Where findings mark the file. */
interface Marked {
  readonly range: TextRange;
}

/** A declaration; marked is what it says of versions, else its name. */
export interface DeclarationFact extends Declaration, Shown, Marked {
  /** What it says of versions as it stands in the file; '' where that is nothing, or too long to be of use. */
  readonly written: string;
}

export interface ManifestFacts extends Read {
  readonly kind: 'manifest';
  readonly format: ManifestFormat;
  /** False where the file says nothing of a project's dependencies, e.g. a pyproject.toml that configures tools. */
  readonly isProject: boolean;
  /** The project's own distribution, as written; absent where the file gives none. */
  readonly projectName?: string;
  readonly declarations: readonly DeclarationFact[];
  readonly includes: readonly (Include & Shown & Marked)[];
  readonly problems: readonly (ManifestProblem & Shown & Marked)[];
  /** Which Pythons the project is meant for. */
  readonly python?: string;
  /** Folders that it installs as they are; see {@link Manifest}. */
  readonly editables?: readonly string[];
  /** Groups that have to agree; see {@link Manifest}. */
  readonly together?: readonly (readonly string[])[];
}

export interface LockFacts extends Read {
  readonly kind: 'lock';
  readonly format: LockFormat;
  readonly packages: readonly (LockedPackage & Shown)[];
  readonly problems: readonly ManifestProblem[];
}

/** A file that exists and was not read, with the reason. */
export interface SkippedFacts {
  readonly kind: 'skipped';
  readonly code: ScanProblemCode;
  readonly detail: string;
  /** It is a folder, by the name of a file; absent where it is none, or nobody can tell. */
  readonly isFolder?: true;
}

/** Tells whether a top-level import name matters: only such imports are kept. */
export type ImportFilter = (topLevelName: string) => boolean;

const maxEvidenceLength = 200;

/** The text of a place as evidence shows it: on one line, not too long. */
export function evidenceText(text: string, { start, end }: { start: number; end: number }): string {
  const raw = text.slice(start, Math.min(end, start + 4 * maxEvidenceLength));
  const shown = raw.replace(/\s+/g, ' ').trim();
  return shown.length > maxEvidenceLength ? `${shown.slice(0, maxEvidenceLength - 1)}…` : shown;
}
