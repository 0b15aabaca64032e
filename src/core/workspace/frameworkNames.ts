import { type AskedFor, FrameworkFinder } from '../knowledge/findFramework.ts';
import type { FrameworkIdentity } from '../knowledge/framework.ts';
import { ImportSieve } from '../python/importSieve.ts';
import type { SingleModule } from './copiedFramework.ts';
import type { ImportFact } from './fileFacts.ts';
import { topLevelOf } from './paths.ts';
import type { Role } from './project.ts';

/** What a distribution or import name speaks for. */
export interface NameMeaning {
  readonly id: string;
  readonly role: Exclude<Role, 'transitive'>;
}

/** What names prove about the frameworks in use; made once from the knowledge. */
export class FrameworkNames {
  readonly #finder: FrameworkFinder;
  readonly #topLevels: ReadonlySet<string>;
  /** What has been asked: files import the same few modules. */
  readonly #ofImports = new Map<string, readonly NameMeaning[]>();
  readonly #distributions: ReadonlyMap<string, string>;

  readonly #serverModules: ReadonlyMap<string, readonly string[]>;
  /** Frameworks of one file, which people copy into their projects. */
  readonly singleModules: readonly SingleModule[];
  /** Tells where a Python file may have an import that {@link knowsImport}. */
  readonly sieve: ImportSieve;

  /** @param others whose imports are kept as well, for those who ask about them: they prove no framework */
  constructor(
    frameworks: readonly FrameworkIdentity[],
    others: readonly Pick<FrameworkIdentity, 'imports'>[] = [],
  ) {
    this.#finder = new FrameworkFinder(frameworks);
    this.#distributions = new Map(
      frameworks.map(({ id, distributions }) => [id, distributions[0] ?? id]),
    );
    this.#serverModules = new Map(
      frameworks.flatMap(({ id, serverModules }) =>
        serverModules.length > 0 ? [[id, serverModules] as const] : [],
      ),
    );
    this.singleModules = frameworks.flatMap(({ id, imports, singleClass }) =>
      singleClass === null ? [] : imports.map((module) => ({ id, module, defines: singleClass })),
    );
    this.#topLevels = new Set(
      [
        ...frameworks.flatMap(({ imports, addons }) => [
          ...imports,
          ...addons.flatMap((addon) => addon.imports),
        ]),
        ...others.flatMap(({ imports }) => imports),
      ].map(topLevelOf),
    );
    this.sieve = new ImportSieve(this.#topLevels);
  }

  /** @param distribution in any spelling that PEP 503 takes for the same */
  ofDistribution(distribution: string): readonly NameMeaning[] {
    return this.ofAskedFor({ name: distribution });
  }

  /** As {@link ofDistribution}, of what a manifest or a lock names. */
  ofAskedFor(asked: AskedFor): readonly NameMeaning[] {
    return [
      ...this.#finder.byAskedFor(asked).map(direct),
      ...this.#finder.byAddon(asked.name).flatMap(implied),
    ];
  }

  /** @param module dotted */
  ofImport(module: string): readonly NameMeaning[] {
    const known = this.#ofImports.get(module);
    if (known !== undefined) return known;
    const meanings = [
      ...this.#finder.byImport(module).map(direct),
      ...this.#finder.byAddonImport(module).flatMap(implied),
    ];
    this.#ofImports.set(module, meanings);
    return meanings;
  }

  /** Whether the distribution is a framework itself. */
  readonly knowsDistribution = (distribution: string): boolean =>
    this.#finder.byDistribution(distribution).length > 0;
  /** Whether there is a framework of this id. */
  readonly knowsFramework = (id: string): boolean => this.#distributions.has(id);

  /** Whether imports below this top-level name can mean anything: all others need not be kept. */
  readonly knowsImport = (topLevelName: string): boolean => this.#topLevels.has(topLevelName);

  /** Whether the framework is a client library as well, so that its name alone proves no back end. */
  isClientToo(id: string): boolean {
    return this.#serverModules.has(id);
  }

  /** Whether an import shows the framework's server; true for all that are nothing else. */
  showsServer(id: string, { module, names }: Pick<ImportFact, 'module' | 'names'>): boolean {
    const servers = this.#serverModules.get(id);
    if (servers === undefined) return true;
    return [module, ...names.map((name) => `${module}.${name}`)].some((one) =>
      servers.some((server) => one === server || one.startsWith(`${server}.`)),
    );
  }

  /** The framework's own distribution, as its project writes it. */
  distributionOf(id: string): string {
    return this.#distributions.get(id) ?? id;
  }
}

type Found = ReturnType<FrameworkFinder['byAddon']>[number];

function direct({ id }: FrameworkIdentity): NameMeaning {
  return { id, role: 'direct' };
}

/** Only what makes no sense without the framework may prove it. */
function implied({ framework, addon }: Found): readonly NameMeaning[] {
  return addon.strength === 'strong' ? [{ id: framework.id, role: 'addon' }] : [];
}
