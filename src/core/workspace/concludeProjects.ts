import type { CopiedFramework, FileFacts } from './fileFacts.ts';
import type { FrameworkNames } from './frameworkNames.ts';
import type { FrameworkSign } from './frameworkSign.ts';
import { usesOf } from './frameworkUse.ts';
import { gatherManifests, isIncludedFolder, type ProjectManifests } from './gatherManifests.ts';
import type { InstalledFact } from './installedFacts.ts';
import { localModules } from './localModules.ts';
import { lockFormat, projectFolderOf, scriptOf } from './manifestFormats.ts';
import { memberLists } from './memberLists.ts';
import { noOverrides, type Overrides, overrule } from './overrides.ts';
import { compareText, nearestFolder } from './paths.ts';
import type { Project, ScanProblem } from './project.ts';
import { projectLocks } from './projectLocks.ts';
import {
  importSigns,
  installedSigns,
  type LocalModules,
  lockSigns,
  manifestSigns,
} from './signs.ts';

export interface Conclusion {
  /** In path order. A folder without manifests, framework imports and problems is none. */
  readonly projects: readonly Project[];
  /** The project that a file belongs to, be the file known or not. */
  readonly projectOf: (file: string) => Project | null;
  /** Whether an absolute import in a file of the folder finds a module of the folder itself. */
  readonly isLocal: (module: string, importer: string) => boolean;
}

/** What is known besides the files. */
export interface Circumstances {
  /** False where a limit cut the list of files; the scanned folder then says so. */
  readonly complete?: boolean;
  /** What the projects' environments hold. */
  readonly installed?: readonly InstalledFact[];
  /** What the user says about folders. */
  readonly overrides?: Overrides;
}

/**
 * Concludes which projects a folder holds and which frameworks each one uses.
 * @param files what each file says, by relative path, as {@link scanFolder} returns it.
 */
export function concludeProjects(
  files: ReadonlyMap<string, FileFacts>,
  names: FrameworkNames,
  { complete = true, installed = [], overrides = noOverrides }: Circumstances = {},
): Conclusion {
  // Most files say nothing: they are only asked whether they are there.
  const telling = new Map<string, FileFacts>();
  for (const [file, facts] of files) if (!isSilent(facts)) telling.set(file, facts);
  const manifests = gatherManifests(files, telling);
  // What lies outside of all projects belongs to the scanned folder itself.
  const roots = new Set(['', ...manifests.keys(), ...overrides.byFolder.keys()]);
  for (const [file, facts] of telling) {
    if (isLock(file, facts) && scriptOf(file) === null) roots.add(projectFolderOf(file));
  }
  const locks = projectLocks(telling, files, roots);
  const lists = memberLists(telling, manifests);
  const find = localModules(files, roots);
  const copies = new Map<string, CopiedFramework>();
  for (const [file, facts] of telling) {
    if (facts.kind === 'python' && facts.copy !== undefined)
      copies.set(file.slice(0, -'.py'.length), facts.copy);
  }
  const local: LocalModules = { find, copy: (found) => copies.get(found) ?? null };
  const rest = factsByRoot(telling, manifests, roots);

  const projects = new Map<string, Project>();
  for (const root of [...roots].sort(compareText)) {
    const own = manifests.get(root);
    const packages = [...(locks.get(root) ?? []), ...(lists.packages.get(root) ?? [])];
    const environment = installed.filter((fact) => fact.root === root);
    const signs = [
      ...(own === undefined ? [] : manifestSigns(own, names, lists.isOfMembers)),
      ...lockSigns(packages, names),
      ...installedSigns(environment, names),
    ];
    const problems = own === undefined ? [] : [...own.problems];
    if (root === '' && !complete) problems.push(problemOf('', 'too-many-files'));
    if (root === '') problems.push(...overrides.problems);
    for (const [file, facts] of rest.get(root) ?? []) {
      if (facts.kind === 'skipped') problems.push(problemOf(file, facts.code, facts.detail));
      else if (facts.kind === 'python') {
        for (const sign of importSigns(file, facts, names, local)) signs.push(sign);
        if (facts.problem !== undefined) problems.push({ file, ...facts.problem });
      } else if (facts.kind === 'lock')
        problems.push(
          ...facts.problems.map(({ line, code, detail }) => ({ file, line, code, detail })),
        );
    }
    const frameworks = usesOf(withoutOwnAddons(signs, own?.names, names), names);
    const ids = overrides.byFolder.get(root);
    const known = [...new Set([...(own?.files ?? []), ...packages.map(({ file }) => file)])];
    const speaks = known.length > 0 || frameworks.length > 0 || problems.length > 0;
    if (!speaks && ids === undefined) continue;
    problems.sort((a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
    const found = { root, frameworks, manifests: known, problems, overruled: false };
    projects.set(root, overrule(found, ids, names, environment));
  }
  return {
    projects: [...projects.values()],
    projectOf: (file) => projects.get(nearestFolder(file, roots) ?? '') ?? null,
    isLocal: (module, importer) => find(module, importer) !== null,
  };
}

/** What a lock that cannot be read says is not known: that there is one is. */
function isLock(file: string, { kind }: FileFacts): boolean {
  return kind === 'lock' || (kind === 'skipped' && lockFormat(file) !== null);
}

/** A framework's own repository may use the framework's add-ons. That makes it no project on top of itself. */
function withoutOwnAddons(
  signs: readonly FrameworkSign[],
  ownNames: ReadonlySet<string> = new Set(),
  names: FrameworkNames,
): readonly FrameworkSign[] {
  const own = new Set(
    [...ownNames].flatMap((name) =>
      names.ofDistribution(name).flatMap(({ id, role }) => (role === 'direct' ? [id] : [])),
    ),
  );
  return own.size === 0 ? signs : signs.filter(({ id, role }) => role !== 'addon' || !own.has(id));
}

function isSilent(facts: FileFacts): boolean {
  if (facts.kind !== 'python') return false;
  const { imports, manifest, copy, problem } = facts;
  return imports.length === 0 && !manifest && !copy && !problem;
}

function speaksForItself(facts: FileFacts): boolean {
  if (facts.kind === 'python') return facts.imports.length > 0 || facts.problem !== undefined;
  return facts.kind === 'skipped' || facts.kind === 'lock';
}

/** Python files with imports, lock files, and files that no manifest speaks of and that could not be read. */
function factsByRoot(
  files: ReadonlyMap<string, FileFacts>,
  manifests: ReadonlyMap<string, ProjectManifests>,
  roots: ReadonlySet<string>,
): ReadonlyMap<string, readonly (readonly [string, FileFacts])[]> {
  const told = new Set([...manifests.values()].flatMap((own) => own.files));
  const byRoot = new Map<string, (readonly [string, FileFacts])[]>();
  for (const [file, facts] of files) {
    if (!speaksForItself(facts)) continue;
    if (facts.kind === 'skipped' && (told.has(file) || isIncludedFolder(file, facts))) continue;
    const root = nearestFolder(file, roots) ?? '';
    const list = byRoot.get(root);
    if (list === undefined) byRoot.set(root, [[file, facts]]);
    else list.push([file, facts]);
  }
  return byRoot;
}

function problemOf(file: string, code: ScanProblem['code'], detail = ''): ScanProblem {
  return { file, line: null, code, detail };
}
