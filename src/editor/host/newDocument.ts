import * as vscode from 'vscode';
import { pause } from './waiting.ts';

/** VS Code needs a moment to let go of a document that was closed. */
const tries = 20;

/**
 * Opens a new document that is in no file. Right after one of the same number was closed without saving, VS Code hands that one
 * out again with the text it had; then the next is asked for.
 * @param language id of the language
 */
export async function newDocument(language: string, content: string): Promise<vscode.TextDocument> {
  for (let left = tries; left > 0; left--) {
    const document = await vscode.workspace.openTextDocument({ language, content });
    if (sameText(document.getText(), content)) return document;
    await pause(50);
  }
  throw new Error('VS Code opens no new document');
}

/** Line ends are those of the editor's settings. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
