import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Project } from '../../src/core/workspace/project.ts';
import { newDocument } from '../../src/editor/host/newDocument.ts';
import { eventually } from '../support/eventually.ts';

export const extensionId = 'framework-guide.framework-guide';

/** The folder that the suite's window was opened with: a copy of `samples/`. */
export function workspaceFolder(): vscode.WorkspaceFolder {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('the window has no folder');
  return folder;
}

/** A place in the workspace. */
export function at(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder().uri, path);
}

/** Writes a file as another program would: not through an editor. */
export async function write(place: vscode.Uri | string, text: string): Promise<vscode.Uri> {
  const uri = typeof place === 'string' ? at(place) : place;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Deletes files or folders, and waits until they are gone; what is not there need not be deleted. */
export async function remove(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await eventually(async () => {
      await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => {});
      const isThere = await vscode.workspace.fs.stat(at(path)).then(
        () => true,
        () => false,
      );
      assert.ok(!isThere, `${path} cannot be deleted`);
    });
  }
}

/** Opens a file in an editor, and waits until the document holds what the file does. */
export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  // A document that was closed a moment ago comes back as it was, and takes up only then what the file holds since.
  await eventually(async () => {
    if (document.isDirty || document.isUntitled) return;
    assert.equal(document.getText(), await textOf(uri));
  });
  return document;
}

/** Opens a file in an editor and puts text in place of all that it holds, without saving. */
export async function type(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const document = await show(uri);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, all, text);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
  return document;
}

/** Takes back the last change of a document; fails where that does not bring back the text. */
export async function undo(document: vscode.TextDocument, before: string): Promise<void> {
  await vscode.window.showTextDocument(document, { preview: false });
  await vscode.commands.executeCommand('undo');
  await until(() => document.getText(), before);
}

/** What stands in a file. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The document in the active editor, once it is one of a language; a command may have opened it a moment ago. */
export function activeDocument(language: string): Promise<vscode.TextDocument> {
  return eventually(() => {
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, language);
    assert.ok(document);
    return document;
  });
}

/** Closes all editors; what is not saved is given up. A document in no editor counts. */
export async function closeEditors(): Promise<void> {
  await eventually(async () => {
    const dirty = vscode.workspace.textDocuments.find(isUnsaved);
    if (dirty !== undefined) {
      const { document } = await vscode.window.showTextDocument(dirty);
      // Another editor may have come in between.
      assert.equal(vscode.window.activeTextEditor?.document, document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      assert.equal(vscode.workspace.textDocuments.find(isUnsaved), undefined);
    }
    const notebook = vscode.workspace.notebookDocuments.find(({ isDirty }) => isDirty);
    if (notebook !== undefined) {
      await vscode.window.showNotebookDocument(notebook);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      assert.ok(!notebook.isDirty);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      [],
    );
  });
}

/** VS Code changes its own settings in documents too, which are not ours to revert. */
function isUnsaved({ isDirty, uri }: vscode.TextDocument): boolean {
  const isOfWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return isDirty && isOfWorkspace && !uri.path.includes('/.vscode/');
}

export async function projects(): Promise<readonly Project[]> {
  return vscode.commands.executeCommand('frameworkGuide.showFrameworks', { show: false });
}

/** The ids that the samples are made for, of all that a project uses: the knowledge base grows, the tests stay. */
export function sampled({ frameworks }: Project): readonly string[] {
  const ids = ['cherrypy', 'django', 'flask', 'turbogears2'];
  return frameworks.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

/** The frameworks of a project in a few words, `django 4.2.7` or `flask >=3`; null where there is no such project. */
export async function frameworksOf(root: string): Promise<readonly string[] | null> {
  const project = (await projects()).find((one) => one.root === root);
  return (
    project?.frameworks.map(({ id, version, specifier }) =>
      [id, version ?? specifier ?? ''].join(' ').trim(),
    ) ?? null
  );
}

/** What is told of a file or line that was left out, `requirements.txt:2 include-missing`. */
export async function problemsOf(root: string): Promise<readonly string[] | null> {
  const project = (await projects()).find((one) => one.root === root);
  return project?.problems.map(({ file, line, code }) => `${file}:${line ?? ''} ${code}`) ?? null;
}

/** Waits until an answer is as expected; fails with the last answer where it never is. */
export function until<T>(ask: () => Promise<T> | T, expected: T): Promise<void> {
  const wanted = JSON.stringify(expected);
  return eventually(async () => {
    const answer = JSON.stringify(await ask());
    if (answer !== wanted) throw new Error(`Expected ${wanted}, but it stayed ${answer}`);
  });
}

/** The text of our hover over the first place where `needle` stands, escapes undone; null where there is none. */
export async function hoverOver(
  document: vscode.TextDocument,
  needle: string | number,
): Promise<string | null> {
  const offset = typeof needle === 'number' ? needle : document.getText().indexOf(needle);
  if (offset < 0) throw new Error(`${needle} does not stand in the document`);
  const hovers: readonly vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  const texts = hovers.flatMap(({ contents }) =>
    contents.map((content) => (typeof content === 'string' ? content : content.value)),
  );
  const own = texts.find((text) => text.includes('frameworkGuide.compare'));
  return own?.replaceAll('&nbsp;', ' ').replaceAll(/\\(\W)/g, '$1') ?? null;
}

/** A new untitled Python document. */
export function python(content: string): Promise<vscode.TextDocument> {
  return newDocument('python', content);
}

/** Sets a setting of ours for the workspace; `undefined` takes it back. */
export function set(key: string, value: unknown): Promise<void> {
  const own = () => vscode.workspace.getConfiguration('frameworkGuide');
  return setUntilItHolds(
    () => own().inspect(key)?.workspaceValue,
    () => own().update(key, value, vscode.ConfigurationTarget.Workspace),
    value,
  );
}

/** Sets a setting for the first folder only; `undefined` takes it back. */
export function setOfFolder(section: string, key: string, value: unknown): Promise<void> {
  const own = () => vscode.workspace.getConfiguration(section, workspaceFolder().uri);
  return setUntilItHolds(
    () => own().inspect(key)?.workspaceFolderValue,
    () => own().update(key, value, vscode.ConfigurationTarget.WorkspaceFolder),
    value,
  );
}

/** VS Code refuses while it is still writing the same file, as it is for a while after folders have come or gone. */
function setUntilItHolds(
  ask: () => unknown,
  update: () => Thenable<void>,
  value: unknown,
): Promise<void> {
  const wanted = JSON.stringify(value);
  return eventually(async () => {
    if (JSON.stringify(ask()) === wanted) return;
    await update();
    assert.equal(JSON.stringify(ask()), wanted);
  });
}

/** Changes the folders behind the first one, so that VS Code keeps the extension host, and waits until that is done. */
export async function changeFolders(
  removed: number,
  ...added: readonly { readonly uri: vscode.Uri; readonly name?: string }[]
): Promise<void> {
  const changed = new Promise((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve(undefined);
    });
  });
  if (!vscode.workspace.updateWorkspaceFolders(1, removed, ...added)) {
    throw new Error('VS Code does not change the folders');
  }
  await changed;
}

/** The tabs that show the comparison. */
export function comparisonTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview &&
        input.viewType.includes('frameworkGuide.comparison'),
    );
}
