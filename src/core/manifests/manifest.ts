import type { Span } from '../python/requirementLine.ts';

/** All offsets are UTF-16 code units into the file's text; lines count from 1. */

export type Scope = 'production' | 'development';

/** A piece of the text. */
export interface Place extends Span {
  /** That of `start`. */
  readonly line: number;
}

/** A distribution that a manifest asks for, or only limits. */
export interface Declaration extends Place {
  /** The distribution as written; compare after `normalizeName`. */
  readonly name: string;
  readonly extras: readonly string[];
  /**
   * PEP 440, canonical as packaging prints it; '' where every version will do. What other tools write in their own way
   * (`^2.1`, `2.1.*` of conda) is said in PEP 440: `<3,>=2.1`.
   */
  readonly specifier: string;
  /** PEP 508, canonical; null where there is none. */
  readonly marker: string | null;
  /** The URL, repository or local path to install from, as written; null for the index. */
  readonly url: string | null;
  /** The extra, dependency group or environment that asks; null for the project itself. */
  readonly group: string | null;
  readonly scope: Scope;
  /** It only limits the version and requests nothing. */
  readonly constraint: boolean;
  /**
   * What wants it, where a tool noted that (`# via flask`): names of distributions. Empty where the project itself does,
   * null where nothing is noted.
   */
  readonly via: readonly string[] | null;
  /** The name is that of a package of conda, which may be another than that on the index. */
  readonly isConda?: true;
  /** Its files are fixed by hashes: such a list is the output of a tool, as a lock file is. */
  readonly isHashed?: boolean;
  /** The head of the file says that a tool wrote it, from what people wrote elsewhere. */
  readonly isCompiled?: true;
  /** Where the name stands. */
  readonly nameSpan: Span;
  /** Where the versions are written, quotation marks left out; empty where there are none. */
  readonly specifierSpan: Span;
}

/** Another manifest that this one takes in. */
export interface Include extends Place {
  /** As written, relative to the including file. */
  readonly path: string;
  /** It only limits versions (`-c`). */
  readonly constraint: boolean;
  readonly group: string | null;
  readonly scope: Scope;
}

export type ManifestProblemCode =
  /** The file breaks its format's grammar: what stands behind the place is not read. */
  | 'syntax'
  /** One entry breaks the rules of its tool; all others count. */
  | 'refused-requirement'
  /** It includes a group that is not there, or that includes itself. */
  | 'unknown-group'
  | 'group-cycle'
  /** It can be known only by running the file. */
  | 'not-static'
  /** It can be known only when a template is filled in; told once a file. */
  | 'template';

export interface ManifestProblem extends Place {
  readonly code: ManifestProblemCode;
  /** What is wrong, in the words of the reader that refused it. English, for logs; '' where the code says all. */
  readonly detail: string;
}

/** What a manifest says. A file that says nothing of dependencies (a pyproject.toml of a linter) is none. */
export interface Manifest {
  readonly declarations: readonly Declaration[];
  readonly includes: readonly Include[];
  readonly problems: readonly ManifestProblem[];
  /** Which versions of Python the project is meant for: PEP 440, canonical; absent where the file does not tell. */
  readonly python?: string;
  /** Folders below the file's that a list installs as they are (`-e file:apps/api`), relative to it; absent where it installs none. */
  readonly editables?: readonly string[];
  /** Groups that one environment is made from, or one lock, by their names in declarations; absent where each stands alone. */
  readonly together?: readonly (readonly string[])[];
}

/** One distribution that a lock file fixes. */
export interface LockedPackage extends Place {
  /** As written; compare after `normalizeName`. */
  readonly name: string;
  /** The name is that of a package of conda. */
  readonly isConda?: true;
  /** PEP 440; null where the lock tells none (a local project). */
  readonly version: string | null;
  /** Names of the distributions locked here that it requires itself; empty where the lock does not tell. */
  readonly requires: readonly string[];
  /** Of a project of the workspace: those that only its development groups and extras name. */
  readonly developmentRequires: readonly string[];
  /** The folder of a project of the workspace that is locked here, relative to the lock's; null for what is installed. */
  readonly folder: string | null;
  /** Null where the lock does not tell. */
  readonly scope: Scope | null;
  /** Whether the project itself asks for it; null where the lock does not tell. */
  readonly direct: boolean | null;
}

export interface Lock {
  readonly packages: readonly LockedPackage[];
  readonly problems: readonly ManifestProblem[];
}

export const noManifest: Manifest = { declarations: [], includes: [], problems: [] };
