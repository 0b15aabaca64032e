import { normalizeName } from '../../python/normalizeName.ts';
import type { ImportFact } from '../../workspace/fileFacts.ts';
import { isForeignCode } from '../../workspace/foreignCode.ts';
import { manifestOf } from '../../workspace/includes.ts';
import { isNotebook, isScript, lockFormat } from '../../workspace/manifestFormats.ts';
import { codeScope, compareText, isBelow } from '../../workspace/paths.ts';
import type { Project, ScanProblemCode } from '../../workspace/project.ts';
import type { Finding } from './finding.ts';
import { nameRange } from './placeOfUse.ts';
import { isCutShort, type ProjectsAtHand } from './projectSurroundings.ts';

/** Where a manifest was not read in full, nobody knows what it declares. */
const hiding: ReadonlySet<ScanProblemCode> = new Set([
  ...(['syntax', 'not-static', 'template', 'unknown-group'] as const),
  ...(['include-missing', 'include-outside', 'include-folder'] as const),
  ...(['unreadable', 'too-large', 'binary'] as const),
]);

/**
 * `undeclared-framework`: production code imports a framework that no manifest of its project asks for, nor one of a project
 * that holds it. What an add-on or another framework brings along counts as asked for. Told at the first import.
 */
export function undeclaredFindings(at: ProjectsAtHand): readonly Finding[] {
  if (isCutShort(at.conclusion)) return [];
  const imports = firstImports(at);
  return at.conclusion.projects.flatMap((project) => {
    const { root, frameworks } = project;
    const own = at.manifests.get(root);
    if (own === undefined || own.files.every(isScript)) return [];
    const above = at.conclusion.projects.filter((one) => isBelow(`${root}/`, one.root));
    if (above.some(isPartlyRead)) return [];
    const declared = declaredIn(above, at);
    const refused = refusedIn(above, at);
    return frameworks.flatMap(({ id }) => {
      const framework = at.byId.get(id);
      const first = imports.get(root)?.get(id);
      if (framework === undefined || first === undefined || declared.has(id)) return [];
      // A line that cannot be read may ask for it.
      if (framework.distributions.some((name) => refused.includes(normalizeName(name)))) return [];
      const finding: Finding = {
        ...{ rule: 'undeclared-framework', file: first.file, range: nameRange(first.fact) },
        message: {
          text: 'undeclared',
          args: [first.fact.module, framework.distributions[0] ?? id],
        },
        ...{ framework: id, fix: null, link: framework.links.docs },
      };
      return [finding];
    });
  });
}

interface FirstImport {
  readonly file: string;
  readonly fact: ImportFact;
}

/** By project folder and framework. A name that several frameworks share speaks for none. */
function firstImports({
  files,
  conclusion,
  names,
}: ProjectsAtHand): ReadonlyMap<string, ReadonlyMap<string, FirstImport>> {
  const found = new Map<string, Map<string, FirstImport>>();
  for (const [file, facts] of [...files].toSorted(([a], [b]) => compareText(a, b))) {
    if (facts.kind !== 'python' || facts.copy !== undefined || facts.imports.length === 0) continue;
    // A script that says what it needs has an environment of its own.
    if (facts.manifest !== undefined && isScript(file)) continue;
    if (!file.endsWith('.py') || codeScope(file) !== 'production' || isForeignCode(file)) continue;
    const root = conclusion.projectOf(file)?.root;
    if (root === undefined) continue;
    const own = found.get(root) ?? new Map<string, FirstImport>();
    found.set(root, own);
    for (const fact of facts.imports) {
      if (conclusion.isLocal(fact.module, file)) continue;
      const [meaning, another] = names.ofImport(fact.module);
      if (meaning?.role !== 'direct' || another?.role === 'direct' || own.has(meaning.id)) continue;
      if (names.showsServer(meaning.id, fact)) own.set(meaning.id, { file, fact });
    }
  }
  return found;
}

function declaredIn(projects: readonly Project[], at: ProjectsAtHand): ReadonlySet<string> {
  const declared = new Set(
    projects
      .flatMap(({ root }) => at.manifests.get(root)?.requirements ?? [])
      .filter(({ constraint, file }) => !constraint && !isScript(file))
      .flatMap(({ declaration }) => at.names.ofAskedFor(declaration))
      .map(({ id }) => id),
  );
  // A set takes up what is added while it is walked.
  for (const id of declared) for (const brought of at.broughtBy(id)) declared.add(brought);
  return declared;
}

/** The lines that their tool refuses, as text to search for names. */
function refusedIn(projects: readonly Project[], { manifests, files }: ProjectsAtHand): string {
  const read = new Set(projects.flatMap(({ root }) => manifests.get(root)?.files ?? []));
  return [...read]
    .flatMap((file) => manifestOf(files.get(file))?.problems ?? [])
    .map(({ text }) => normalizeName(text))
    .join('\n');
}

/** A script asks for itself alone, and a lock asks for nothing: a mistake there hides nothing that the project declares. */
function isPartlyRead({ problems }: Project): boolean {
  return problems.some(
    ({ file, code }) =>
      hiding.has(code) && !isScript(file) && !isNotebook(file) && lockFormat(file) === null,
  );
}
