import type { Declaration } from '../manifests/manifest.ts';
import { normalizeName } from '../python/normalizeName.ts';
import type { ManifestFacts } from './fileFacts.ts';
import { isBelow } from './paths.ts';

/**
 * What the projects themselves are called: a function from a project's folder to its names, in normal form. One that has
 * none, as the root of a workspace may, goes by those of the projects below it.
 * @param entries the manifests of each project, by its folder
 */
export function projectNames(
  entries: ReadonlyMap<string, readonly string[]>,
  manifests: ReadonlyMap<string, ManifestFacts>,
): (root: string) => ReadonlySet<string> {
  const named = new Map<string, ReadonlySet<string>>();
  for (const [root, files] of entries) {
    const names = files.flatMap((file) => manifests.get(file)?.projectName ?? []);
    if (names.length > 0) named.set(root, new Set(names.map(normalizeName)));
  }
  return (root) =>
    named.get(root) ??
    new Set([...named].flatMap(([folder, names]) => (isBelow(folder, root) ? [...names] : [])));
}

/**
 * Whether a requirement is for the project itself: `shop[dev]` asks for extras that stand elsewhere. Without extras or a
 * group it may be a distribution after which somebody has called an example.
 */
export function isItself(
  { name, extras, group }: Pick<Declaration, 'name' | 'extras' | 'group'>,
  ownNames: ReadonlySet<string>,
): boolean {
  return (extras.length > 0 || group !== null) && ownNames.has(normalizeName(name));
}

/**
 * The declaration, with the project itself for who wants it where a note names it: `uv export` writes `# via shop`, without
 * the file in brackets that `uv pip compile` adds.
 * Source: https://github.com/astral-sh/uv/blob/main/crates/uv-resolver/src/lock/export/requirements_txt.rs
 */
export function askedByProject<D extends Pick<Declaration, 'via'>>(
  declaration: D,
  ownNames: ReadonlySet<string>,
): D {
  const isOwn = declaration.via?.some((name) => ownNames.has(normalizeName(name)));
  return isOwn === true ? { ...declaration, via: [] } : declaration;
}
