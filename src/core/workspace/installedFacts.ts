/** A distribution found in the environment of a project. */
export interface InstalledFact {
  /** The project that it counts for. */
  readonly root: string;
  readonly name: string;
  /** PEP 440; null where the environment tells none. */
  readonly version: string | null;
  /** The metadata that proves it: a path in the scanned folder, or an absolute one outside of it. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}
