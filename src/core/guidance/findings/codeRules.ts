import type { Library } from '../../knowledge/library.ts';
import { ImportSieve } from '../../python/importSieve.ts';
import { readWantedImports } from '../../python/wantedImports.ts';
import type { FileFacts } from '../../workspace/fileFacts.ts';
import type { Project } from '../../workspace/project.ts';
import { apiFindings } from './apiFindings.ts';
import { type ChangeOwner, ChangeTargets } from './changeTarget.ts';
import type { Finding } from './finding.ts';
import { ignoresOf, notIgnored } from './ignores.ts';
import { libraryUse, surroundingIn, type VersionsInUse } from './libraryUse.ts';
import { scriptSurrounding } from './scriptSurrounding.ts';

/** What is known around a file of Python. */
export interface CodeSurroundings {
  /** That the file belongs to; null where it belongs to none. */
  readonly project: Pick<Project, 'frameworks' | 'manifests'> | null;
  /** What each file of the scanned folder says. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** Where this one is among them. */
  readonly path: string;
  /** Whether an absolute import in the file finds a module of the workspace itself. */
  readonly isLocal: (module: string) => boolean;
}

/** What is not Python's own. Where a file's text is put together from cells, its name says so no more. */
const pythonName = 'code.py';

/**
 * What editor and command line tell of Python code: what is gone or deprecated in the version that the project uses. Only of
 * frameworks that it is known to use and of the libraries beneath them, as nobody knows which version of another one the code
 * is for, and nothing that a comment silences. Made once a knowledge.
 */
export class CodeRules {
  readonly #targets: ChangeTargets;
  readonly #frameworks: readonly ChangeOwner[];
  readonly #libraries: ReadonlyMap<string, Library>;
  readonly #topLevels: ReadonlySet<string>;
  readonly #sieve: ImportSieve;

  constructor(frameworks: readonly ChangeOwner[], libraries: readonly Library[]) {
    const owners = [...frameworks, ...libraries];
    this.#targets = new ChangeTargets(owners);
    this.#frameworks = frameworks;
    this.#libraries = new Map(libraries.map((library) => [library.id, library]));
    const symbols = owners.flatMap(({ changes }) => changes.map(({ symbol }) => symbol));
    this.#topLevels = new Set(symbols.map((symbol) => /^\w+/.exec(symbol)?.[0] ?? symbol));
    this.#sieve = new ImportSieve(this.#topLevels);
  }

  /** Whether something can be told of imports below a top-level name. */
  readonly isKnown = (topLevelName: string): boolean => this.#topLevels.has(topLevelName);

  /**
   * @param file the path that findings carry
   * @param text Python, whatever the file is
   */
  findings(
    file: string,
    text: string,
    { project, files, path, isLocal }: CodeSurroundings,
  ): readonly Finding[] {
    if (project === null || project.frameworks.length === 0) return [];
    // Most files import nothing of the kind, which is seen much sooner than what all names mean.
    if (readWantedImports(text, this.isKnown, this.#sieve).length === 0) return [];
    const around =
      scriptSurrounding(path, files, this.#frameworks) ?? surroundingIn(project, files);
    const uses = new Map<string, VersionsInUse | null>();
    for (const use of around.frameworks) uses.set(use.id, use);
    const useOf = (id: string): VersionsInUse | null => {
      const library = this.#libraries.get(id);
      if (library !== undefined && !uses.has(id)) {
        uses.set(id, libraryUse(library, around));
      }
      return uses.get(id) ?? null;
    };
    const all = apiFindings(file, text, {
      targets: this.#targets,
      isKnown: this.isKnown,
      useOf,
      isLocal,
    });
    const told = all.filter(({ framework }) => framework !== null && useOf(framework) !== null);
    return told.length === 0 ? [] : notIgnored(told, ignoresOf(pythonName, text));
  }
}
