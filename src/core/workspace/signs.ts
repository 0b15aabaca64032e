import { isCompiled } from './compiledList.ts';
import type { CopiedFramework, PythonFacts } from './fileFacts.ts';
import type { FrameworkNames, NameMeaning } from './frameworkNames.ts';
import type { FrameworkSign } from './frameworkSign.ts';
import type { ProjectManifests, ProjectRequirement } from './gatherManifests.ts';
import type { InstalledFact } from './installedFacts.ts';
import { isScript } from './manifestFormats.ts';
import { codeScope } from './paths.ts';
import type { Evidence } from './project.ts';
import type { ProjectPackage } from './projectLocks.ts';

/**
 * What manifests ask for.
 * @param isOfOthers whether a line speaks for other projects only
 */
export function manifestSigns(
  { requirements }: ProjectManifests,
  names: FrameworkNames,
  isOfOthers: (file: string, line: number) => boolean,
): readonly FrameworkSign[] {
  return requirements.flatMap((one) =>
    isOfOthers(one.file, one.declaration.line)
      ? []
      : names.ofAskedFor(one.declaration).map((meaning) => requirementSign(one, meaning)),
  );
}

function requirementSign(
  { file, text, declaration, constraint, scope, byOthers }: ProjectRequirement,
  { id, role }: NameMeaning,
): FrameworkSign {
  const { line, specifier } = declaration;
  return {
    id,
    role: byOthers ? 'transitive' : role,
    scope,
    proves: !constraint,
    declared:
      role === 'direct'
        ? {
            specifier,
            isCompiled: isCompiled(declaration),
            constraint,
            isConditional: declaration.marker !== null,
          }
        : null,
    version: null,
    serves: true,
    isFallback: false,
    isOfScript: isScript(file),
    evidence: { file, line, kind: 'requirement', text },
  };
}

/** What lock files fix of the frameworks themselves: an add-on that others bring along proves nothing more. */
export function lockSigns(
  packages: readonly ProjectPackage[],
  names: FrameworkNames,
): readonly FrameworkSign[] {
  return packages.flatMap(({ file, asked, version, direct, scope, isOfScript, line, text }) =>
    own(names.ofAskedFor(asked)).map(({ id }) => ({
      id,
      role: direct ? ('direct' as const) : ('transitive' as const),
      scope,
      proves: true,
      declared: null,
      version,
      serves: true,
      isFallback: false,
      isOfScript,
      evidence: { file, line, kind: 'lock' as const, text },
    })),
  );
}

/** What is installed tells versions only: an environment holds what nobody here uses. */
export function installedSigns(
  installed: readonly InstalledFact[],
  names: FrameworkNames,
): readonly FrameworkSign[] {
  return installed.flatMap(({ name, version, file, line, text }) =>
    own(names.ofDistribution(name)).map(({ id }) => ({
      id,
      role: 'transitive' as const,
      scope: 'production' as const,
      proves: false,
      declared: null,
      version,
      serves: true,
      isFallback: false,
      isOfScript: false,
      evidence: { file, line, kind: 'installed' as const, text },
    })),
  );
}

/** What imports find in the workspace itself. */
export interface LocalModules {
  /** The module's path without `.py` or `/__init__.py`; null for one that comes from elsewhere. */
  readonly find: (module: string, importer: string) => string | null;
  /** The copy of a framework that a module of the workspace is; null where it is none. */
  readonly copy: (found: string) => CopiedFramework | null;
}

/** What a file imports from elsewhere, and from a copy of a framework in the workspace. */
export function importSigns(
  file: string,
  { imports }: PythonFacts,
  names: FrameworkNames,
  local: LocalModules,
): readonly FrameworkSign[] {
  const scope = codeScope(file);
  const signs: FrameworkSign[] = [];
  for (const one of imports) {
    const { module, line, text } = one;
    const evidence: Evidence = { file, line, kind: 'import', text };
    const found = local.find(module, file);
    const copy = found === null ? null : local.copy(found);
    if (found !== null && copy === null) continue;
    const meanings = copy === null ? names.ofImport(module) : [directly(copy)];
    for (const { id, role } of meanings) {
      signs.push({
        id,
        role,
        scope,
        proves: true,
        declared: null,
        version: copy?.version ?? null,
        serves: copy !== null || role === 'addon' || names.showsServer(id, one),
        // A copy is there, whatever else is.
        isFallback: one.isFallback === true && copy === null,
        isOfScript: false,
        evidence,
      });
    }
  }
  return signs;
}

function directly({ id }: CopiedFramework): NameMeaning {
  return { id, role: 'direct' };
}

function own(meanings: readonly NameMeaning[]): readonly NameMeaning[] {
  return meanings.filter(({ role }) => role === 'direct');
}
