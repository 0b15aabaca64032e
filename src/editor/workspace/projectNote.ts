import * as vscode from 'vscode';
import type { FoundProject } from './workspaceModel.ts';

/** What another feature has to say wherever projects are listed. Until it runs, nothing is said. */
export class ProjectNote extends vscode.EventEmitter<void> {
  /** In the reader's language, one line; '' where there is nothing to say of these projects. */
  textOf: (projects: readonly FoundProject[]) => string = () => '';
}
