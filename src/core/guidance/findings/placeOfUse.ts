import type { TextRange } from '../../python/lineStarts.ts';
import type { ProjectRequirement } from '../../workspace/gatherManifests.ts';
import type { Evidence, FrameworkUse } from '../../workspace/project.ts';
import type { ProjectsAtHand } from './projectSurroundings.ts';

/** Where a finding about the use of a framework is shown. */
export interface PlaceOfUse {
  readonly file: string;
  readonly range: TextRange;
  /** The line that asks for the framework's own distribution, where there is one. */
  readonly requirement: ProjectRequirement | null;
}

/**
 * The line that a person would change: what says which version is wanted, else what else asks for the framework, else a lock
 * or an import. Null where the use is known by none of these.
 */
export function placeOfUse(
  root: string,
  use: FrameworkUse,
  { manifests, names, files }: ProjectsAtHand,
): PlaceOfUse | null {
  const requirements = manifests.get(root)?.requirements ?? [];
  const requirementAt = ({ file, line }: Evidence): ProjectRequirement | undefined =>
    requirements.find(
      (one) =>
        one.file === file &&
        one.declaration.line === line &&
        names.ofAskedFor(one.declaration).some(({ id }) => id === use.id),
    );
  const declared = use.declaredAt === null ? undefined : requirementAt(use.declaredAt);
  if (declared !== undefined) {
    const { file, declaration } = declared;
    return { file, range: declaration.range, requirement: declared };
  }
  for (const kind of ['requirement', 'lock', 'import'] as const) {
    const evidence = use.evidence.find((one) => one.kind === kind);
    if (evidence === undefined) continue;
    const { file, line } = evidence;
    const requirement = kind === 'requirement' ? requirementAt(evidence) : undefined;
    if (requirement !== undefined) {
      return { file, range: requirement.declaration.range, requirement: null };
    }
    const facts = files.get(file);
    const imported =
      facts?.kind === 'python'
        ? facts.imports.find(
            (one) =>
              one.line === line && names.ofImport(one.module).some(({ id }) => id === use.id),
          )
        : undefined;
    return {
      file,
      range: imported === undefined ? wholeLine(line) : nameRange(imported),
      requirement: null,
    };
  }
  return null;
}

/** The module that an import names. */
export function nameRange({
  line,
  column,
  module,
}: {
  readonly line: number;
  readonly column: number;
  readonly module: string;
}): TextRange {
  return { line, column, endLine: line, endColumn: column + module.length };
}

function wholeLine(line: number): TextRange {
  return { line, column: 1, endLine: line + 1, endColumn: 1 };
}
