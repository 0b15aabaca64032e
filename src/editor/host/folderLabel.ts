import * as vscode from 'vscode';

/**
 * A workspace folder's name in paths of the window, where it can stand for the folder: of several folders of the same
 * name the second is `name (2)`. Empty where the window has one folder only, whose paths need none.
 */
export function folderLabel(folder: vscode.WorkspaceFolder): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return '';
  const taken = new Set(folders.map(({ name }) => name));
  const seen = new Set<string>();
  for (const { name, uri } of folders) {
    let label = name;
    for (let count = 2; seen.has(label); count++) {
      const next = `${name} (${count})`;
      if (!taken.has(next)) label = next;
    }
    seen.add(label);
    if (uri.toString() === folder.uri.toString()) return label;
  }
  // It has just been taken out of the window.
  return folder.name;
}

/** A path of a workspace folder as the window names it. */
export function labelled(folder: vscode.WorkspaceFolder, path: string): string {
  const label = folderLabel(folder);
  return label === '' ? path : `${label}/${path}`;
}
