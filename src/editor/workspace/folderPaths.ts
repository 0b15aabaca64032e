import * as vscode from 'vscode';

/** Path of `uri` below `folder`, with `/`; empty for the folder itself, null for what does not lie in it. */
export function relativePath(folder: vscode.Uri, uri: vscode.Uri): string | null {
  if (
    uri.scheme !== folder.scheme ||
    uri.authority.toLowerCase() !== folder.authority.toLowerCase()
  )
    return null;
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  if (uri.path === folder.path || uri.path === base) return '';
  if (uri.path.startsWith(base)) return uri.path.slice(base.length);
  // Where letter case means nothing, an event may spell the folder in another one than the window does.
  const isSame =
    uri.path.slice(0, base.length).toLowerCase() === base.toLowerCase() &&
    vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.toString();
  return isSame ? uri.path.slice(base.length) : null;
}

/** The file that a document is or is part of: the cells of a notebook have names of their own. */
export function fileOf(uri: vscode.Uri): vscode.Uri {
  if (uri.scheme !== 'vscode-notebook-cell') return uri;
  return vscode.workspace.notebookDocuments.find((one) => one.uri.path === uri.path)?.uri ?? uri;
}

/** Whether the file belongs to this folder of the window, and not to another one inside of it. */
export function isOwnFile(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
}

/** The other folders of the window that lie inside of this one, by their paths; each speaks for itself. */
export function nestedFolders(folder: vscode.WorkspaceFolder): readonly string[] {
  return (vscode.workspace.workspaceFolders ?? []).flatMap(
    (other) => relativePath(folder.uri, other.uri) || [],
  );
}
