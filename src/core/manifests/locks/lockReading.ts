import { normalizeName } from '../../python/normalizeName.ts';
import type { Lock, LockedPackage, ManifestProblem } from '../manifest.ts';

/**
 * Reads a lock file in steps: lock files reach megabytes, and nobody may be kept waiting by them. Whoever takes the
 * steps may pause between any two, each costs some milliseconds at most, and the last gives the lock. Never throws.
 */
export type LockReading = Generator<void, Lock>;

/** All steps at once, for those who may wait. */
export function readToEnd(reading: LockReading): Lock {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** What most locks tell of a package; what a lock tells more is laid over it. */
export const untold: Omit<LockedPackage, 'name' | 'version' | 'line' | 'start' | 'end'> = {
  requires: [],
  developmentRequires: [],
  folder: null,
  scope: null,
  direct: null,
};

/** A lock in which each package requires only what is locked too, by each name once, and never itself. */
export function* lockOf(
  packages: readonly LockedPackage[],
  problems: readonly ManifestProblem[],
): LockReading {
  const normalize = normalizing();
  const locked = new Set<string>();
  for (const [index, { name }] of packages.entries()) {
    locked.add(normalize(name));
    if (index % packagesInStep === 0) yield;
  }
  const told: LockedPackage[] = [];
  for (const [index, one] of packages.entries()) {
    const seen = new Set([normalize(one.name)]);
    const once = (name: string) => {
      const normal = normalize(name);
      if (seen.has(normal) || !locked.has(normal)) return false;
      seen.add(normal);
      return true;
    };
    const requires = one.requires.filter(once);
    told.push({ ...one, requires, developmentRequires: one.developmentRequires.filter(once) });
    if (index % packagesInStep === 0) yield;
  }
  return { packages: told, problems };
}

const packagesInStep = 200;

/** `normalizeName` for a file that says most names many times. */
export function normalizing(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const normal = normalizeName(name);
    known.set(name, normal);
    return normal;
  };
}

/** The distribution that a PEP 508 requirement names; null where it names none. */
export function requiredName(requirement: string): string | null {
  return /^\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)/.exec(requirement)?.[1] ?? null;
}

/**
 * The folder that a lock names by a path: `.` and `./` are its own, ''. Null for a file to install, for a URL and for an
 * absolute path, which lead out of the workspace.
 */
export function projectFolder(path: unknown): string | null {
  if (typeof path !== 'string' || path === '') return null;
  const parts = path.replaceAll('\\', '/').split('/');
  if (parts[0] === '' || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return null;
  const folder = parts.filter((part) => part !== '' && part !== '.').join('/');
  return /\.(whl|zip|conda|tar\.(gz|bz2|xz|Z)|tgz)$/i.test(folder) ? null : folder;
}

/** All that can be reached from `starts`, these included, each asked for its next ones once. */
export function reachedFrom<T>(starts: Iterable<T>, next: (one: T) => Iterable<T>): ReadonlySet<T> {
  const reached = new Set(starts);
  // A set yields what is added while it is walked.
  for (const one of reached) for (const other of next(one)) reached.add(other);
  return reached;
}
