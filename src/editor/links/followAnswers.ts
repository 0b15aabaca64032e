import * as vscode from 'vscode';
import { type AnswersLinkProblem, readAnswersLink } from '../../core/advice/answersLink.ts';
import type { CommandId } from '../host/ids.ts';

/** Shows the result of the answers in a link. Says why it cannot, in the reader's language; null where it did. */
export async function followAnswers(query: string): Promise<string | null> {
  const read = readAnswersLink(query);
  if (!read.ok) return problemText(read.problem);
  const command: CommandId = 'frameworkGuide.recommend';
  await vscode.commands.executeCommand(command, { answers: read.answers, ask: false });
  return null;
}

function problemText({ code, key }: AnswersLinkProblem): string {
  switch (code) {
    case 'too-long':
      return vscode.l10n.t('It is too long.');
    case 'twice':
      return vscode.l10n.t('“{0}” stands in it twice.', key);
    case 'empty':
      return vscode.l10n.t('“{0}” is empty in a place.', key);
  }
}
