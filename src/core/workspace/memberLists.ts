import { normalizeName } from '../python/normalizeName.ts';
import { exactPin } from '../python/versions.ts';
import type { DeclarationFact, FileFacts, ManifestFacts } from './fileFacts.ts';
import type { ProjectManifests } from './gatherManifests.ts';
import { manifestOf } from './includes.ts';
import { fileNameOf, folderOf, isBelow, manifestScope, resolvePath } from './paths.ts';
import type { ProjectPackage } from './projectLocks.ts';

/** What the list of a Rye workspace fixes for its members, and what of it is nothing of its root's. */
export interface MemberLists {
  /** By the member's folder. */
  readonly packages: ReadonlyMap<string, readonly ProjectPackage[]>;
  /** Whether a line is there for members alone. */
  readonly isOfMembers: (file: string, line: number) => boolean;
}

/**
 * Rye locks a workspace in two lists at its root, one of them without development dependencies. They name each member by its
 * folder (`-e file:apps/api`) and note who requires a line (`# via api`), but for what a table of development dependencies
 * and a member that is not installed itself ask for: nobody is noted there.
 * Source: https://github.com/astral-sh/rye/blob/main/rye/src/lock.rs
 */
export function memberLists(
  files: ReadonlyMap<string, FileFacts>,
  manifests: ReadonlyMap<string, ProjectManifests>,
): MemberLists {
  const packages = new Map<string, ProjectPackage[]>();
  const ofMembers = new Set<string>();
  for (const [file, facts] of files) {
    const list = isOfRye(file) ? manifestOf(facts) : null;
    if (list === null) continue;
    const own = folderOf(file);
    const folders = new Set((list.editables ?? []).map((path) => resolvePath(own, path)));
    const requiredBy = byRequester(list);
    const forMembers = new Set<DeclarationFact>();
    const namedByMembers = new Set<string>();
    for (const folder of folders) {
      const member = folder === null ? undefined : manifests.get(folder);
      if (folder === null || member === undefined || !isBelow(folder, own) || folder === own)
        continue;
      const named = namesOf(member);
      const reached = reachedFrom(member.names, named, list, requiredBy);
      for (const one of reached) forMembers.add(one);
      for (const name of named) namedByMembers.add(name);
      const fixed = [...reached].map((one) => packageOf(file, one, member.names, named));
      packages.set(folder, [...(packages.get(folder) ?? []), ...fixed]);
    }
    const root = manifests.get(own);
    const named = root === undefined ? new Set<string>() : namesOf(root);
    for (const { name, via } of list.declarations) {
      const asked = normalizeName(name);
      if (via === null && !namedByMembers.has(asked)) named.add(asked);
    }
    const rootNames = folders.has(own) ? (root?.names ?? new Set()) : new Set<string>();
    const forRoot = reachedFrom(rootNames, named, list, requiredBy);
    for (const one of forMembers) if (!forRoot.has(one)) ofMembers.add(`${one.line} ${file}`);
  }
  return { packages, isOfMembers: (file, line) => ofMembers.has(`${line} ${file}`) };
}

function isOfRye(file: string): boolean {
  return /^requirements(-dev)?\.lock$/.test(fileNameOf(file));
}

/** What its written manifests ask for. */
function namesOf({ requirements }: ProjectManifests): Set<string> {
  const asked = requirements.filter(({ file, constraint }) => !constraint && !isOfRye(file));
  return new Set(asked.map(({ declaration }) => normalizeName(declaration.name)));
}

/** The lines of a list by who requires them, as its notes say. */
function byRequester({ declarations }: ManifestFacts): ReadonlyMap<string, DeclarationFact[]> {
  const lines = new Map<string, DeclarationFact[]>();
  for (const one of declarations) {
    for (const requester of one.via ?? []) {
      const name = normalizeName(requester);
      const list = lines.get(name);
      if (list === undefined) lines.set(name, [one]);
      else list.push(one);
    }
  }
  return lines;
}

/**
 * The lines that a project gets, be it by way of others.
 * @param names its own
 * @param named what it asks for
 */
function reachedFrom(
  names: ReadonlySet<string>,
  named: ReadonlySet<string>,
  { declarations }: ManifestFacts,
  requiredBy: ReadonlyMap<string, readonly DeclarationFact[]>,
): ReadonlySet<DeclarationFact> {
  const reached = new Set(declarations.filter(({ name }) => named.has(normalizeName(name))));
  for (const name of names) for (const one of requiredBy.get(name) ?? []) reached.add(one);
  // A set takes up what is added while it is walked.
  for (const { name } of reached)
    for (const one of requiredBy.get(normalizeName(name)) ?? []) reached.add(one);
  return reached;
}

function packageOf(
  file: string,
  one: DeclarationFact,
  names: ReadonlySet<string>,
  named: ReadonlySet<string>,
): ProjectPackage {
  const direct =
    named.has(normalizeName(one.name)) ||
    (one.via ?? []).some((requester) => names.has(normalizeName(requester)));
  return {
    ...{ file, asked: one, direct, isOfScript: false, line: one.line, text: one.text },
    version: exactPin(one.specifier),
    scope: manifestScope(file),
  };
}
