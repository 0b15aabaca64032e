import * as vscode from 'vscode';

/** The names of the files in a folder, with those that are open and wait to be saved there. None where it is not there. */
export async function recordNamesIn(folder: vscode.Uri): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const waiting = [
    ...vscode.workspace.textDocuments.map(({ uri }) => uri),
    ...vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : [])),
  ].filter(({ scheme, path }) => scheme === 'untitled' && path.startsWith(`${folder.path}/`));
  return [
    ...entries.map(([name]) => name),
    ...waiting.map(({ path }) => path.slice(folder.path.length + 1)),
  ];
}
