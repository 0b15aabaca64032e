import { REFUSALS } from '../python/refusals.ts';
import type { RequirementEntry } from '../python/requirementLine.ts';
import type { FileFacts, ManifestFacts } from './fileFacts.ts';
import { closingIncludes, type Include, type IncludeGraph, includeGraph } from './includes.ts';
import { compareText, manifestKind, projectFolderOf, scopeOf } from './paths.ts';
import type { ScanProblem, ScanProblemCode, Scope } from './project.ts';
import { sharedManifests } from './sharedManifests.ts';

/** A requirement as it counts for a project. */
export interface ProjectRequirement {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly requirement: RequirementEntry;
  /** True where it only limits versions (`-c`) and requests nothing by itself. */
  readonly constraint: boolean;
  readonly scope: Scope;
}

/** All that the manifests of one project say, what they include among it. */
export interface ProjectManifests {
  /** Those that could not be read among them. */
  readonly files: readonly string[];
  readonly requirements: readonly ProjectRequirement[];
  readonly problems: readonly ScanProblem[];
}

/** Requirement files by project folder, includes followed. Each file counts once a project, however often included. */
export function gatherManifests(
  files: ReadonlyMap<string, FileFacts>,
): ReadonlyMap<string, ProjectManifests> {
  const manifests = new Map<string, ManifestFacts>();
  for (const [path, facts] of files) if (facts.kind === 'manifest') manifests.set(path, facts);
  const graph = includeGraph(manifests);
  const closing = closingIncludes(graph);
  return new Map(
    [...entriesByProject(files, graph)].map(([root, entries]) => [
      root,
      gather(entries, { files, manifests, graph, closing }),
    ]),
  );
}

/**
 * The files that a project begins with: those that their names tell. A file of any other name speaks only where it is
 * included, and so does a shared one. What then speaks for nobody (files that include each other) speaks for its folder.
 */
function entriesByProject(
  files: ReadonlyMap<string, FileFacts>,
  graph: IncludeGraph,
): ReadonlyMap<string, readonly string[]> {
  const named = [...files.keys()]
    .filter((path) => manifestKind(path) === 'requirements')
    .sort(compareText);
  const shared = sharedManifests(named, files.keys(), graph);
  const entries = new Map<string, string[]>();
  const reached = new Set<string>();
  for (const path of [...named.filter((path) => !shared.has(path)), ...shared]) {
    if (shared.has(path) && reached.has(path)) continue;
    const root = projectFolderOf(path);
    entries.set(root, [...(entries.get(root) ?? []), path]);
    reach(path, graph, reached);
  }
  return entries;
}

function reach(start: string, graph: IncludeGraph, reached: Set<string>): void {
  const pending = [start];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { target, constraint } of graph.get(path) ?? [])
      if (target !== null && !constraint) pending.push(target);
  }
}

interface Visit {
  readonly file: string;
  readonly constraint: boolean;
  readonly scope: Scope;
}

interface Source {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly manifests: ReadonlyMap<string, ManifestFacts>;
  readonly graph: IncludeGraph;
  readonly closing: ReadonlySet<Include>;
}

function gather(
  entries: readonly string[],
  { files, manifests, graph, closing }: Source,
): ProjectManifests {
  const requirements: ProjectRequirement[] = [];
  const problems: ScanProblem[] = [];
  const done = new Set<string>();
  // What is asked for before what only limits, production before development: a file counts as the first of these.
  const queues: readonly Visit[][] = [[], [], [], []];
  const enqueue = (visit: Visit): void => {
    const rank = (visit.constraint ? 2 : 0) + (visit.scope === 'production' ? 0 : 1);
    queues[rank]?.push(visit);
  };
  for (const file of entries) enqueue({ file, constraint: false, scope: scopeOf(file) });

  const visit = ({ file, constraint, scope }: Visit): void => {
    if (done.has(file) || !files.has(file)) return;
    done.add(file);
    const skipped = files.get(file);
    if (skipped?.kind === 'skipped') {
      problems.push({ file, line: null, code: skipped.code, detail: skipped.detail });
    }
    for (const { parsed, text } of manifests.get(file)?.lines ?? []) {
      const { line } = parsed;
      if (parsed.kind === 'requirement') {
        requirements.push({ file, line, text, requirement: parsed, constraint, scope });
      } else if (parsed.kind === 'refused') {
        problems.push({ file, line, code: 'refused-requirement', detail: REFUSALS[parsed.code] });
      }
    }
    for (const include of graph.get(file) ?? []) {
      const { target, line } = include;
      const code = troubleOf(include, files, closing);
      if (code !== null) problems.push({ file, line, code, detail: include.text });
      if (target !== null) {
        const inner = scope === 'development' ? scope : scopeOf(target);
        enqueue({ file: target, constraint: constraint || include.constraint, scope: inner });
      }
    }
  };
  // An include never ranks before its includer, so one pass over the growing queues sees all.
  for (const queue of queues) for (const next of queue) visit(next);
  return { files: [...done], requirements, problems };
}

function troubleOf(
  include: Include,
  files: ReadonlyMap<string, FileFacts>,
  closing: ReadonlySet<Include>,
): ScanProblemCode | null {
  if (include.target === null) return 'include-outside';
  if (closing.has(include)) return 'include-cycle';
  return files.has(include.target) ? null : 'include-missing';
}
