import * as vscode from 'vscode';
import type { Answers } from '../../core/advice/answers.ts';
import { writeAnswersLink } from '../../core/advice/answersLink.ts';
import { extensionId } from '../host/ids.ts';
import { answersLinkPath } from './linkPath.ts';

/** Puts a link that shows the result of the same answers into the clipboard. */
export async function copyAnswersLink(answers: Answers): Promise<void> {
  const query = writeAnswersLink(answers);
  const address = `${vscode.env.uriScheme}://${extensionId}${answersLinkPath}`;
  await vscode.env.clipboard.writeText(query === '' ? address : `${address}?${query}`);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Link copied'), told);
}

/** How long the status bar tells of what was done, in milliseconds. */
const told = 5000;
