import * as vscode from 'vscode';

/**
 * Writes a record where no file is yet.
 * @throws Error where there is one, or nothing can be written, with the reason
 */
export async function writeRecord(target: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(text);
  edit.createFile(target, { overwrite: false, ignoreIfExists: false, contents });
  const isWritten = await vscode.workspace.applyEdit(edit).then(undefined, () => false);
  if (!isWritten) throw new Error(await reasonOf(target));
}

/** Edits only tell that they failed, so what stood in the way is looked for afterwards. */
async function reasonOf(target: vscode.Uri): Promise<string> {
  const { fs } = vscode.workspace;
  const path = vscode.workspace.asRelativePath(target);
  const isThere = await fs.stat(target).then(
    () => true,
    () => false,
  );
  if (isThere) return vscode.l10n.t('“{0}” is there already and stays as it is.', path);
  const folder = vscode.Uri.joinPath(target, '..');
  const name = `.framework-guide-${Math.random().toString(36).slice(2, 10)}`;
  const probe = vscode.Uri.joinPath(folder, name);
  try {
    await fs.createDirectory(folder);
    await fs.writeFile(probe, new Uint8Array());
    await fs.delete(probe);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') {
      return vscode.l10n.t('There is no permission to write “{0}”.', path);
    }
    const message = error instanceof Error ? error.message : String(error);
    return vscode.l10n.t('“{0}” could not be written: {1}', path, message);
  }
  return vscode.l10n.t('“{0}” could not be written.', path);
}
