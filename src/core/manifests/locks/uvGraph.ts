import { isDevelopmentGroup } from './groupScope.ts';
import { normalizing } from './lockReading.ts';

/** One package that another names, the version told only where there are several. */
export interface UvDependency {
  readonly name: string;
  readonly version: string | null;
  readonly extras: readonly string[];
}

export interface UvNode {
  readonly name: string;
  readonly version: string | null;
  /** A project of the workspace, or a folder that one depends on. */
  readonly local: boolean;
  readonly dependencies: readonly UvDependency[];
  readonly extras: ReadonlyMap<string, readonly UvDependency[]>;
  readonly groups: ReadonlyMap<string, readonly UvDependency[]>;
}

/** What a resolution starts from. */
export interface UvRoots<T extends UvNode> {
  readonly projects: readonly T[];
  /** Asked for by the lock's owner beside all projects. */
  readonly requirements: readonly UvDependency[];
  readonly groups: readonly UvDependency[];
}

interface UvStanding<T> {
  /** What any project or the lock's owner names. */
  readonly asked: ReadonlySet<T>;
  /** What the roots need when they are used, not developed, the roots included. */
  readonly production: ReadonlySet<T>;
}

/** Walks the dependencies of a uv lock, in steps, in time linear to its size, whatever names stand in it. */
export function* uvGraph<T extends UvNode>(
  packages: readonly T[],
  { projects, requirements, groups }: UvRoots<T>,
): Generator<void, UvStanding<T>> {
  const index = yield* indexOf(packages);
  const asked = new Set<T>();
  const ask = (list: readonly UvDependency[]) => {
    for (const dependency of list) {
      for (const { node } of index.take(dependency)) asked.add(node);
    }
  };
  for (const one of packages) {
    if (!one.local) continue;
    for (const list of [one.dependencies, ...one.extras.values(), ...one.groups.values()]) {
      ask(list);
    }
    yield;
  }
  ask(requirements);
  ask(groups);
  const used = projects.flatMap((one) => [
    ...one.dependencies,
    ...[...one.extras].flatMap(([extra, list]) => (isDevelopmentGroup(extra) ? [] : list)),
  ]);
  const production = new Set<T>(projects);
  const keys = new Set([...used, ...requirements].flatMap(index.keys));
  let walked = 0;
  // A set yields what is added while it is walked.
  for (const key of keys) {
    for (const { node, extra } of index.at(key)) {
      production.add(node);
      const list = extra === null ? node.dependencies : (node.extras.get(extra) ?? []);
      for (const dependency of list) for (const next of index.keys(dependency)) keys.add(next);
      if (++walked % nodesInStep === 0) yield;
    }
  }
  return { asked, production };
}

const nodesInStep = 200;

/** A package, or one of its extras. */
interface Entry<T> {
  readonly node: T;
  readonly extra: string | null;
}

function* indexOf<T extends UvNode>(packages: readonly T[]) {
  const normalize = normalizing();
  const keyOf = (name: string, version: string | null, extra: string | null) =>
    `${normalize(name)}\0${version ?? ''}\0${extra === null ? '' : normalize(extra)}`;
  const entries = new Map<string, Entry<T>[]>();
  const add = (key: string, entry: Entry<T>) => {
    const list = entries.get(key);
    if (list === undefined) entries.set(key, [entry]);
    else list.push(entry);
  };
  for (const [position, node] of packages.entries()) {
    if (position % nodesInStep === 0) yield;
    for (const extra of [null, ...node.extras.keys()]) {
      add(keyOf(node.name, null, extra), { node, extra });
      if (node.version !== null) add(keyOf(node.name, node.version, extra), { node, extra });
    }
  }
  const at = (key: string): readonly Entry<T>[] => entries.get(key) ?? [];
  const known = (name: string, version: string | null, extra: string | null) => {
    const exact = keyOf(name, version, extra);
    return entries.has(exact) ? exact : keyOf(name, null, extra);
  };
  const taken = new Set<string>();
  return {
    at,
    /** That of the package, and those of its extras. */
    keys: ({ name, version, extras }: UvDependency) =>
      [null, ...extras].map((extra) => known(name, version, extra)),
    /** The packages of that name and version; none where they were taken before. */
    take({ name, version }: UvDependency): readonly Entry<T>[] {
      const key = known(name, version, null);
      if (taken.has(key)) return [];
      taken.add(key);
      return at(key);
    },
  };
}
