import * as vscode from 'vscode';
import type { IndexProblem } from '../../core/releases/indexAnswer.ts';

/** Says in words why the index gave no usable answer. */
export function indexProblemText({ code, detail, retryAfter }: IndexProblem, host: string): string {
  switch (code) {
    case 'not-found':
      return vscode.l10n.t('{0} does not have this package', host);
    case 'version-not-found':
      return vscode.l10n.t('{0} does not have the version in use', host);
    case 'too-many-requests':
      return retryAfter === null
        ? vscode.l10n.t('{0} is asked too often: try again later', host)
        : vscode.l10n.t('{0} is asked too often: try again in {1} seconds', host, retryAfter);
    case 'refused':
      return vscode.l10n.t('{0} does not let us ask (status {1})', host, detail);
    case 'server-error':
      return retryAfter === null
        ? vscode.l10n.t('{0} has a fault of its own (status {1})', host, detail)
        : vscode.l10n.t(
            '{0} has a fault of its own (status {1}): try again in {2} seconds',
            host,
            detail,
            retryAfter,
          );
    case 'unexpected-status':
      return vscode.l10n.t('{0} answered with status {1}', host, detail);
    case 'timeout':
      return vscode.l10n.t('{0} gave no answer within 10 seconds', host);
    case 'cancelled':
      return vscode.l10n.t('Cancelled');
    case 'unreachable':
      return detail === ''
        ? vscode.l10n.t('{0} cannot be reached', host)
        : vscode.l10n.t('{0} cannot be reached ({1})', host, detail);
    case 'too-large':
      return vscode.l10n.t('The answer of {0} is larger than 8 MB and was not read', host);
    case 'malformed':
      return vscode.l10n.t('The answer of {0} is not that of PyPI’s JSON API', host);
  }
}
