import * as vscode from 'vscode';

/** The documents that stand otherwise on screen than in their files. */
export function unsavedFiles(): readonly vscode.Uri[] {
  const { textDocuments, notebookDocuments } = vscode.workspace;
  return [...textDocuments, ...notebookDocuments]
    .filter((document) => document.isDirty)
    .map(({ uri }) => uri);
}

/** A file's text as it is on screen; null where it is as on disk. */
export function unsavedText(uri: vscode.Uri): string | null {
  const key = uri.toString();
  const isIt = (document: { readonly uri: vscode.Uri; readonly isDirty: boolean }): boolean =>
    document.isDirty && document.uri.toString() === key;
  const text = vscode.workspace.textDocuments.find(isIt);
  if (text !== undefined) return text.getText();
  const notebook = vscode.workspace.notebookDocuments.find(isIt);
  return notebook === undefined ? null : notebookText(notebook);
}

/**
 * A notebook as its file would be, with as much as the scan reads: the code cells in Python. Cells of another kind keep
 * their places.
 * Source: nbformat.readthedocs.io/en/latest/format_description.html
 */
export function notebookText(notebook: vscode.NotebookDocument): string {
  const cells = notebook.getCells().map(({ kind, document }) => {
    const isPython = kind === vscode.NotebookCellKind.Code && document.languageId === 'python';
    const source = isPython ? document.getText().replaceAll('\r\n', '\n') : '';
    return isPython
      ? { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source }
      : { cell_type: 'raw', metadata: {}, source };
  });
  const metadata = { language_info: { name: 'python' } };
  return JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 });
}
