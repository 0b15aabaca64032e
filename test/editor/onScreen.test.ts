import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { notebookText, unsavedFiles, unsavedText } from '../../src/editor/workspace/onScreen.ts';
import { closeEditors, remove, until, write } from './workbench.ts';

describe('notebooks as they are on screen', () => {
  after(async () => {
    await closeEditors();
    await remove('scratch');
  });

  it('hand over the code cells in Python as their file would', async () => {
    const { Code, Markup } = vscode.NotebookCellKind;
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([
        new vscode.NotebookCellData(Markup, 'import django', 'markdown'),
        new vscode.NotebookCellData(Code, 'import flask\r\nprint(1)', 'python'),
        new vscode.NotebookCellData(Code, 'import cherrypy', 'plaintext'),
      ]),
    );
    const { cells, nbformat } = JSON.parse(notebookText(notebook));
    assert.equal(nbformat, 4);
    assert.deepEqual(
      cells.map((cell: { cell_type: string; source: string }) => [cell.cell_type, cell.source]),
      [
        ['raw', ''],
        ['code', 'import flask\nprint(1)'],
        ['raw', ''],
      ],
    );
  });

  it('count once they differ from their file', async () => {
    const file = await write(
      'scratch/analysis.ipynb',
      JSON.stringify({
        cells: [
          {
            cell_type: 'code',
            execution_count: null,
            id: 'a',
            metadata: {},
            outputs: [],
            source: 'x = 1',
          },
        ],
        metadata: { language_info: { name: 'python' } },
        nbformat: 4,
        nbformat_minor: 5,
      }),
    );
    const notebook = await vscode.workspace.openNotebookDocument(file);
    await vscode.window.showNotebookDocument(notebook);
    assert.equal(unsavedText(file), null);
    const cell = notebook.cellAt(0).document;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(cell.uri, new vscode.Position(0, 0), 'import flask\n');
    await vscode.workspace.applyEdit(edit);
    await until(() => notebook.isDirty, true);
    assert.match(unsavedText(file) ?? '', /import flask\\nx = 1/);
    assert.ok(unsavedFiles().some((uri) => uri.toString() === file.toString()));
  });
});
