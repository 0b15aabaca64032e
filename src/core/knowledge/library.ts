import type { ApiChange, FrameworkLinks, IsoDay, Sourced } from './framework.ts';

/**
 * How a framework and a library belong together: the framework requires it, an official extra or a feature of the
 * framework needs it, or it is a server that can run the framework.
 */
export type LibraryTie = 'required' | 'extra' | 'server';

/** A framework that stands on a library. */
export interface LibraryUse extends Sourced {
  /** Id of the framework. */
  readonly framework: string;
  readonly tie: LibraryTie;
  readonly note: string;
}

/**
 * A library beneath frameworks, as compiled from `resources/libraries/<id>.yaml`: no choice of its own, but its API
 * changes meet the same code.
 */
export interface Library {
  readonly id: string;
  readonly name: string;
  /** One line, at most 140 characters. */
  readonly summary: string;
  readonly distributions: readonly string[];
  /** Top-level import names, old ones included. */
  readonly imports: readonly string[];
  readonly links: FrameworkLinks;
  readonly newest: Sourced & {
    readonly version: string;
    readonly date: IsoDay | null;
    readonly python: string;
  };
  readonly frameworks: readonly LibraryUse[];
  readonly changes: readonly ApiChange[];
}

/** `dist/knowledge/libraries.json`: loaded by what looks at changes only. */
export interface KnowledgeLibraries {
  /** In order of their ids. */
  readonly libraries: readonly Library[];
}
