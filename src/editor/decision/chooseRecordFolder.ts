import * as vscode from 'vscode';
import { insideOf, usualFolder } from '../../core/decision/recordFolders.ts';
import { askStep } from '../advice/quickPickStep.ts';
import { folderLabel, labelled } from '../host/folderLabel.ts';
import { findRecordFolders } from './findRecordFolders.ts';

interface FolderItem extends vscode.QuickPickItem {
  /** Null for a folder that is named next. */
  readonly uri: vscode.Uri | null;
}

/**
 * The folder for a record: the one named, else the one where the workspace keeps records, else one that is asked for.
 *
 * @param named a path as lists show it, with the workspace folder's name where the window has several
 * @returns null where the window has no folder that can be written to, undefined where the person left
 * @throws Error for a path that leads out of the workspace
 */
export async function chooseRecordFolder(
  named: string | undefined,
): Promise<vscode.Uri | null | undefined> {
  if (named !== undefined) return placeOf(named);
  const folders = activeFirst(vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
  const [only] = folders;
  if (only === undefined) return null;
  const known = await Promise.all(
    folders.map(async (folder) => ({ folder, paths: await findRecordFolders(folder) })),
  );
  const [first, second] = known.flatMap(({ paths }) => paths);
  if (folders.length === 1) {
    if (first === undefined) return askPath(only);
    if (second === undefined) return vscode.Uri.joinPath(only.uri, first);
  }
  const items = known.flatMap(({ folder, paths }) =>
    (paths.length > 0 ? paths : [usualFolder]).map(
      (path): FolderItem => ({
        label: `$(folder) ${labelled(folder, path)}`,
        uri: vscode.Uri.joinPath(folder.uri, path),
        ...(paths.length > 0 ? {} : { description: vscode.l10n.t('new') }),
      }),
    ),
  );
  const reply = await askStep<FolderItem>({
    title: vscode.l10n.t('Save a Decision'),
    prompt: vscode.l10n.t('Where does the record belong?'),
    placeholder: vscode.l10n.t('Choose one'),
    items: [...items, { label: `$(folder-opened) ${vscode.l10n.t('Another folder…')}`, uri: null }],
    previous: [],
    canGoBack: false,
  });
  const picked = typeof reply === 'string' ? undefined : reply.picked[0];
  if (picked === undefined || picked.uri !== null) return picked?.uri ?? undefined;
  const folder = folders.length === 1 ? only : await vscode.window.showWorkspaceFolderPick();
  return folder === undefined ? undefined : askPath(folder);
}

async function askPath(folder: vscode.WorkspaceFolder): Promise<vscode.Uri | undefined> {
  const path = await vscode.window.showInputBox({
    title: vscode.l10n.t('Save a Decision'),
    prompt: vscode.l10n.t('The folder for decision records, as a path from “{0}”', folder.name),
    value: usualFolder,
    ignoreFocusOut: true,
    validateInput: (value) =>
      insideOf(value) === null
        ? vscode.l10n.t('A path inside of the workspace, such as {0}', usualFolder)
        : undefined,
  });
  const inside = path === undefined ? null : insideOf(path);
  return inside === null ? undefined : vscode.Uri.joinPath(folder.uri, inside);
}

function placeOf(named: string): vscode.Uri {
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const label = folderLabel(folder);
    if (label !== '' && named !== label && !named.startsWith(`${label}/`)) continue;
    const path = insideOf(label === '' ? named : named.slice(label.length + 1));
    if (path !== null) return vscode.Uri.joinPath(folder.uri, path);
  }
  throw new Error(vscode.l10n.t('“{0}” is no path in a folder of this window.', named));
}

function activeFirst(
  folders: readonly vscode.WorkspaceFolder[],
): readonly vscode.WorkspaceFolder[] {
  const shown = vscode.window.activeTextEditor?.document.uri;
  const active = shown === undefined ? undefined : vscode.workspace.getWorkspaceFolder(shown);
  if (active === undefined) return folders;
  return [active, ...folders.filter(({ index }) => index !== active.index)];
}
