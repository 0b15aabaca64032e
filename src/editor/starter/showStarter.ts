import * as vscode from 'vscode';
import type { StarterResult } from './placeStarter.ts';

/** Opens the README and says what was made; a folder outside the window can be opened from there. */
export async function showStarter({ folder, files, kept }: StarterResult): Promise<void> {
  const root = vscode.Uri.parse(folder, true);
  const first = files.includes('README.md') ? 'README.md' : files[0];
  if (first !== undefined) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, first));
    await vscode.window.showTextDocument(document, { preview: false });
  }
  const said =
    kept.length === 0
      ? vscode.l10n.t('The starter is ready, with {0} files.', files.length)
      : vscode.l10n.t(
          'The starter is ready: {0} files written, {1} kept as they were.',
          files.length,
          kept.length,
        );
  const open = vscode.l10n.t('Open Folder');
  const isOpen = (vscode.workspace.workspaceFolders ?? []).some(
    ({ uri }) => uri.toString() === root.toString(),
  );
  // Not awaited: the message stays until somebody answers it.
  void vscode.window.showInformationMessage(said, ...(isOpen ? [] : [open])).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand('vscode.openFolder', root);
  });
}
