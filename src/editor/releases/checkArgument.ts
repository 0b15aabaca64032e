import * as vscode from 'vscode';

/** What "Check for Newer Releases" takes. */
export interface CheckArgument {
  /** Ids to ask for; null for those of the workspace. */
  readonly frameworks: readonly string[] | null;
  readonly show: boolean;
}

/**
 * @param known ids of the knowledge base
 * @throws Error for an argument that is not valid, naming what is
 */
export function readCheckArgument(argument: unknown, known: readonly string[]): CheckArgument {
  // A menu hands over a resource, which says nothing about frameworks.
  if (argument === undefined || argument === null || argument instanceof vscode.Uri)
    return { frameworks: null, show: true };
  const valid = 'frameworks, show';
  if (typeof argument !== 'object')
    throw new Error(vscode.l10n.t('The argument must be an object with: {0}', valid));
  const { frameworks = null, show = true, ...rest } = argument as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new Error(vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', unknown, valid));
  if (typeof show !== 'boolean')
    throw new Error(vscode.l10n.t('“{0}” must be {1}', 'show', 'boolean'));
  if (frameworks !== null && !isTexts(frameworks))
    throw new Error(vscode.l10n.t('“{0}” must be {1}', 'frameworks', 'string[]'));
  const stranger = frameworks?.find((id) => !known.includes(id));
  if (stranger !== undefined) {
    throw new Error(
      vscode.l10n.t('Unknown framework “{0}”. Valid: {1}', stranger, known.join(', ')),
    );
  }
  return { frameworks, show };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
