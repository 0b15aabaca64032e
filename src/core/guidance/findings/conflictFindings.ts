import { haveCommonVersion } from '../../python/commonVersion.ts';
import { canHoldTogether } from '../../python/markersTogether.ts';
import { normalizeName } from '../../python/normalizeName.ts';
import type { ProjectRequirement } from '../../workspace/gatherManifests.ts';
import { manifestOf } from '../../workspace/includes.ts';
import { isForInstallation } from '../../workspace/listFolders.ts';
import { isScript, manifestFormat } from '../../workspace/manifestFormats.ts';
import { fileNameOf, folderOf } from '../../workspace/paths.ts';
import type { Finding } from './finding.ts';
import type { ProjectsAtHand } from './projectSurroundings.ts';

/** A list with more lines on one distribution was made to be long. */
const maxLines = 50;

/**
 * `conflicting-manifests`: two lines of one project ask for one distribution in versions that no release can have, in an
 * environment where both count. Told at the later one: development after production, constraints after requests.
 */
export function conflictFindings(at: ProjectsAtHand): readonly Finding[] {
  return [...at.manifests.values()].flatMap(({ requirements }) => {
    const byName = new Map<string, ProjectRequirement[]>();
    for (const one of requirements) {
      if (one.declaration.specifier === '') continue;
      const name = normalizeName(one.declaration.name);
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [one]);
      else if (same.length < maxLines) same.push(one);
    }
    return [...byName.values()].flatMap((same) => conflictsAmong(same, at));
  });
}

function conflictsAmong(
  same: readonly ProjectRequirement[],
  at: ProjectsAtHand,
): readonly Finding[] {
  if (same.length < 2) return [];
  return same.flatMap((later, i) => {
    const other = same.slice(0, i).find((earlier) => conflict(earlier, later, at));
    if (other === undefined) return [];
    const { declaration, file } = later;
    const { name, specifier, range } = declaration;
    const said = other.declaration;
    const place = `${other.file}:${said.range.line}`;
    const [framework = null] = at.names
      .ofAskedFor(declaration)
      .flatMap((one) => (one.role === 'direct' ? [one.id] : []));
    const finding: Finding = {
      ...{ rule: 'conflicting-manifests', file, range, framework, fix: null, link: null },
      message: { text: 'conflict', args: [name, specifier, said.specifier, place] },
    };
    return [finding];
  });
}

function conflict(a: ProjectRequirement, b: ProjectRequirement, at: ProjectsAtHand): boolean {
  const [one, other] = [a.declaration.specifier, b.declaration.specifier];
  return (
    one !== other &&
    areMeantTogether(a, b, at) &&
    !haveCommonVersion([one, other]) &&
    // What no version fits by itself is no quarrel with others.
    haveCommonVersion([one]) &&
    haveCommonVersion([other]) &&
    canHoldTogether(a.declaration.marker, b.declaration.marker)
  );
}

/** Whether one environment may be made from both lines. */
function areMeantTogether(
  a: ProjectRequirement,
  b: ProjectRequirement,
  { files }: ProjectsAtHand,
): boolean {
  // Constraints alone ask for nothing.
  if (a.constraint && b.constraint) return false;
  const [one, other] = [a.declaration.group, b.declaration.group];
  // Extras, groups and environments are alternatives as often as not, where no group takes in both.
  if (one !== null && other !== null && one !== other) {
    const sets = a.file === b.file ? (manifestOf(files.get(a.file))?.together ?? []) : [];
    if (!sets.some((set) => set.includes(one) && set.includes(other))) return false;
  }
  if (a.file === b.file) return true;
  if (isScript(a.file) || isScript(b.file)) return false;
  if (isForInstallation(a.file) !== isForInstallation(b.file)) return false;
  // The lists for tests and for documentation are installed apart.
  const isProduction = a.scope === 'production' || b.scope === 'production';
  return isProduction && !areVariants(a.file, b.file);
}

/** Files for different environments: `py38.txt` and `py39.txt`, `requirements-linux.txt` and `requirements-windows.txt`. */
function areVariants(a: string, b: string): boolean {
  // An environment file lists all of an environment.
  if (manifestFormat(a) === 'conda' && manifestFormat(b) === 'conda') return true;
  const [one, other] = [withoutVariant(a), withoutVariant(b)];
  return one === other && folderOf(a) === folderOf(b);
}

function withoutVariant(file: string): string {
  const name = fileNameOf(file).toLowerCase();
  return name
    .replace(
      /linux|windows|win(32|64)|macos|darwin|osx|cpu|gpu|cuda|rocm|min(imum)?|max|oldest|latest|lowest/g,
      '*',
    )
    .replace(/\d+([._]?\d+)*|\*/g, '*');
}
