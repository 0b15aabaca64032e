import type { ReleaseQuestion } from '../../core/releases/releaseReport.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { projectPath } from '../workspace/projectPath.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';

/**
 * What to ask: each framework of the workspace once for each version in use.
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
  return ids.flatMap((id) => {
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
    const questions = new Map<string, ReleaseQuestion>();
    for (const { use, project } of uses) {
      if (use.id !== id) continue;
      const { version, specifier } = use;
      const key = version ?? specifier ?? '';
      const projects = [...(questions.get(key)?.projects ?? []), project];
      questions.set(key, { ...rest, version, specifier, projects });
    }
    if (questions.size === 0) return [{ ...rest, version: null, specifier: null, projects: [] }];
    return [...questions.values()];
  });
}
