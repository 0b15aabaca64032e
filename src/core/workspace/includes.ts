import type { ManifestFacts } from './fileFacts.ts';
import { compareText, folderOf, resolvePath } from './paths.ts';

/** A `-r` or `-c` line. */
export interface Include {
  readonly line: number;
  readonly text: string;
  /** `-c`: limits versions and requests nothing. */
  readonly constraint: boolean;
  /** Path inside the scanned folder; null where it leads out of it. */
  readonly target: string | null;
}

/** The files that a requirement file includes, in order. Relative to the including file, as pip reads them. */
export function includesOf(path: string, facts: ManifestFacts): readonly Include[] {
  const includes: Include[] = [];
  for (const { parsed, text } of facts.lines) {
    if (parsed.kind !== 'option') continue;
    const constraint = parsed.option === '--constraint';
    if (!(constraint || parsed.option === '--requirement') || parsed.value === null) continue;
    includes.push({
      line: parsed.line,
      text,
      constraint,
      target: resolvePath(folderOf(path), parsed.value),
    });
  }
  return includes;
}

/** The includes of every manifest, each read once. */
export type IncludeGraph = ReadonlyMap<string, readonly Include[]>;

export function includeGraph(manifests: ReadonlyMap<string, ManifestFacts>): IncludeGraph {
  return new Map([...manifests].map(([path, facts]) => [path, includesOf(path, facts)]));
}

/** Includes that close a circle; pip refuses them. The same ones whatever order the files were read in. */
export function closingIncludes(graph: IncludeGraph): ReadonlySet<Include> {
  const closing = new Set<Include>();
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
