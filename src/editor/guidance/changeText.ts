import * as vscode from 'vscode';
import type { ApiChange } from '../../core/knowledge/framework.ts';

/** What has become of a name of a framework, in one sentence. */
export function changeText({
  symbol,
  addedIn,
  deprecatedIn,
  removedIn,
  replacement,
}: ApiChange): string {
  if (removedIn !== null && deprecatedIn !== null) {
    return vscode.l10n.t(
      '{0} is deprecated since {1} and gone since {2}. Instead: {3}',
      symbol,
      deprecatedIn,
      removedIn,
      replacement,
    );
  }
  if (removedIn !== null) {
    return vscode.l10n.t('{0} is gone since {1}. Instead: {2}', symbol, removedIn, replacement);
  }
  if (deprecatedIn !== null) {
    return vscode.l10n.t(
      '{0} is deprecated since {1}. Instead: {2}',
      symbol,
      deprecatedIn,
      replacement,
    );
  }
  return addedIn === null
    ? `${symbol}: ${replacement}`
    : vscode.l10n.t('{0} is there since {1}', symbol, addedIn);
}
