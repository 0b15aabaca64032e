import { FrameworkFinder } from '../../knowledge/findFramework.ts';
import { normalizeName } from '../../python/normalizeName.ts';
import { isCompiled } from '../../workspace/compiledList.ts';
import { isForeignCode } from '../../workspace/foreignCode.ts';
import type { ProjectRequirement } from '../../workspace/gatherManifests.ts';
import { manifestOf } from '../../workspace/includes.ts';
import { isNotebook, scriptOf } from '../../workspace/manifestFormats.ts';
import { fileNameOf, folderOf, isBelow, isPython } from '../../workspace/paths.ts';
import type { Finding } from './finding.ts';
import { isCutShort, type ProjectsAtHand } from './projectSurroundings.ts';

/**
 * Run by a command of their own, with code that need not import them: `connexion run spec.yaml`
 * (https://connexion.readthedocs.io/en/latest/cli.html), and web2py, which runs an application's files in an environment of
 * its own making (http://www.web2py.com/books/default/chapter/29/04/the-core#Execution-environment).
 */
const runByCommand: ReadonlySet<string> = new Set(['connexion', 'web2py']);

/**
 * `unused-framework`: a manifest that a person writes asks for a framework that no Python file of its project imports, nor
 * one of its add-ons. Silent where it may well be used all the same: an add-on is declared, another framework brings it along
 * or works on it, a lock says that another distribution requires it, the setting of a full-stack framework can name it, or it
 * is a client library as well.
 */
export function unusedFindings(at: ProjectsAtHand): readonly Finding[] {
  const asked = new Map<string, { readonly one: ProjectRequirement; readonly id: string }>();
  const used = new Set<string>();
  const finder = new FrameworkFinder(at.frameworks);
  if (isCutShort(at.conclusion)) return [];
  for (const [root, { requirements }] of at.manifests) {
    const frameworks = requirements.flatMap((one) =>
      at.names
        .ofAskedFor(one.declaration)
        .flatMap((meaning) => (isDirect(meaning) ? [{ one, id: meaning.id }] : [])),
    );
    // Most projects of a large workspace ask for none.
    if (frameworks.length === 0) continue;
    const imported = importedBelow(root, at, finder);
    for (const { one, id } of frameworks) {
      const key = `${one.file} ${one.declaration.start} ${id}`;
      asked.set(key, { one, id });
      // Projects may share a list: it is enough that one of them uses what it asks for.
      if (
        imported === null ||
        isOfTemplate(one.file, at) ||
        mayBeUsed(one, id, root, imported, requirements, at, finder)
      ) {
        used.add(key);
      }
    }
  }
  return [...asked].flatMap(([key, { one, id }]) => {
    const framework = at.byId.get(id);
    if (framework === undefined || used.has(key)) return [];
    const finding: Finding = {
      ...{ rule: 'unused-framework', file: one.file, range: one.declaration.range },
      message: { text: 'unused', args: [one.declaration.name, framework.name] },
      ...{ framework: id, fix: null, link: framework.links.docs },
    };
    return [finding];
  });
}

/** What a template asks for depends on how it is filled in, and so does what is done with it. */
function isOfTemplate(file: string, { files }: ProjectsAtHand): boolean {
  return manifestOf(files.get(file))?.problems.some(({ code }) => code === 'template') ?? false;
}

function isDirect({ role }: { readonly role: string }): boolean {
  return role === 'direct';
}

/** The frameworks that files below a folder import, also by way of add-ons; null where there is no code, or not all was read. */
function importedBelow(
  root: string,
  { files, conclusion }: ProjectsAtHand,
  finder: FrameworkFinder,
): ReadonlySet<string> | null {
  const imported = new Set<string>();
  let hasCode = false;
  for (const [file, facts] of files) {
    if (!isBelow(file, root)) continue;
    if (facts.kind === 'skipped' && (isPython(file) || isNotebook(file))) return null;
    if (facts.kind !== 'python') continue;
    if (fileNameOf(file) !== 'setup.py' && !isForeignCode(file)) hasCode = true;
    if (facts.copy !== undefined) imported.add(facts.copy.id);
    for (const { module } of facts.imports) {
      if (conclusion.isLocal(module, file)) continue;
      for (const { id } of finder.byImport(module)) imported.add(id);
      for (const { framework, addon } of finder.byAddonImport(module)) {
        if (addon.strength !== 'neutral') imported.add(framework.id);
      }
    }
  }
  return hasCode ? imported : null;
}

function mayBeUsed(
  { declaration, constraint }: ProjectRequirement,
  id: string,
  root: string,
  imported: ReadonlySet<string>,
  requirements: readonly ProjectRequirement[],
  at: ProjectsAtHand,
  finder: FrameworkFinder,
): boolean {
  if (constraint || isCompiled(declaration)) return true;
  const framework = at.byId.get(id);
  const host = framework?.extends ?? null;
  if (host !== null && at.byId.get(host)?.kind === 'full-stack') return true;
  if (imported.has(id) || runByCommand.has(id) || at.names.isClientToo(id)) return true;
  const hasAddon = requirements.some((one) =>
    finder
      .byAddon(one.declaration.name)
      .some((match) => match.framework.id === id && match.addon.strength !== 'neutral'),
  );
  if (hasAddon) return true;
  const others = requirements.flatMap((one) => at.names.ofAskedFor(one.declaration));
  const around = [...others.map((one) => one.id), ...imported];
  return (
    around.some((other) => other !== id && at.broughtBy(other).includes(id)) ||
    isLockedForOthers(root, declaration.name, at)
  );
}

/** Whether a lock of the project says that another distribution requires this one: the line then only pins it. */
function isLockedForOthers(root: string, distribution: string, { files }: ProjectsAtHand): boolean {
  const name = normalizeName(distribution);
  return [...files].some(
    ([file, facts]) =>
      facts.kind === 'lock' &&
      folderOf(file) === root &&
      scriptOf(file) === null &&
      facts.packages.some(
        (one) => one.folder === null && one.requires.some((other) => normalizeName(other) === name),
      ),
  );
}
