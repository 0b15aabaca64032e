import * as vscode from 'vscode';
import type { FoundProject } from './workspaceModel.ts';

/** What a project is called in lists and arguments: its path; with the folder's name where the window has several. */
export function projectPath({ folder, project }: FoundProject): string {
  if (project.root === '') return folder.name;
  const isOneOfSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  return isOneOfSeveral ? `${folder.name}/${project.root}` : project.root;
}
