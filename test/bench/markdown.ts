import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';

/** Writes what "Open the Comparison as Markdown" shows: the text whose preview the panel is measured against. */
export async function writeMarkdown(file: string): Promise<{ readonly bytes: number }> {
  await vscode.commands.executeCommand('frameworkGuide.openAsMarkdown');
  const text = vscode.window.activeTextEditor?.document.getText() ?? '';
  if (!text.includes('|')) throw new Error('No comparison was opened as Markdown.');
  await writeFile(file, text);
  return { bytes: Buffer.byteLength(text) };
}
