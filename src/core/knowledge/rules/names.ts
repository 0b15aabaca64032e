import { normalizeName } from '../../python/normalizeName.ts';
import { type EntryFile, entriesOf } from '../knowledgeBase.ts';
import type { DocumentPath, Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A file is named after its id, so that a reader of one finds the other. */
export const idIsFileName: Rule = function* (base) {
  for (const { file, value } of entriesOf(base)) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    if (name === `${value.id}.yaml`) continue;
    const message = `"${value.id}" must be the file's name: ${value.id}.yaml, not ${name}`;
    yield { file, rule: 'id-is-file-name', message, path: ['id'] };
  }
};

/** A name that an entry takes for itself or for its add-ons. */
interface Claim {
  readonly entry: EntryFile;
  readonly path: DocumentPath;
  /** What must not be equal: the kind of name and the name in its normal form. */
  readonly key: string;
  /** Spellings under which a sharing may be declared, in their normal form. */
  readonly names: readonly string[];
}

/** No two entries claim a distribution or import name, unless one of them declares it in `shares`. */
export const nameClaimedOnce: Rule = function* (base) {
  const claims = new NameClaims();
  for (const entry of entriesOf(base)) yield* claims.add(entry);
};

/** {@link nameClaimedOnce} entry by entry. */
export class NameClaims {
  readonly #firsts = new Map<string, Claim>();

  /** @returns what the entry claims though an earlier one has */
  *add(entry: EntryFile): Generator<Finding> {
    for (const claim of claimsOf(entry)) {
      const first = this.#firsts.get(claim.key);
      if (first === undefined) this.#firsts.set(claim.key, claim);
      else if (first.entry !== entry && !isShared(first, claim)) yield claimedTwice(claim, first);
    }
  }
}

function claimedTwice({ entry, path, names }: Claim, first: Claim): Finding {
  const message = `${names[0]} is claimed in ${first.entry.file} too; if on purpose, name it in shares`;
  return { file: entry.file, rule: 'name-claimed-once', message, path };
}

function claimsOf(entry: EntryFile): readonly Claim[] {
  const { distributions, imports } = entry.value;
  const condaNames = 'condaNames' in entry.value ? entry.value.condaNames : [];
  const addons = 'addons' in entry.value ? entry.value.addons : [];
  const claim = (kind: string, name: string, path: DocumentPath, by = name): Claim => {
    const names = [normalizeName(name), normalizeName(by)];
    return { entry, path, key: `${kind} ${names[0]}`, names };
  };
  return [
    ...distributions.map((name, at) => claim('distribution', name, ['distributions', at])),
    ...condaNames.map((name, at) => claim('conda', name, ['condaNames', at])),
    ...imports.map((name, at) => claim('import', name, ['imports', at])),
    ...addons.flatMap(({ distribution, imports: modules, strength }, index) => {
      // Only a strong add-on proves a framework; a weaker one may hint at several.
      if (strength !== 'strong') return [];
      const path = ['addons', index];
      return [
        claim('add-on', distribution, [...path, 'distribution']),
        ...modules.map((name, at) =>
          claim('add-on import', name, [...path, 'imports', at], distribution),
        ),
      ];
    }),
  ];
}

function isShared(a: Claim, b: Claim): boolean {
  const names = new Set([...a.names, ...b.names]);
  return [...a.entry.shares, ...b.entry.shares].some((name) => names.has(normalizeName(name)));
}

/** Within an entry an add-on stands once, and is not the framework itself. */
export const addonOnce: Rule = function* ({ frameworks }) {
  for (const { file, value } of frameworks) {
    const own = new Set(value.distributions.map(normalizeName));
    const seen = new Set<string>();
    for (const [index, { distribution }] of value.addons.entries()) {
      const name = normalizeName(distribution);
      const at = { file, rule: 'addon-once', path: ['addons', index, 'distribution'] };
      if (own.has(name)) yield { ...at, message: `${distribution} is the framework itself` };
      if (seen.has(name)) yield { ...at, message: `${distribution} stands twice` };
      seen.add(name);
    }
  }
};
