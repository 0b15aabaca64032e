import * as vscode from 'vscode';
import type { IndexProblem } from '../../core/releases/indexAnswer.ts';
import type { ReleaseQuestion, ReleaseReport } from '../../core/releases/releaseReport.ts';
import { offlineItem, type ReleaseItem, reportItems, waitingItem } from './releaseItems.ts';

/**
 * The list of results, there from the first moment: each framework's line fills when its answer comes, and Escape ends the
 * check. So neither a notification nor a second surface is needed.
 */
export class ReleaseList {
  readonly #host: string;
  readonly #pick = vscode.window.createQuickPick<ReleaseItem>();
  readonly #blocks: (readonly ReleaseItem[])[];
  readonly #left: Promise<void>;
  #isClosed = false;

  /** @param cancel called when somebody leaves before all is answered */
  constructor(questions: readonly ReleaseQuestion[], host: string, cancel: () => void) {
    this.#host = host;
    this.#blocks = questions.map((question) => [waitingItem(question)]);
    const pick = this.#pick;
    pick.title = vscode.l10n.t('Newer Releases');
    pick.placeholder = vscode.l10n.t('Asking {0}… Escape cancels', host);
    pick.busy = true;
    pick.ignoreFocusOut = true;
    pick.keepScrollPosition = true;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    this.#left = new Promise((resolve) => {
      pick.onDidHide(() => {
        this.#isClosed = true;
        if (pick.busy) cancel();
        pick.dispose();
        resolve();
      });
    });
    pick.onDidAccept(() => {
      const link = pick.selectedItems[0]?.link;
      if (link === undefined) return;
      pick.hide();
      void vscode.env.openExternal(vscode.Uri.parse(link, true));
    });
    this.#draw();
    pick.show();
  }

  update(report: ReleaseReport, at: number): void {
    this.#blocks[at] = reportItems(report, this.#host);
    this.#draw();
  }

  /** All is answered; resolves when somebody has left the list. */
  async finish(reports: readonly ReleaseReport[], offline: IndexProblem | null): Promise<void> {
    if (!this.#isClosed) {
      this.#pick.busy = false;
      this.#pick.placeholder = vscode.l10n.t(
        'Pick a line to open what the project or the advisory says',
      );
      if (offline !== null) this.#drawOffline(reports, offline);
    }
    await this.#left;
  }

  /** One line says why; what is known from before follows with its time. */
  #drawOffline(reports: readonly ReleaseReport[], offline: IndexProblem): void {
    const known = reports.filter(({ newest }) => newest !== null);
    this.#pick.items = [
      offlineItem(offline, this.#host),
      ...known.flatMap((report) => reportItems({ ...report, problems: [] }, this.#host)),
    ];
  }

  #draw(): void {
    if (!this.#isClosed) this.#pick.items = this.#blocks.flat();
  }
}

/** Says why there is nothing to ask. */
export async function showNothingToAsk(): Promise<void> {
  await vscode.window.showQuickPick(
    [{ label: `$(info) ${vscode.l10n.t('No Python back-end framework was found')}` }],
    { title: vscode.l10n.t('Newer Releases') },
  );
}
