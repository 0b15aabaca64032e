import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  actionsAt,
  actionTitled,
  apply,
  findingsOf,
  newFolder,
  ownDiagnostics,
  showPython,
} from './findingsTools.ts';
import {
  at,
  closeEditors,
  extensionId,
  hoverOver,
  python,
  remove,
  set,
  type,
  undo,
  until,
  write,
} from './workbench.ts';

const requirements = 'Django==4.2.7\nFlask==3.0.0\n';

describe('findings in Python files', () => {
  // Each test has a folder of its own: VS Code keeps closed documents for a while, with the text that they had.
  let folder = '';
  before(() => vscode.extensions.getExtension(extensionId)?.activate());
  beforeEach(async () => {
    folder = newFolder();
    await write(`${folder}/requirements.txt`, requirements);
  });
  afterEach(async () => {
    await set('rules', undefined);
    await set('scan.exclude', undefined);
    await closeEditors();
    await remove(folder);
  });

  const removed = 'from django.utils.encoding import force_text\n\nname = force_text(b"a")\n';

  it('mark an API that is gone in the version in use, with a link to the rule', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document), ['removed-api 1:35 force_text']);
    const [diagnostic] = ownDiagnostics(document.uri);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(diagnostic?.message ?? '', /force_text is gone since Django 4\.0.*4\.2\.7/);
    const { code } = diagnostic ?? {};
    assert.match(
      typeof code === 'object' ? code.target.toString() : '',
      /^https:\/\/.*\/docs\/rules\/removed-api\.md$/,
    );
  });

  it('mark an API that is deprecated, struck through and as information', async () => {
    await write(`${folder}/requirements.txt`, 'Django==3.2\n');
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document), ['deprecated-api 1:35 force_text']);
    const [diagnostic] = ownDiagnostics(document.uri);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Information);
    assert.deepEqual(diagnostic?.tags, [vscode.DiagnosticTag.Deprecated]);
  });

  it('follow the version that the project declares', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document), ['removed-api 1:35 force_text']);
    await write(`${folder}/requirements.txt`, 'Django==2.2\n');
    await until(() => findingsOf(document), []);
  });

  it('are mended by one edit, which one undo takes back', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document), ['removed-api 1:35 force_text']);
    const fix = await actionTitled(document, 'force_text', /^Replace by/);
    assert.equal(fix.isPreferred, true);
    await apply(fix);
    assert.equal(
      document.getText(),
      'from django.utils.encoding import force_str\n\nname = force_str(b"a")\n',
    );
    await until(() => findingsOf(document), []);
    await undo(document, removed);
    await until(() => findingsOf(document), ['removed-api 1:35 force_text']);
  });

  it('are mended in the text as it is now, not as it was when they were told', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document), ['removed-api 1:35 force_text']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# a new first line\n');
    await vscode.workspace.applyEdit(edit);
    // At once, before anything was told anew.
    await apply(await actionTitled(document, 'force_text', /^Replace by/));
    assert.match(document.getText(), /^# a new first line\n.*import force_str\n\nname = force_str/);
  });

  const many = [
    'from django.utils.encoding import force_text, smart_text',
    'from django.conf.urls import url as route, include',
    '',
    'paths = [route("", smart_text), route("a", force_text)]',
    '',
  ].join('\n');
  const mended = [
    'from django.utils.encoding import force_str, smart_str',
    'from django.urls import re_path as route',
    'from django.conf.urls import include',
    '',
    'paths = [route("", smart_str), route("a", force_str)]',
    '',
  ].join('\n');

  it('are mended all at once, each once', async () => {
    const document = await showPython(`${folder}/app.py`, many);
    await until(() => findingsOf(document).length, 3);
    await apply(await actionTitled(document, 'force_text', /^Fix all 3 findings/));
    assert.equal(document.getText(), mended);
    await undo(document, many);
  });

  it('are mended by the source action that may run on save', async () => {
    const document = await showPython(`${folder}/app.py`, many);
    await until(() => findingsOf(document).length, 3);
    const kind = vscode.CodeActionKind.SourceFixAll.append('frameworkGuide');
    const [action, ...others] = await actionsAt(document, 0, kind);
    assert.equal(others.length, 0);
    assert.ok(action);
    await apply(action);
    assert.equal(document.getText(), mended);
  });

  it('offer the upgrade notes', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document).length, 1);
    const { command } = await actionTitled(document, 'force_text', /^Open the upgrade notes$/);
    assert.match(command?.command ?? '', /^(vscode|_workbench)\.open$/);
    assert.match(String(command?.arguments?.[0]), /^https:/);
  });

  it('are silenced on a line by a comment, which can be undone', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document).length, 1);
    await apply(await actionTitled(document, 'force_text', /^Silence removed-api here$/));
    assert.match(document.getText(), /^.*force_text {2}# framework-guide: ignore\[removed-api\]\n/);
    await until(() => findingsOf(document), []);
    await undo(document, removed);
    await until(() => findingsOf(document).length, 1);
  });

  it('are silenced by rule, in the settings of the workspace', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document).length, 1);
    const { command } = await actionTitled(document, 'force_text', /^Turn removed-api off/);
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    await until(() => findingsOf(document), []);
    const settings = vscode.workspace.getConfiguration('frameworkGuide');
    assert.deepEqual(settings.inspect('rules')?.workspaceValue, { 'removed-api': 'off' });
    await set('rules', undefined);
    await until(() => findingsOf(document).length, 1);
  });

  it('are as loud as the setting says, at once; a word that is no severity counts for nothing', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    const levels = () => ownDiagnostics(document.uri).map(({ severity }) => severity);
    await until(levels, [vscode.DiagnosticSeverity.Warning]);
    await set('rules', { 'removed-api': 'hint' });
    await until(levels, [vscode.DiagnosticSeverity.Hint]);
    await set('rules', { 'removed-api': 'error' });
    await until(levels, [vscode.DiagnosticSeverity.Error]);
    await set('rules', { 'removed-api': 'shouting', 'no-such-rule': 'error' });
    await until(levels, [vscode.DiagnosticSeverity.Warning]);
  });

  it('go when the document is closed, and come with it', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document).length, 1);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    // The window keeps a closed document for a while; telling another language closes it at once.
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until(() => ownDiagnostics(document.uri).length, 0);
    await vscode.languages.setTextDocumentLanguage(document, 'python');
    await until(() => ownDiagnostics(document.uri).length, 1);
  });

  it('go when the file is deleted', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document).length, 1);
    await vscode.workspace.fs.delete(document.uri);
    await until(() => ownDiagnostics(document.uri).length, 0);
  });

  it('follow typing', async () => {
    const document = await showPython(`${folder}/app.py`, 'import django\n');
    await until(() => findingsOf(document), []);
    await type(document.uri, removed);
    await until(() => findingsOf(document), ['removed-api 1:35 force_text']);
    await type(document.uri, 'import django\n');
    await until(() => findingsOf(document), []);
  });

  it('wait for a pause in typing', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    await until(() => findingsOf(document).length, 1);
    let changes = 0;
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) changes += 1;
    });
    // On a slow machine a keystroke may take so long that it is a pause itself.
    let pauses = 0;
    // At every other keystroke there would be nothing to find.
    for (let stroke = 0; stroke < 21; stroke++) {
      const began = Date.now();
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, all, stroke % 2 === 0 ? 'import django\n' : removed);
      await vscode.workspace.applyEdit(edit);
      if (Date.now() - began >= 200) pauses += 1;
    }
    await until(() => findingsOf(document), []);
    listening.dispose();
    assert.ok(changes <= 10 + pauses, `${changes} changes, ${pauses} of them after a pause`);
  });

  it('are told of no environment, no copy of other people’s code, and nothing excluded', async () => {
    const own = await showPython(`${folder}/app.py`, removed);
    const others: vscode.TextDocument[] = [];
    for (const path of [
      '.venv/lib/python3.12/site-packages/x.py',
      'venv/x.py',
      'shop/_vendor/x.py',
      'old/x.py',
    ]) {
      others.push(await showPython(`${folder}/${path}`, removed));
    }
    await until(() => findingsOf(own).length, 1);
    const last = others.at(-1);
    assert.ok(last);
    await until(() => findingsOf(last).length, 1);
    await set('scan.exclude', ['**/old', '**/.venv', '**/venv']);
    await until(() => findingsOf(last).length, 0);
    await until(() => findingsOf(own).length, 1);
    for (const document of others) assert.deepEqual(findingsOf(document), []);
  });

  it('are told of no document that belongs to no project', async () => {
    const own = await showPython(`${folder}/app.py`, removed);
    const untitled = await python(removed);
    await vscode.window.showTextDocument(untitled);
    await until(() => findingsOf(own).length, 1);
    assert.deepEqual(findingsOf(untitled), []);
    assert.deepEqual(await actionsAt(untitled, 40), []);
  });

  it('know the imports of earlier cells of a notebook', async () => {
    await write(
      `${folder}/notes.ipynb`,
      notebook('%pip install django', 'import flask', 'flask.Markup("")'),
    );
    const opened = await vscode.workspace.openNotebookDocument(at(`${folder}/notes.ipynb`));
    await vscode.window.showNotebookDocument(opened);
    const [, first, second] = opened.getCells().map(({ document }) => document);
    assert.ok(first && second);
    await until(() => findingsOf(second), ['removed-api 1:1 flask.Markup']);
    // A cell belongs to the project of its notebook.
    assert.match((await hoverOver(first, 'flask')) ?? '', /Flask 3\.0\.0.*requirements\.txt/);
    await apply(await actionTitled(second, 'Markup', /^Replace by markupsafe/));
    assert.equal(first.getText(), 'import markupsafe\nimport flask');
    assert.equal(second.getText(), 'markupsafe.Markup("")');
  });

  it('are told on a hover over the imported name as well', async () => {
    const document = await showPython(`${folder}/app.py`, removed);
    const text = await hoverOver(document, 'force_text');
    assert.match(text ?? '', /text is deprecated since 3\.0 and gone since 4\.0.*str/);
    assert.ok((text ?? '').split('\n').length <= 8);
  });
});

function notebook(...cells: readonly string[]): string {
  const kernel = { language_info: { name: 'python' } };
  const all = cells.map((source) => ({
    ...{ cell_type: 'code', execution_count: null, metadata: {}, outputs: [] },
    source: [source],
  }));
  return JSON.stringify({ cells: all, metadata: kernel, nbformat: 4, nbformat_minor: 4 });
}
