import * as vscode from 'vscode';
import { type LinkProblem, linkKeys, readLinkQuery } from '../../core/comparison/link.ts';
import { firstArrangement } from '../../core/comparison/look.ts';
import type { CompareArgument } from '../comparison/compareArgument.ts';
import type { CommandId } from '../host/ids.ts';

/** Opens the comparison as a link says. Says why it cannot, in the reader's language; null where it did. */
export async function followComparison(query: string): Promise<string | null> {
  const read = readLinkQuery(query);
  if (!read.ok) return problemText(read.problem);
  const command: CommandId = 'frameworkGuide.compare';
  await vscode.commands.executeCommand(command, { ...unsaid, ...read.target });
  return null;
}

/** A link says all there is to say: what it leaves out is not kept from the view before. */
const unsaid: CompareArgument = {
  preset: firstArrangement.preset,
  filter: '',
  filters: {},
  differencesOnly: false,
  transposed: false,
  chart: {},
  asTable: false,
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
