import type { FileFacts, PythonFacts } from './fileFacts.ts';
import type { FrameworkNames } from './frameworkNames.ts';
import { type FrameworkSign, usesOf } from './frameworkUse.ts';
import { gatherManifests, type ProjectManifests } from './gatherManifests.ts';
import type { InstalledFact } from './installedFacts.ts';
import { withInstalled } from './installedVersions.ts';
import { localModules } from './localModules.ts';
import { noOverrides, type Overrides, overrule } from './overrides.ts';
import { compareText, nearestFolder, scopeOf } from './paths.ts';
import type { Project, ScanProblem } from './project.ts';

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
  const manifests = gatherManifests(files);
  // What lies outside of all projects belongs to the scanned folder itself.
  const roots = new Set(['', ...manifests.keys(), ...overrides.byFolder.keys()]);
  const isLocal = localModules(files.keys(), roots);
  const rest = factsByRoot(files, manifests, roots);

  const projects = new Map<string, Project>();
  for (const root of [...roots].sort(compareText)) {
    const own = manifests.get(root);
    const signs = own === undefined ? [] : manifestSigns(own, names);
    const problems = own === undefined ? [] : [...own.problems];
    if (root === '' && !complete) problems.push(problemOf('', 'too-many-files'));
    if (root === '') problems.push(...overrides.problems);
    for (const [file, facts] of rest.get(root) ?? []) {
      if (facts.kind === 'skipped') problems.push(problemOf(file, facts.code, facts.detail));
      else if (facts.kind === 'python') signs.push(...importSigns(file, facts, names, isLocal));
    }
    const environment = installed.filter((fact) => fact.root === root);
    const frameworks = withInstalled(usesOf(signs, names), environment, names);
    const ids = overrides.byFolder.get(root);
    if (own !== undefined || frameworks.length > 0 || problems.length > 0 || ids !== undefined) {
      problems.sort((a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
      const found = { root, frameworks, manifests: own?.files ?? [], problems, overruled: false };
      projects.set(root, overrule(found, ids, names, environment));
    }
  }
  return {
    projects: [...projects.values()],
    projectOf: (file) => projects.get(nearestFolder(file, roots) ?? '') ?? null,
    isLocal,
  };
}

/** Python files with imports, and files that no manifest speaks of and that could not be read. */
function factsByRoot(
  files: ReadonlyMap<string, FileFacts>,
  manifests: ReadonlyMap<string, ProjectManifests>,
  roots: ReadonlySet<string>,
): ReadonlyMap<string, readonly (readonly [string, FileFacts])[]> {
  const told = new Set([...manifests.values()].flatMap((own) => own.files));
  const byRoot = new Map<string, (readonly [string, FileFacts])[]>();
  for (const [file, facts] of files) {
    const speaks = facts.kind === 'python' ? facts.imports.length > 0 : facts.kind === 'skipped';
    if (!speaks || told.has(file)) continue;
    const root = nearestFolder(file, roots) ?? '';
    const list = byRoot.get(root);
    if (list === undefined) byRoot.set(root, [[file, facts]]);
    else list.push([file, facts]);
  }
  return byRoot;
}

function manifestSigns(own: ProjectManifests, names: FrameworkNames): FrameworkSign[] {
  return own.requirements.flatMap(({ file, line, text, requirement, constraint, scope }) =>
    names.ofDistribution(requirement.name ?? '').map((meaning) => ({
      meaning,
      scope,
      requirement: { specifier: requirement.specifier, constraint },
      evidence: { file, line, kind: 'requirement' as const, text },
    })),
  );
}

function importSigns(
  file: string,
  { imports }: PythonFacts,
  names: FrameworkNames,
  isLocal: Conclusion['isLocal'],
): FrameworkSign[] {
  return imports
    .filter(({ module }) => !isLocal(module, file))
    .flatMap(({ module, line, text }) =>
      names.ofImport(module).map((meaning) => ({
        meaning,
        scope: scopeOf(file),
        requirement: null,
        evidence: { file, line, kind: 'import' as const, text },
      })),
    );
}

function problemOf(file: string, code: ScanProblem['code'], detail = ''): ScanProblem {
  return { file, line: null, code, detail };
}
