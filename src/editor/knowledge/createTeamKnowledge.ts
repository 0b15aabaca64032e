import * as vscode from 'vscode';
import { registerCommand } from '../host/commands.ts';
import { teamFolder } from './teamFolders.ts';

/**
 * "Create Team Knowledge". Argument: `{ folder?: string }`, the name of a workspace folder. A file that is there already
 * is opened and left as it is.
 */
export function registerCreateTeamKnowledge(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommand('frameworkGuide.createTeamKnowledge', log, async (argument) => {
    const folder = await folderFor(argument);
    if (folder === null) return;
    const uri = vscode.Uri.joinPath(folder.uri, teamFolder, 'knowledge.yaml');
    if (!(await exists(uri))) {
      const template = vscode.Uri.joinPath(extensionUri, 'media', 'team-knowledge.yaml');
      await vscode.workspace.fs.writeFile(uri, await vscode.workspace.fs.readFile(template));
    }
    await vscode.window.showTextDocument(uri);
  });
}

/** @throws Error where the argument names no workspace folder, or there is none */
async function folderFor(argument: unknown): Promise<vscode.WorkspaceFolder | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const { folder: wanted } = (argument ?? {}) as { readonly folder?: unknown };
  const names = folders.map(({ name }) => name).join(', ');
  if (wanted !== undefined) {
    const named = folders.find(({ name }) => name === wanted);
    if (named === undefined) {
      throw new Error(
        vscode.l10n.t('There is no workspace folder “{0}”. Folders: {1}', String(wanted), names),
      );
    }
    return named;
  }
  const [first, ...others] = folders;
  if (first === undefined) throw new Error(vscode.l10n.t('Open a folder first.'));
  if (others.length === 0) return first;
  return (await vscode.window.showWorkspaceFolderPick()) ?? null;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
