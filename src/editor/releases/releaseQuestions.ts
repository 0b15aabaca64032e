import type { ReleaseQuestion } from '../../core/releases/releaseReport.ts';
import { compareText } from '../../core/workspace/paths.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { projectPath } from '../workspace/projectPath.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';

/**
 * What to ask: each framework of the workspace once for each version in use, by name.
 * @param wanted ids to ask for, also of frameworks that nobody uses here; all in use where null
 */
export function releaseQuestions(
  workspace: Pick<WorkspaceModel, 'projects'>,
  catalogue: FrameworkCatalogue,
  wanted: readonly string[] | null,
): readonly ReleaseQuestion[] {
  const uses = workspace.projects.flatMap((found) =>
    found.project.frameworks.map((use) => ({ use, project: projectPath(found) })),
  );
  const ids = [...new Set(wanted ?? uses.map(({ use }) => use.id))];
  const questions = ids.flatMap((id) => {
    const framework = catalogue.find(id);
    if (framework === null) return [];
    const { name, newest, links } = framework;
    const rest = {
      framework: id,
      name,
      distribution: framework.distributions[0] ?? id,
      known: { version: newest.version, date: newest.date },
      changes: links.changelog ?? links.docs,
    };
    const byVersion = new Map<string, ReleaseQuestion>();
    for (const { use, project } of uses) {
      if (use.id !== id) continue;
      const { version, specifier } = use;
      const key = version ?? specifier ?? '';
      const projects = [...(byVersion.get(key)?.projects ?? []), project];
      byVersion.set(key, { ...rest, version, specifier, projects });
    }
    if (byVersion.size === 0) return [{ ...rest, version: null, specifier: null, projects: [] }];
    return [...byVersion.values()];
  });
  return questions.toSorted((a, b) => compareText(a.name, b.name));
}
