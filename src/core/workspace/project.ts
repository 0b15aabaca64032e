import type { ManifestProblemCode, Scope } from '../manifests/manifest.ts';

/** What the scan concludes. Paths are relative to the scanned folder, with `/`; lines count from 1. */

export type Role = 'direct' | 'addon' | 'transitive';
export type Confidence = 'high' | 'medium' | 'low';
export type EvidenceKind = 'requirement' | 'lock' | 'installed' | 'import' | 'override';

/** A line of a file that proves something. */
export interface Evidence {
  readonly file: string;
  readonly line: number;
  readonly kind: EvidenceKind;
  /** The line as it stands there, trimmed. */
  readonly text: string;
}

/** One framework in use in one project. */
export interface FrameworkUse {
  readonly id: string;
  /** The framework's own distribution, as its project writes it. */
  readonly distribution: string;
  /** The exact version in use, where the files tell one. */
  readonly version: string | null;
  /** The declared specifier, e.g. `>=4.2,<5`; null where nothing is declared or any version will do. */
  readonly specifier: string | null;
  /** `direct`: declared or imported here; `addon`: implied by an add-on; `transitive`: only through another one. */
  readonly role: Role;
  readonly scope: Scope;
  readonly confidence: Confidence;
  /** The line that version and specifier come from. */
  readonly declaredAt: Evidence | null;
  readonly evidence: readonly Evidence[];
}

export type ScanProblemCode =
  | ManifestProblemCode
  | 'include-missing'
  | 'include-outside'
  | 'include-cycle'
  | 'include-folder'
  | 'unreadable'
  | 'too-large'
  | 'binary'
  | 'too-many-files'
  | OverrideProblemCode;

/** What is wrong with the setting that overrules: an id nobody knows, a folder outside, no list of texts. */
export type OverrideProblemCode = 'unknown-override' | 'override-outside' | 'override-malformed';

/** Something that was left out of the scan, and why; everything else was read all the same. */
export interface ScanProblem {
  readonly file: string;
  /** Null where the whole file is meant. */
  readonly line: number | null;
  readonly code: ScanProblemCode;
  /** The reason in words of the reader that refused it, e.g. pip's; empty where the code says all. */
  readonly detail: string;
}

/** A folder with manifests of its own, or the scanned folder where code lies outside of any such folder. */
export interface Project {
  /** Relative path of the project's folder; empty for the scanned folder itself. */
  readonly root: string;
  readonly frameworks: readonly FrameworkUse[];
  readonly manifests: readonly string[];
  readonly problems: readonly ScanProblem[];
  /** The user says which frameworks these are; `frameworks` is not what was found alone. */
  readonly overruled: boolean;
}

export interface ScanStats {
  readonly files: number;
  readonly bytes: number;
  readonly ms: number;
}
