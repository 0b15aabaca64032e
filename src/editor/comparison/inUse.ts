import * as vscode from 'vscode';
import type { InUse } from '../../core/comparison/compare.ts';
import { compareText } from '../../core/workspace/paths.ts';
import type { FrameworkUse } from '../../core/workspace/project.ts';
import { evidencePlace, placeText } from '../workspace/evidencePlace.ts';
import { projectPath } from '../workspace/projectPath.ts';
import type { FoundProject, WorkspaceModel } from '../workspace/workspaceModel.ts';

/** A use of a framework, and the line that a click on it opens; null where the user alone says so. */
export interface PlacedUse extends InUse {
  readonly location: vscode.Location | null;
}

/** What the workspace uses, by framework, each with the line that says so. */
export function placedUses(workspace: WorkspaceModel): readonly PlacedUse[] {
  const uses = workspace.projects.flatMap((found) =>
    found.project.frameworks.map((use) => placedUse(found, use)),
  );
  // By framework, so that columns do not change places with the names of folders.
  return uses.toSorted((a, b) => compareText(a.id, b.id));
}

function placedUse(found: FoundProject, use: FrameworkUse): PlacedUse {
  const { folder, project } = found;
  const { id, version, specifier, declaredAt, evidence } = use;
  const line = declaredAt ?? evidence.find(({ kind }) => kind !== 'override') ?? null;
  const place = line === null ? null : evidencePlace(folder.uri, line);
  const named = { id, version, specifier, ...(project.overruled ? { overruled: true } : {}) };
  if (line === null || place === null)
    return { ...named, where: projectPath(found), location: null };
  const severalFolders = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const at = new vscode.Position(place.line - 1, 0);
  return {
    ...named,
    where: `${severalFolders ? `${folder.name}/` : ''}${placeText(line.file, line.line)}`,
    location: new vscode.Location(place.uri, at),
  };
}
