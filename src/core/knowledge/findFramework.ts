import { normalizeName } from '../python/normalizeName.ts';
import type { Addon, FrameworkIdentity, ModuleNote } from './framework.ts';

/** An add-on and the framework that it speaks for. */
export interface AddonMatch<F extends FrameworkIdentity = FrameworkIdentity> {
  readonly framework: F;
  readonly addon: Addon;
}

/** A distribution as somebody asks for it. */
export interface AskedFor {
  readonly name: string;
  /** The name is that of a package of conda. */
  readonly isConda?: true;
}

/** Look-ups by name, made once per knowledge base. A name that two entries share finds both, in their order. */
export class FrameworkFinder<F extends FrameworkIdentity = FrameworkIdentity> {
  readonly #byDistribution = new Map<string, F[]>();
  readonly #byCondaName = new Map<string, F[]>();
  readonly #byImport = new Map<string, F[]>();
  readonly #byAddon = new Map<string, AddonMatch<F>[]>();
  readonly #byAddonImport = new Map<string, AddonMatch<F>[]>();
  readonly #modules = new Map<string, ModuleNote>();

  constructor(frameworks: readonly F[]) {
    for (const framework of frameworks) {
      for (const name of framework.distributions) {
        push(this.#byDistribution, normalizeName(name), framework);
      }
      for (const name of framework.condaNames) {
        push(this.#byCondaName, normalizeName(name), framework);
      }
      for (const name of framework.imports) push(this.#byImport, name, framework);
      for (const addon of framework.addons) {
        push(this.#byAddon, normalizeName(addon.distribution), { framework, addon });
        for (const name of addon.imports) push(this.#byAddonImport, name, { framework, addon });
      }
      for (const note of framework.modules) this.#modules.set(note.name, note);
    }
  }

  /** @param distribution in any spelling that PEP 503 takes for the same */
  byDistribution(distribution: string): readonly F[] {
    return this.#byDistribution.get(normalizeName(distribution)) ?? [];
  }

  /** As {@link byDistribution}; of conda also packages that are called otherwise than what they install. */
  byAskedFor({ name, isConda }: AskedFor): readonly F[] {
    const called = this.byDistribution(name);
    if (isConda !== true || called.length > 0) return called;
    return this.#byCondaName.get(normalizeName(name)) ?? [];
  }

  /** @param module dotted; its first part decides */
  byImport(module: string): readonly F[] {
    return this.#byImport.get(module.split('.', 1)[0] ?? module) ?? [];
  }

  /** @param distribution in any spelling that PEP 503 takes for the same */
  byAddon(distribution: string): readonly AddonMatch<F>[] {
    return this.#byAddon.get(normalizeName(distribution)) ?? [];
  }

  /** The add-ons of the longest prefix that is one: `tgext.admin.config` is `tgext.admin`'s. */
  byAddonImport(module: string): readonly AddonMatch<F>[] {
    return longestPrefix(this.#byAddonImport, module) ?? [];
  }

  /** The note of the module or of the nearest package above it; null where there is none. */
  moduleNote(module: string): ModuleNote | null {
    return longestPrefix(this.#modules, module) ?? null;
  }
}

function longestPrefix<V>(map: ReadonlyMap<string, V>, module: string): V | undefined {
  for (let prefix = module; ; prefix = prefix.slice(0, prefix.lastIndexOf('.'))) {
    const found = map.get(prefix);
    if (found !== undefined || !prefix.includes('.')) return found;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
