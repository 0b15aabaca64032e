import type { IsoDay } from '../knowledge/framework.ts';

/** A release that its project has withdrawn without deleting it: https://peps.python.org/pep-0592/. */
export interface Yank {
  /** In the project's own words; null where it gives none. */
  readonly reason: string | null;
}

/** A release as an index lists it. */
export interface Release {
  readonly version: string;
  /** The day of its first upload; null where the index tells none. */
  readonly date: IsoDay | null;
  /** The Python versions that it asks for, as `>=3.10`; null where it asks for none. */
  readonly python: string | null;
}

/** What an index tells of a distribution, as far as it is needed: small enough to be kept. */
export interface ProjectAnswer {
  /** The highest stable release that is not yanked; a pre-release only where nothing else is left; null without either. */
  readonly newest: Release | null;
  readonly yanked: Readonly<Record<string, Yank>>;
}

/** A known vulnerability, as the index takes it from the advisory databases. */
export interface Vulnerability {
  readonly id: string;
  readonly aliases: readonly string[];
  /** Empty where the database has none, as for most of PYSEC. */
  readonly summary: string;
  readonly fixedIn: readonly string[];
  /** Only an https link; null for every other. */
  readonly link: string | null;
}

/** What an index tells of one version. */
export interface VersionAnswer {
  readonly yanked: Yank | null;
  /** Null where the index says nothing about vulnerabilities, which is not the same as none. */
  readonly vulnerabilities: readonly Vulnerability[] | null;
}

export type IndexProblemCode =
  | 'not-found'
  | 'version-not-found'
  | 'too-many-requests'
  | 'refused'
  | 'server-error'
  | 'unexpected-status'
  | 'timeout'
  | 'cancelled'
  | 'unreachable'
  | 'too-large'
  | 'malformed';

/** Why an index gave no usable answer. */
export interface IndexProblem {
  readonly code: IndexProblemCode;
  /** The status or the network's error code; empty where the code says all. */
  readonly detail: string;
  /** Seconds after which the index wants to be asked again; null where it says nothing. */
  readonly retryAfter: number | null;
}

/** An answer that was read, or why it could not be. */
export type Read<T> = { readonly answer: T } | { readonly problem: IndexProblem };

export function indexProblem(
  code: IndexProblemCode,
  detail = '',
  retryAfter: number | null = null,
): IndexProblem {
  return { code, detail, retryAfter };
}
