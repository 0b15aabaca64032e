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

/**
 * What environments hold: of a project for which somebody chose one, what that one holds; of all others what lies in the
 * workspace.
 */
export function chosenFirst(
  chosen: readonly InstalledFact[],
  lying: readonly InstalledFact[],
): readonly InstalledFact[] {
  const roots = new Set(chosen.map(({ root }) => root));
  return [...chosen, ...lying.filter(({ root }) => !roots.has(root))];
}
