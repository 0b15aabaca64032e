import type { DocumentPath } from '../problem.ts';

/** Steps of the paths to leave out, as a tree; null at the end of each. */
type Tree = Map<string | number, Tree | null>;

/**
 * Plain data without the parts at some paths, in one pass. Entries of lists leave gaps (`undefined`), so that all keep
 * their places; an empty path takes away everything, which leaves `{}`.
 */
export function without(value: unknown, paths: readonly DocumentPath[]): unknown {
  if (paths.some(({ length }) => length === 0)) return {};
  const tree: Tree = new Map();
  for (const path of paths) add(path, tree);
  return cut(value, tree);
}

function add(path: DocumentPath, tree: Tree): void {
  let at = tree;
  for (const [index, step] of path.entries()) {
    const known = at.get(step);
    // The whole of it is left out.
    if (known === null) return;
    const next: Tree | null = index === path.length - 1 ? null : (known ?? new Map());
    at.set(step, next);
    if (next === null) return;
    at = next;
  }
}

function cut(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((inner, index) => rest(inner, tree.get(index)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      tree.get(key) === null ? [] : [[key, rest(inner, tree.get(key))]],
    ),
  );
}

function rest(value: unknown, tree: Tree | null | undefined): unknown {
  if (tree === undefined) return value;
  return tree === null ? undefined : cut(value, tree);
}
