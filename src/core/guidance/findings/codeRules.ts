import type { FrameworkIdentity } from '../../knowledge/framework.ts';
import { readWantedImports } from '../../python/wantedImports.ts';
import type { FrameworkUse } from '../../workspace/project.ts';
import { apiFindings } from './apiFindings.ts';
import { ChangeTargets } from './changeTarget.ts';
import type { Finding } from './finding.ts';
import { ignoresOf, notIgnored } from './ignores.ts';

/** What is known around a file of Python. */
export interface CodeSurroundings {
  /** The frameworks that the file's project uses. */
  readonly uses: readonly FrameworkUse[];
  /** Whether an absolute import in the file finds a module of the workspace itself. */
  readonly isLocal: (module: string) => boolean;
}

/** What is not Python's own. Where a file's text is put together from cells, its name says so no more. */
const pythonName = 'code.py';

/**
 * What editor and command line tell of Python code: what is gone or deprecated in the version that the project uses. Only of
 * frameworks that it is known to use, as nobody knows which version of another one the code is for, and nothing that a
 * comment silences. Made once a knowledge.
 */
export class CodeRules {
  readonly #targets: ChangeTargets;
  readonly #topLevels: ReadonlySet<string>;

  constructor(frameworks: readonly FrameworkIdentity[]) {
    this.#targets = new ChangeTargets(frameworks);
    const symbols = frameworks.flatMap(({ changes }) => changes.map(({ symbol }) => symbol));
    this.#topLevels = new Set(symbols.map((symbol) => /^\w+/.exec(symbol)?.[0] ?? symbol));
  }

  /** Whether something can be told of imports below a top-level name. */
  readonly isKnown = (topLevelName: string): boolean => this.#topLevels.has(topLevelName);

  /**
   * @param file the path that findings carry
   * @param text Python, whatever the file is
   */
  findings(file: string, text: string, { uses, isLocal }: CodeSurroundings): readonly Finding[] {
    if (uses.length === 0) return [];
    // Most files import nothing of the kind, which is seen much sooner than what all names mean.
    if (readWantedImports(text, this.isKnown).length === 0) return [];
    const byId = new Map(uses.map((use) => [use.id, use]));
    const all = apiFindings(file, text, {
      targets: this.#targets,
      isKnown: this.isKnown,
      useOf: (id) => byId.get(id) ?? null,
      isLocal,
    });
    const told = all.filter(({ framework }) => framework !== null && byId.has(framework));
    return told.length === 0 ? [] : notIgnored(told, ignoresOf(pythonName, text));
  }
}
