import * as vscode from 'vscode';

/** Shows progress in the status bar, but only for work that somebody could notice. */
export async function withProgressWhenSlow<T>(work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    void vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t('Looking for Python frameworks…'),
      },
      () => work.then(done, done),
    );
  }, 500);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

const done = (): void => undefined;
