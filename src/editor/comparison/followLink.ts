import * as vscode from 'vscode';
import { type LinkProblem, linkKeys, readLinkQuery } from '../../core/comparison/link.ts';
import { firstArrangement } from '../../core/comparison/look.ts';
import type { CompareArgument } from './compareArgument.ts';
import { comparisonLinkPath } from './linkPath.ts';

/** Why a link was not followed, in the reader's language; null where it was. */
export async function followLink(
  path: string,
  query: string,
  open: (argument: unknown) => Promise<void>,
): Promise<string | null> {
  if (path.replace(/\/$/, '') !== comparisonLinkPath) {
    return vscode.l10n.t(
      'It leads to “{0}”. Valid: {1}',
      path.slice(0, 100),
      `${comparisonLinkPath}?…`,
    );
  }
  const read = readLinkQuery(query);
  if (!read.ok) return problemText(read.problem);
  try {
    await open({ ...unsaid, ...read.target });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A link says all there is to say: what it leaves out is not kept from the view before. */
const unsaid: CompareArgument = {
  preset: firstArrangement.preset,
  filter: '',
  filters: {},
  differencesOnly: false,
  transposed: false,
};

function problemText({ code, key }: LinkProblem): string {
  switch (code) {
    case 'too-long':
      return vscode.l10n.t('It is too long.');
    case 'unknown':
      return vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', key, linkKeys.join(', '));
    case 'twice':
      return vscode.l10n.t('“{0}” stands in it twice.', key);
    case 'not-a-flag':
      return vscode.l10n.t('“{0}” must be {1}', key, '0 | 1');
    case 'not-an-answer':
      return vscode.l10n.t('“{0}” must be {1}', key, 'question:option,…');
    case 'empty':
      return vscode.l10n.t('“{0}” is empty in a place.', key);
  }
}
