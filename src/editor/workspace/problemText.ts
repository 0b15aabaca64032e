import * as vscode from 'vscode';
import type { ScanProblem } from '../../core/workspace/project.ts';

/** Says in words why something was left out of the scan. */
export function problemText({ code, detail }: ScanProblem): string {
  switch (code) {
    case 'refused-requirement':
      return vscode.l10n.t('pip would refuse this line: {0}', vscode.l10n.t(detail));
    case 'syntax':
      return vscode.l10n.t('Read in part, because its grammar is broken here: {0}', detail);
    case 'unknown-group':
      return vscode.l10n.t('There is no dependency group of this name: {0}', detail);
    case 'group-cycle':
      return vscode.l10n.t('The dependency group includes itself in a circle: {0}', detail);
    case 'not-static':
      return vscode.l10n.t('Known only by running the file: {0}', detail);
    case 'include-missing':
      return vscode.l10n.t('The included file does not exist: {0}', detail);
    case 'include-outside':
      return vscode.l10n.t(
        'Not read, because it lies outside of the workspace folder: {0}',
        detail,
      );
    case 'include-cycle':
      return vscode.l10n.t('Includes itself in a circle: {0}', detail);
    case 'unreadable':
      return vscode.l10n.t('Skipped, because it cannot be read: {0}', detail);
    case 'too-large':
      return vscode.l10n.t('Skipped, because it is too large (bytes): {0}', detail);
    case 'binary':
      return vscode.l10n.t('Skipped, because it is not a text file');
    case 'too-many-files':
      return vscode.l10n.t('Stopped, because the folder holds too many files');
  }
}
