import * as vscode from 'vscode';
import { newDocument } from '../host/newDocument.ts';
import { writeRecord } from './writeRecord.ts';

/**
 * Opens a record as a document that is not saved yet. Where VS Code can keep its place, saving puts it there; else it is
 * an untitled document with an offer to save it there.
 *
 * @param target null where there is no place for it
 */
export async function openRecord(
  target: vscode.Uri | null,
  text: string,
): Promise<vscode.TextDocument> {
  const keepsPlace = target !== null && canKeepPlace(target);
  const document = keepsPlace
    ? await waitingDocument(target, text)
    : await newDocument('markdown', text);
  const selection = firstGap(document);
  await vscode.window.showTextDocument(document, {
    preview: false,
    ...(selection === undefined ? {} : { selection }),
  });
  if (target !== null && !keepsPlace) void offerToSave(document, target);
  return document;
}

/**
 * An untitled document with a path is saved to that path in the window's own file system: on the disk, on the remote
 * machine, or on the virtual file system that all of its folders have
 * (https://code.visualstudio.com/api/references/vscode-api#workspace.openTextDocument).
 */
function canKeepPlace({ scheme }: vscode.Uri): boolean {
  if (scheme === 'file' || scheme === 'vscode-remote') return true;
  const isRemote = vscode.env.remoteName !== undefined;
  const folders = vscode.workspace.workspaceFolders ?? [];
  return !isRemote && folders.every(({ uri }) => uri.scheme === scheme);
}

async function waitingDocument(target: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** The first place that people have to fill in: a line that is set in italics. */
function firstGap(document: vscode.TextDocument): vscode.Range | undefined {
  for (let line = 0; line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    if (text.startsWith('_')) return range;
  }
  return undefined;
}

async function offerToSave(document: vscode.TextDocument, target: vscode.Uri): Promise<void> {
  const save = vscode.l10n.t('Save');
  const picked = await vscode.window.showInformationMessage(
    vscode.l10n.t('The record is not saved yet. Its place: {0}', target.path),
    save,
  );
  if (picked !== save) return;
  try {
    await writeRecord(target, document.getText());
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(target, { preview: false });
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}
