import type { FileFacts } from './fileFacts.ts';
import type { FrameworkNames } from './frameworkNames.ts';
import { type FrameworkSign, usesOf } from './frameworkUse.ts';
import { gatherManifests, type ProjectManifests } from './gatherManifests.ts';
import { localModules } from './localModules.ts';
import { compareText, isInside, scopeOf } from './paths.ts';
import type { Project, ScanProblem } from './project.ts';

export interface Conclusion {
  /** In path order. A folder without manifests and without framework imports has none. */
  readonly projects: readonly Project[];
  /** Whether an absolute import in a file of the folder finds a module of the folder itself. */
  readonly isLocal: (module: string, importer: string) => boolean;
}

/**
 * Concludes which projects a folder holds and which frameworks each one uses.
 * @param files what each file says, by relative path, as {@link scanFolder} returns it.
 */
export function concludeProjects(
  files: ReadonlyMap<string, FileFacts>,
  names: FrameworkNames,
): Conclusion {
  const manifests = gatherManifests(files);
  const roots = projectRoots(files, manifests);
  const isLocal = localModules(files.keys(), roots);
  const byRoot = new Map(
    roots.map((root) => [root, { signs: [] as FrameworkSign[], problems: [] as ScanProblem[] }]),
  );

  for (const root of roots) {
    const found = byRoot.get(root);
    const own = manifests.get(root);
    if (found === undefined || own === undefined) continue;
    found.signs.push(...manifestSigns(own, names));
    found.problems.push(...own.problems);
  }
  for (const [file, facts] of files) {
    if (!speaks(facts)) continue;
    const root = rootOf(file, roots);
    const found = root === null ? undefined : byRoot.get(root);
    if (found === undefined) continue;
    if (facts.kind === 'skipped') {
      found.problems.push({ file, line: null, code: facts.code, detail: facts.detail });
    } else if (facts.kind === 'python') {
      for (const { module, line, text } of facts.imports) {
        if (isLocal(module, file)) continue;
        for (const meaning of names.ofImport(module)) {
          found.signs.push({
            meaning,
            scope: scopeOf(file),
            requirement: null,
            evidence: { file, line, kind: 'import', text },
          });
        }
      }
    }
  }
  const projects = [...byRoot].map(([root, { signs, problems }]) => ({
    root,
    frameworks: usesOf(signs, names),
    manifests: manifests.get(root)?.files ?? [],
    problems: problems.sort((a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0)),
  }));
  return { projects, isLocal };
}

/** The deepest project that a file belongs to; null where it belongs to none. */
export function rootOf(file: string, roots: readonly string[]): string | null {
  let best: string | null = null;
  for (const root of roots) {
    if (isInside(file, root) && (best === null || root.length > best.length)) best = root;
  }
  return best;
}

/** Folders with manifests, and the scanned folder itself where framework code or a skipped file lies outside of them. */
function projectRoots(
  files: ReadonlyMap<string, FileFacts>,
  manifests: ReadonlyMap<string, ProjectManifests>,
): readonly string[] {
  const roots = new Set(manifests.keys());
  const list = [...roots];
  for (const [file, facts] of files) {
    if (roots.has('')) break;
    if (speaks(facts) && rootOf(file, list) === null) roots.add('');
  }
  return [...roots].sort(compareText);
}

function speaks(facts: FileFacts): boolean {
  return facts.kind === 'skipped' || (facts.kind === 'python' && facts.imports.length > 0);
}

function manifestSigns(own: ProjectManifests, names: FrameworkNames): FrameworkSign[] {
  return own.requirements.flatMap(({ file, line, text, requirement, constraint }) =>
    names.ofDistribution(requirement.name ?? '').map((meaning) => ({
      meaning,
      scope: scopeOf(file),
      requirement: { specifier: requirement.specifier, constraint },
      evidence: { file, line, kind: 'requirement' as const, text },
    })),
  );
}
