import { FrameworkFinder } from '../knowledge/findFramework.ts';
import type { FrameworkIdentity } from '../knowledge/framework.ts';
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
  readonly #distributions: ReadonlyMap<string, string>;

  constructor(frameworks: readonly FrameworkIdentity[]) {
    this.#finder = new FrameworkFinder(frameworks);
    this.#distributions = new Map(
      frameworks.map(({ id, distributions }) => [id, distributions[0] ?? id]),
    );
    this.#topLevels = new Set(
      frameworks
        .flatMap(({ imports, addons }) => [...imports, ...addons.flatMap((addon) => addon.imports)])
        .map(topLevelOf),
    );
  }

  /** @param distribution in any spelling that PEP 503 takes for the same */
  ofDistribution(distribution: string): readonly NameMeaning[] {
    return [
      ...this.#finder.byDistribution(distribution).map(direct),
      ...this.#finder.byAddon(distribution).flatMap(implied),
    ];
  }

  /** @param module dotted */
  ofImport(module: string): readonly NameMeaning[] {
    return [
      ...this.#finder.byImport(module).map(direct),
      ...this.#finder.byAddonImport(module).flatMap(implied),
    ];
  }

  /** Whether there is a framework of this id. */
  readonly knowsFramework = (id: string): boolean => this.#distributions.has(id);

  /** Whether imports below this top-level name can mean anything: all others need not be kept. */
  readonly knowsImport = (topLevelName: string): boolean => this.#topLevels.has(topLevelName);

  /** The framework's own distribution, as its project writes it. */
  distributionOf(id: string): string {
    return this.#distributions.get(id) ?? id;
  }
}

export function topLevelOf(module: string): string {
  const dot = module.indexOf('.');
  return dot < 0 ? module : module.slice(0, dot);
}

type Found = ReturnType<FrameworkFinder['byAddon']>[number];

function direct({ id }: FrameworkIdentity): NameMeaning {
  return { id, role: 'direct' };
}

/** Only what makes no sense without the framework may prove it. */
function implied({ framework, addon }: Found): readonly NameMeaning[] {
  return addon.strength === 'strong' ? [{ id: framework.id, role: 'addon' }] : [];
}
