import * as vscode from 'vscode';
import type { InUse } from '../../core/comparison/compare.ts';
import { compareText } from '../../core/workspace/paths.ts';
import { labelled } from '../host/folderLabel.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';

/** A use of a framework, and the line that a click on it opens. */
export interface PlacedUse extends InUse {
  readonly location: vscode.Location;
}

/** What the workspace uses, by framework, each with the line that says so. */
export function placedUses(workspace: WorkspaceModel): readonly PlacedUse[] {
  const uses = workspace.projects.flatMap(({ folder, project }) =>
    project.frameworks.flatMap(({ id, version, specifier, declaredAt, evidence }) => {
      const place = declaredAt ?? evidence[0];
      if (place === undefined) return [];
      const where = labelled(folder, `${place.file}:${place.line}`);
      const at = new vscode.Position(place.line - 1, 0);
      return [
        {
          id,
          version,
          specifier,
          where,
          location: new vscode.Location(vscode.Uri.joinPath(folder.uri, place.file), at),
        },
      ];
    }),
  );
  // By framework, so that columns do not change places with the names of folders.
  return uses.toSorted((a, b) => compareText(a.id, b.id));
}
