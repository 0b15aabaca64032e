import * as vscode from 'vscode';

/** What "Create a Starter" takes. What is given is not asked. */
export interface StarterArgument {
  /** Id of a framework that has a starter. */
  readonly framework: string | null;
  /** Null asks for a place. */
  readonly folder: vscode.Uri | null;
  /** Given: what it leaves out has its default. Null asks for each. */
  readonly options: unknown;
  /** False: nothing is asked and nothing shown. */
  readonly show: boolean;
}

/**
 * @param known ids of the frameworks that have a starter
 * @throws Error for an argument that is not valid, naming what is
 */
export function readStarterArgument(argument: unknown, known: readonly string[]): StarterArgument {
  if (argument === undefined || argument === null)
    return { framework: null, folder: null, options: null, show: true };
  const valid = 'framework, folder, options, show';
  if (typeof argument !== 'object')
    throw new Error(vscode.l10n.t('The argument must be an object with: {0}', valid));
  const {
    framework = null,
    folder = null,
    options = null,
    show = true,
    ...rest
  } = argument as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new Error(vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', unknown, valid));
  if (typeof show !== 'boolean')
    throw new Error(vscode.l10n.t('“{0}” must be {1}', 'show', 'boolean'));
  if (framework !== null && (typeof framework !== 'string' || !known.includes(framework))) {
    const found = typeof framework === 'string' ? framework : JSON.stringify(framework);
    throw new Error(
      vscode.l10n.t('There is no starter for “{0}”. Valid: {1}', found, known.join(', ')),
    );
  }
  if (!show && (framework === null || folder === null))
    throw new Error(vscode.l10n.t('Without “show” these are needed: {0}', 'framework, folder'));
  return { framework, folder: folder === null ? null : folderOf(folder), options, show };
}

function folderOf(folder: unknown): vscode.Uri {
  const uri = typeof folder === 'string' ? parsed(folder) : null;
  if (uri === null)
    throw new Error(
      vscode.l10n.t('“{0}” must be {1}', 'folder', 'a URI such as file:///home/me/shop'),
    );
  return uri;
}

function parsed(text: string): vscode.Uri | null {
  try {
    // Strict: a path without a scheme would come to lie in the root of the disk.
    return vscode.Uri.parse(text, true);
  } catch {
    return null;
  }
}
