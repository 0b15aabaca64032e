import type { AskedFor } from '../knowledge/findFramework.ts';
import type { LockedPackage, Scope } from '../manifests/manifest.ts';
import { normalizeName } from '../python/normalizeName.ts';
import type { FileFacts, LockFacts } from './fileFacts.ts';
import { projectFolderOf, scriptOf } from './manifestFormats.ts';
import { codeScope, folderOf, manifestScope, nearestFolder, resolvePath } from './paths.ts';

/** A distribution as a lock file fixes it for one project. */
export interface ProjectPackage {
  readonly file: string;
  readonly asked: AskedFor;
  readonly version: string | null;
  /** Whether the project itself asks for it, as far as the lock tells; false where another distribution does. */
  readonly direct: boolean;
  readonly scope: Scope;
  /** One script gets it, and nobody else. */
  readonly isOfScript: boolean;
  readonly line: number;
  readonly text: string;
}

type Package = LockFacts['packages'][number];

/**
 * What lock files fix, by project. A lock counts for the project in whose folder it lies, and for a project below it only
 * where it names that project's folder among what it locks, as the lock of a uv workspace does. The lock of a script counts
 * where the script belongs, and only together with it.
 * @param telling all files that say something
 * @param files all there are
 * @param roots all project folders
 */
export function projectLocks(
  telling: ReadonlyMap<string, FileFacts>,
  files: { has(path: string): boolean },
  roots: ReadonlySet<string>,
): ReadonlyMap<string, readonly ProjectPackage[]> {
  const byRoot = new Map<string, ProjectPackage[]>();
  const add = (root: string, packages: readonly ProjectPackage[]): void => {
    const list = byRoot.get(root);
    if (list === undefined) byRoot.set(root, [...packages]);
    else list.push(...packages);
  };
  for (const [file, facts] of telling) {
    if (facts.kind !== 'lock') continue;
    const lock = graphOf(file, facts);
    const script = scriptOf(file);
    if (script !== null) {
      if (files.has(script))
        add(nearestFolder(script, roots) ?? '', packagesOfScript(script, lock));
      continue;
    }
    const own = projectFolderOf(file);
    for (const root of new Set([own, ...lock.members.keys()])) {
      if (roots.has(root)) add(root, packagesFor(root, lock, own, roots));
    }
  }
  return byRoot;
}

/** One lock file as a graph of distributions. */
interface LockGraph {
  readonly file: string;
  readonly format: LockFacts['format'];
  readonly packages: readonly Package[];
  readonly byName: ReadonlyMap<string, readonly Package[]>;
  /** The projects that it locks, by folder inside the scanned one. */
  readonly members: ReadonlyMap<string, Package>;
}

function graphOf(file: string, { packages, format }: LockFacts): LockGraph {
  const byName = new Map<string, Package[]>();
  const members = new Map<string, Package>();
  for (const one of packages) {
    const name = normalizeName(one.name);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [one]);
    else same.push(one);
    const folder = one.folder === null ? null : resolvePath(folderOf(file), one.folder || '.');
    if (folder !== null) members.set(folder, one);
  }
  return { file, format, packages, byName, members };
}

function packagesFor(
  root: string,
  lock: LockGraph,
  own: string,
  roots: ReadonlySet<string>,
): readonly ProjectPackage[] {
  const member = lock.members.get(root);
  if (member !== undefined) return reachedFrom(member, lock);
  // Only uv locks every project of a workspace as a package: where its root is none, what members need is told there.
  const isVirtual = lock.format === 'uv-lock';
  const members = !isVirtual
    ? []
    : [...lock.members].filter(([folder]) => folder !== own && roots.has(folder));
  const elsewhere = new Set(members.flatMap(([, one]) => [...reach([one], lock, allRequires)]));
  return lock.packages
    .filter((one) => one.folder === null && !elsewhere.has(one))
    .map((one) => projectPackage(lock.file, one, one.direct ?? false, one.scope ?? 'production'));
}

/** A folder that a script depends on is no project of a workspace: what it needs is the script's. */
function packagesOfScript(
  script: string,
  { file, packages }: LockGraph,
): readonly ProjectPackage[] {
  const isForDevelopment = codeScope(script) === 'development';
  return packages
    .filter(({ folder }) => folder === null)
    .map((one) => ({
      ...projectPackage(file, one, one.direct ?? false, one.scope ?? 'production'),
      ...(isForDevelopment ? { scope: 'development' as const } : {}),
      isOfScript: true,
    }));
}

/** What a project of a workspace gets: only what it needs itself, be it by way of others. */
function reachedFrom(member: Package, lock: LockGraph): readonly ProjectPackage[] {
  const production = reach([member], lock, ({ requires }) => requires);
  const named = new Set(allRequires(member).map(normalizeName));
  const all = reach([...production, member], lock, (one) =>
    one === member ? allRequires(one) : one.requires,
  );
  return [...all]
    .filter(({ folder }) => folder === null)
    .map((one) =>
      projectPackage(
        lock.file,
        one,
        named.has(normalizeName(one.name)),
        production.has(one) ? 'production' : 'development',
      ),
    );
}

function allRequires({ requires, developmentRequires }: LockedPackage): readonly string[] {
  return developmentRequires.length === 0 ? requires : [...requires, ...developmentRequires];
}

function reach(
  starts: readonly Package[],
  { byName }: LockGraph,
  requiresOf: (one: Package) => readonly string[],
): ReadonlySet<Package> {
  const reached = new Set(starts);
  // A set takes up what is added while it is walked.
  for (const one of reached) {
    for (const name of requiresOf(one)) {
      for (const next of byName.get(normalizeName(name)) ?? []) reached.add(next);
    }
  }
  return reached;
}

function projectPackage(file: string, one: Package, direct: boolean, scope: Scope): ProjectPackage {
  const { version, line, text } = one;
  const isForDevelopment = manifestScope(file) === 'development';
  return {
    ...{ file, asked: one, version, direct, isOfScript: false, line, text },
    scope: isForDevelopment ? 'development' : scope,
  };
}
