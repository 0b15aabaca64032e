import type { FrameworkIdentity } from '../knowledge/framework.ts';
import { normalizeName } from '../python/normalizeName.ts';
import type { Role } from './project.ts';

/** What a distribution or import name speaks for. */
export interface NameMeaning {
  readonly id: string;
  readonly role: Exclude<Role, 'transitive'>;
}

/** Names to frameworks, made once from the knowledge. An add-on may speak for several frameworks. */
export class FrameworkNames {
  readonly #byDistribution = new Map<string, NameMeaning[]>();
  readonly #byImport = new Map<string, NameMeaning[]>();
  readonly #distributions = new Map<string, string>();

  constructor(frameworks: readonly FrameworkIdentity[]) {
    for (const { id, distributions, imports, addons } of frameworks) {
      this.#distributions.set(id, distributions[0] ?? id);
      const direct: NameMeaning = { id, role: 'direct' };
      for (const name of distributions) push(this.#byDistribution, normalizeName(name), direct);
      for (const name of imports) push(this.#byImport, name, direct);
      const implied: NameMeaning = { id, role: 'addon' };
      for (const addon of addons) {
        // Only what makes no sense without the framework may prove it.
        if (addon.strength !== 'strong') continue;
        push(this.#byDistribution, normalizeName(addon.distribution), implied);
        for (const name of addon.imports) push(this.#byImport, topLevelOf(name), implied);
      }
    }
  }

  /** @param distribution in any spelling that PEP 503 takes for the same. */
  ofDistribution(distribution: string): readonly NameMeaning[] {
    return this.#byDistribution.get(normalizeName(distribution)) ?? [];
  }

  /** @param module dotted; its first part decides. */
  ofImport(module: string): readonly NameMeaning[] {
    return this.#byImport.get(topLevelOf(module)) ?? [];
  }

  readonly knowsImport = (topLevelName: string): boolean => this.#byImport.has(topLevelName);

  /** The framework's own distribution, as its project writes it. */
  distributionOf(id: string): string {
    return this.#distributions.get(id) ?? id;
  }
}

export function topLevelOf(module: string): string {
  const dot = module.indexOf('.');
  return dot < 0 ? module : module.slice(0, dot);
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
