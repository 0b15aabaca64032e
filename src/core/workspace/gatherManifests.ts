import type { Scope } from '../manifests/manifest.ts';
import { isTemplate } from '../manifests/templates.ts';
import { compareVersions, lowestAllowed } from '../python/versions.ts';
import { comparedWithWritten } from './comparedWithWritten.ts';
import type { DeclarationFact, FileFacts, ManifestFacts } from './fileFacts.ts';
import {
  closingIncludes,
  type IncludeGraph,
  includeGraph,
  manifestOf,
  type ResolvedInclude,
} from './includes.ts';
import { listFolders } from './listFolders.ts';
import { isScanned, isScript, manifestFormat } from './manifestFormats.ts';
import { askedByProject, isItself, projectNames } from './ownNames.ts';
import { codeScope, compareText, isPython, manifestScope, nearestFolder } from './paths.ts';
import type { ScanProblem, ScanProblemCode } from './project.ts';
import { sharedManifests } from './sharedManifests.ts';

/** A declaration as it counts for a project. */
export interface ProjectRequirement {
  readonly file: string;
  readonly text: string;
  readonly declaration: Omit<DeclarationFact, 'text'>;
  /** True where it only limits versions and requests nothing by itself. */
  readonly constraint: boolean;
  readonly scope: Scope;
  /** A compiled list tells that only other distributions want it. */
  readonly byOthers: boolean;
}

/** All that the manifests of one project say, what they include among it. */
export interface ProjectManifests {
  /** Those that could not be read among them. */
  readonly files: readonly string[];
  readonly requirements: readonly ProjectRequirement[];
  readonly problems: readonly ScanProblem[];
  /** What the project itself is called, in normal form. */
  readonly names: ReadonlySet<string>;
  /** The lowest version of Python that one of them is meant for, scripts where there is nothing else; null where none says. */
  readonly lowestPython: string | null;
}

/**
 * Manifests by project folder, includes followed. Each file counts once a project, however often included.
 * @param telling those of the files that say something
 */
export function gatherManifests(
  files: ReadonlyMap<string, FileFacts>,
  telling = files,
): ReadonlyMap<string, ProjectManifests> {
  const manifests = new Map<string, ManifestFacts>();
  for (const [path, facts] of telling) {
    const manifest = manifestOf(facts);
    if (manifest !== null) manifests.set(path, manifest);
  }
  const graph = includeGraph(manifests);
  const closing = closingIncludes(graph);
  const entries = entriesByProject(files, telling, manifests, graph);
  const ownNames = projectNames(entries, manifests);
  return new Map(
    [...entries].map(([root, own]) => [
      root,
      gather(own, { files, manifests, graph, closing, ownNames: ownNames(root) }),
    ]),
  );
}

/**
 * The files that a project begins with: those that their names tell. A file of any other name speaks only where it is
 * included, and so does a shared one. What then speaks for nobody (files that include each other) speaks for its folder.
 */
function entriesByProject(
  files: ReadonlyMap<string, FileFacts>,
  telling: ReadonlyMap<string, FileFacts>,
  manifests: ReadonlyMap<string, ManifestFacts>,
  graph: IncludeGraph,
): ReadonlyMap<string, readonly string[]> {
  const declares = ([path, facts]: readonly [string, FileFacts]): boolean => {
    // What a manifest that cannot be read says is not known: that there is one is.
    const isProject = manifestOf(facts)?.isProject ?? (facts.kind === 'skipped' && !isPython(path));
    const format = isProject ? manifestFormat(path) : null;
    return format !== null && format !== 'constraints';
  };
  const named = [...telling]
    .filter(declares)
    .map(([path]) => path)
    .sort(compareText);
  const shared = sharedManifests(named, files.keys(), graph);
  const folderOf = listFolders(named, files.keys());
  const entries = new Map<string, string[]>();
  const reached = new Set<string>();
  for (const path of [...named.filter((path) => !shared.has(path)), ...shared]) {
    if (shared.has(path) && reached.has(path)) continue;
    const root = folderOf(path);
    entries.set(root, [...(entries.get(root) ?? []), path]);
    reach(path, graph, reached);
  }
  // A script makes no project: it is one of those around it.
  const roots = new Set(entries.keys());
  for (const path of [...manifests.keys()].filter(isScript).sort(compareText)) {
    const root = nearestFolder(path, roots) ?? '';
    entries.set(root, [...(entries.get(root) ?? []), path]);
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
  readonly closing: ReadonlySet<ResolvedInclude>;
  readonly ownNames: ReadonlySet<string>;
}

function gather(
  entries: readonly string[],
  { files, manifests, graph, closing, ownNames }: Source,
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
  for (const file of entries) {
    const scope = isScript(file) ? codeScope(file) : manifestScope(file);
    enqueue({ file, constraint: false, scope });
  }

  const visit = ({ file, constraint, scope }: Visit): void => {
    if (done.has(file) || !files.has(file)) return;
    const skipped = files.get(file);
    if (isIncludedFolder(file, skipped)) return;
    done.add(file);
    if (skipped?.kind === 'skipped') {
      problems.push({ file, line: null, code: skipped.code, detail: skipped.detail });
    }
    const manifest = manifests.get(file);
    for (const { text, ...written } of manifest?.declarations ?? []) {
      if (isItself(written, ownNames)) continue;
      const declaration = askedByProject(written, ownNames);
      requirements.push({
        ...{ file, text, declaration },
        constraint: constraint || declaration.constraint,
        scope: scope === 'development' ? scope : declaration.scope,
        byOthers: declaration.via !== null && declaration.via.length > 0,
      });
    }
    for (const { line, code, detail } of manifest?.problems ?? []) {
      problems.push({ file, line, code, detail });
    }
    for (const include of graph.get(file) ?? []) {
      const { target, line } = include;
      const code = troubleOf(include, files, closing);
      const isToldOf =
        code === 'template' && problems.some((one) => one.file === file && one.code === code);
      if (code !== null && !isToldOf) problems.push({ file, line, code, detail: include.text });
      if (target !== null) {
        const asked = scope === 'development' ? scope : include.scope;
        const inner = asked === 'development' ? asked : manifestScope(target);
        enqueue({ file: target, constraint: constraint || include.constraint, scope: inner });
      }
    }
  };
  // An include never ranks before its includer, so one pass over the growing queues sees all.
  for (const queue of queues) for (const next of queue) visit(next);
  return {
    files: [...done],
    requirements: comparedWithWritten(requirements),
    problems,
    names: ownNames,
    lowestPython: lowestPython(done, manifests),
  };
}

function lowestPython(
  files: ReadonlySet<string>,
  manifests: ReadonlyMap<string, ManifestFacts>,
): string | null {
  const own = [...files].filter((file) => !isScript(file));
  const bounds = (own.length > 0 ? own : [...files]).flatMap(
    (file) => lowestAllowed(manifests.get(file)?.python ?? '') ?? [],
  );
  return bounds.toSorted(compareVersions)[0] ?? null;
}

/** Whether nothing but the line that includes a folder makes it a file: that line is then told. */
export function isIncludedFolder(file: string, facts: FileFacts | undefined): boolean {
  return facts?.kind === 'skipped' && facts.isFolder === true && !isScanned(file);
}

function troubleOf(
  include: ResolvedInclude,
  files: ReadonlyMap<string, FileFacts>,
  closing: ReadonlySet<ResolvedInclude>,
): ScanProblemCode | null {
  const { target, text } = include;
  if (target === null) return 'include-outside';
  if (closing.has(include)) return 'include-cycle';
  if (target === '' || isIncludedFolder(target, files.get(target))) return 'include-folder';
  if (files.has(target)) return null;
  return isTemplate(text) ? 'template' : 'include-missing';
}
