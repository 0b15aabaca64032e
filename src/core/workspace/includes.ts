import type { Scope } from '../manifests/manifest.ts';
import type { FileFacts, ManifestFacts } from './fileFacts.ts';
import { compareText, folderOf, resolvePath } from './paths.ts';

/** Another manifest that a manifest takes in: `-r`, `-c`, `file:`. */
export interface ResolvedInclude {
  readonly line: number;
  readonly text: string;
  /** `-c`: limits versions and requests nothing. */
  readonly constraint: boolean;
  readonly scope: Scope;
  /** Path inside the scanned folder; null where it leads out of it. */
  readonly target: string | null;
}

/** What a file declares, be it a manifest or a `setup.py`; null for all else. */
export function manifestOf(facts: FileFacts | undefined): ManifestFacts | null {
  if (facts?.kind === 'manifest') return facts;
  return facts?.kind === 'python' ? (facts.manifest ?? null) : null;
}

/** The files that a manifest includes, in order. Relative to the including file, as pip and setuptools read them. */
export function includesOf(path: string, facts: ManifestFacts): readonly ResolvedInclude[] {
  return facts.includes.map(({ line, text, constraint, scope, path: written }) => ({
    ...{ line, text, constraint, scope },
    // Nothing at all is the file's folder to pip.
    target: resolvePath(folderOf(path), written || '.'),
  }));
}
/** The includes of every manifest, each read once. */
export type IncludeGraph = ReadonlyMap<string, readonly ResolvedInclude[]>;

export function includeGraph(manifests: ReadonlyMap<string, ManifestFacts>): IncludeGraph {
  return new Map([...manifests].map(([path, facts]) => [path, includesOf(path, facts)]));
}

/** Includes that close a circle; pip refuses them. The same ones whatever order the files were read in. */
export function closingIncludes(graph: IncludeGraph): ReadonlySet<ResolvedInclude> {
  const closing = new Set<ResolvedInclude>();
  const done = new Set<string>();
  for (const start of [...graph.keys()].sort(compareText)) {
    // A stack of our own: how deep files include each other is up to others.
    const open = new Set<string>();
    const stack: { readonly path: string; next: number }[] = [];
    const enter = (path: string): void => {
      if (done.has(path)) return;
      open.add(path);
      stack.push({ path, next: 0 });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const include = graph.get(top.path)?.[top.next++];
      if (include === undefined) {
        stack.pop();
        open.delete(top.path);
        done.add(top.path);
      } else if (include.target !== null && open.has(include.target)) closing.add(include);
      else if (include.target !== null && graph.has(include.target)) enter(include.target);
    }
  }
  return closing;
}
