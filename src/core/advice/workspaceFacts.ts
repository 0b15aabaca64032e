import type { FileFacts } from '../workspace/fileFacts.ts';
import { manifestScope } from '../workspace/paths.ts';
import type { Project } from '../workspace/project.ts';
import type { WorkspaceFact } from './prefill.ts';

/**
 * What the scan of a folder tells the wizard: the frameworks in use and the distributions that its manifests ask for.
 * What lock files add, what development needs and what only limits versions says nothing about the service.
 */
export function workspaceFacts(
  files: ReadonlyMap<string, FileFacts>,
  projects: readonly Project[],
  nameOf: (framework: string) => string,
): readonly WorkspaceFact[] {
  const frameworks = projects.flatMap((project) =>
    project.frameworks.flatMap(({ id, role, scope, evidence: [first] }): WorkspaceFact[] =>
      first === undefined || role === 'transitive' || scope === 'development'
        ? []
        : [{ kind: 'framework', name: nameOf(id), id, file: first.file, line: first.line }],
    ),
  );
  const distributions = [...files].flatMap(([file, facts]) => {
    const manifest = facts.kind === 'python' ? facts.manifest : facts;
    if (manifest?.kind !== 'manifest' || manifest.format === 'constraints') return [];
    if (manifestScope(file) === 'development') return [];
    return manifest.declarations.flatMap(({ name, scope, constraint, line }): WorkspaceFact[] =>
      scope === 'development' || constraint ? [] : [{ kind: 'distribution', name, file, line }],
    );
  });
  return [...frameworks, ...distributions];
}
