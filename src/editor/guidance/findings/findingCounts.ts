import * as vscode from 'vscode';
import { Disposables } from '../../host/disposables.ts';
import type { ProjectNote } from '../../workspace/projectNote.ts';
import type { FoundProject, WorkspaceModel } from '../../workspace/workspaceModel.ts';
import type { ShownFindings } from './shownFindings.ts';

/** Findings of many files come one after the other: the list of projects is told once. */
const settleMs = 100;

/**
 * How many findings the Problems panel shows of each project, for the list of projects. Counts what is shown, once after each
 * change, and finds nothing itself.
 */
export class FindingCounts implements vscode.Disposable {
  readonly #own = new Disposables();
  readonly #shown: ShownFindings;
  readonly #workspace: WorkspaceModel;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** By project; null where it has to be counted anew. */
  #counts: ReadonlyMap<string, number> | null = null;
  #told = '';

  constructor(shown: ShownFindings, workspace: WorkspaceModel, note: ProjectNote) {
    this.#shown = shown;
    this.#workspace = workspace;
    note.textOf = (projects) => {
      const counts = this.#count();
      return textOf(projects.reduce((sum, one) => sum + (counts.get(keyOf(one)) ?? 0), 0));
    };
    const tell = (): void => {
      this.#timer = undefined;
      const counts = JSON.stringify([...this.#count()].toSorted());
      if (counts === this.#told) return;
      this.#told = counts;
      note.fire();
    };
    const again = (): void => {
      this.#counts = null;
      this.#timer ??= setTimeout(tell, settleMs);
    };
    this.#own.add(shown.onDidChange(again));
    this.#own.add(workspace.onDidChange(again));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#own.dispose();
  }

  #count(): ReadonlyMap<string, number> {
    if (this.#counts !== null) return this.#counts;
    const counts = new Map<string, number>();
    for (const [uri, count] of this.#shown.counts()) {
      const found = this.#workspace.projectOf(uri);
      if (found === null) continue;
      const key = keyOf(found);
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
    this.#counts = counts;
    return counts;
  }
}

function keyOf({ folder, project }: FoundProject): string {
  return `${folder.uri.toString()} ${project.root}`;
}

function textOf(count: number): string {
  if (count === 0) return '';
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}
