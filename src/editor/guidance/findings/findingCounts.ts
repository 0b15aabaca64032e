import * as vscode from 'vscode';
import { Disposables } from '../../host/disposables.ts';
import type { ProjectNote } from '../../workspace/projectNote.ts';
import type { FoundProject, WorkspaceModel } from '../../workspace/workspaceModel.ts';
import type { ShownFindings } from './shownFindings.ts';

/** Findings of many files come one after the other: the list of projects is told once. */
const settleMs = 100;

/** How many findings the Problems panel shows of each project, for the list of projects. Counts what is shown, and finds nothing itself. */
export class FindingCounts implements vscode.Disposable {
  readonly #own = new Disposables();
  readonly #shown: ShownFindings;
  readonly #workspace: WorkspaceModel;
  #timer: unknown = null;
  #last = '';

  constructor(shown: ShownFindings, workspace: WorkspaceModel, note: ProjectNote) {
    this.#shown = shown;
    this.#workspace = workspace;
    note.textOf = (projects) => textOf(this.#countIn(projects));
    const tell = (): void => {
      this.#timer = null;
      const counts = workspace.projects.map((found) => this.#countIn([found])).join();
      if (counts === this.#last) return;
      this.#last = counts;
      note.fire();
    };
    this.#own.add(
      shown.onDidChange(() => {
        this.#timer ??= setTimeout(tell, settleMs);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer as ReturnType<typeof setTimeout> | undefined);
    this.#own.dispose();
  }

  #countIn(projects: readonly FoundProject[]): number {
    let sum = 0;
    for (const [uri, count] of this.#shown.counts()) {
      const holder = this.#workspace.projectOf(uri);
      const isHere = projects.some(
        ({ folder, project }) =>
          folder.uri.toString() === holder?.folder.uri.toString() &&
          project.root === holder.project.root,
      );
      if (isHere) sum += count;
    }
    return sum;
  }
}

function textOf(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}
