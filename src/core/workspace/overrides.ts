import type { FrameworkNames } from './frameworkNames.ts';
import type { InstalledFact } from './installedFacts.ts';
import { resolvePath } from './paths.ts';
import type { Evidence, FrameworkUse, Project, ScanProblem } from './project.ts';

/** What the user says about folders: each folder's path with the ids of its frameworks, the first one first. */
export interface Overrides {
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  /** What of the setting says nothing; `file` is the folder as it is written there. */
  readonly problems: readonly ScanProblem[];
}

export const noOverrides: Overrides = { byFolder: new Map(), problems: [] };

/**
 * Reads the setting that overrules what is found: folder paths, relative to the scanned folder, with lists of framework
 * ids. `''` and `.` are the scanned folder itself. What is no folder inside of it and what is no list is passed over.
 * @param setting as it stands in the settings: anything
 */
export function readOverrides(setting: Readonly<Record<string, unknown>>): Overrides {
  const byFolder = new Map<string, readonly string[]>();
  const problems: ScanProblem[] = [];
  for (const [written, value] of Object.entries(setting)) {
    const folder = overriddenFolder(written);
    if (folder === null) problems.push(problemOf('override-outside', written, written));
    else if (!areTexts(value)) problems.push(problemOf('override-malformed', folder, written));
    else byFolder.set(folder, [...new Set(value)]);
  }
  return { byFolder, problems };
}

/** The folder that a key of the setting means; null where it lies outside of the scanned folder. */
export function overriddenFolder(key: string): string | null {
  return key.trim() === '' ? '' : resolvePath('', key.trim());
}

/**
 * The project as the user wants it: exactly the named frameworks, each with what the files say about it. Ids that nobody
 * knows are told; where none is known, what was found stands.
 * @param ids as the setting names them for this project; undefined where it says nothing
 * @param installed what the environment of the project holds, for frameworks that no file speaks of
 */
export function overrule(
  project: Project,
  ids: readonly string[] | undefined,
  names: FrameworkNames,
  installed: readonly InstalledFact[],
): Project {
  if (ids === undefined) return project;
  const known = ids.filter((id) => names.knowsFramework(id));
  const problems = [
    ...project.problems,
    ...ids
      .filter((id) => !names.knowsFramework(id))
      .map((id) => problemOf('unknown-override', project.root, id)),
  ];
  if (ids.length > 0 && known.length === 0) return { ...project, problems };
  const evidence: Evidence = {
    file: project.root || '.',
    line: 1,
    kind: 'override',
    text: JSON.stringify(ids),
  };
  const frameworks = known.map((id): FrameworkUse => {
    const found = project.frameworks.find((use) => use.id === id) ?? unseen(id, names, installed);
    return {
      ...found,
      role: 'direct',
      scope: 'production',
      confidence: 'high',
      evidence: [...found.evidence, evidence],
    };
  });
  return { ...project, frameworks, problems, overruled: true };
}

/** A framework that no file of the project speaks of. */
function unseen(
  id: string,
  names: FrameworkNames,
  installed: readonly InstalledFact[],
): FrameworkUse {
  const own = installed.find(
    ({ name, version }) =>
      version !== null &&
      names.ofDistribution(name).some((meaning) => meaning.id === id && meaning.role === 'direct'),
  );
  const evidence: readonly Evidence[] =
    own === undefined
      ? []
      : [{ file: own.file, line: own.line, kind: 'installed', text: own.text }];
  return {
    id,
    distribution: names.distributionOf(id),
    version: own?.version ?? null,
    specifier: null,
    role: 'direct',
    scope: 'production',
    confidence: 'high',
    declaredAt: null,
    evidence,
  };
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function problemOf(code: ScanProblem['code'], file: string, detail: string): ScanProblem {
  return { file, line: null, code, detail };
}
