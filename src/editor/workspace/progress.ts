import * as vscode from 'vscode';
import { whenSlow } from '../host/whenSlow.ts';

/** Shows progress in the status bar, but only for work that somebody could notice. */
export function withProgressWhenSlow<T>(work: Promise<T>): Promise<T> {
  return whenSlow(work, 500, (end) => {
    void vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t('Looking for Python frameworks…'),
      },
      () => end,
    );
  });
}
