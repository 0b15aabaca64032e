import * as vscode from 'vscode';
import type { Project } from '../../src/core/workspace/project.ts';
import { newDocument } from '../../src/editor/host/newDocument.ts';

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

/** Deletes files or folders; what is not there need not be deleted. */
export async function remove(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => {});
  }
}

/** Opens a file in an editor and puts text in place of all that it holds, without saving. */
export async function type(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  // A document that was closed a moment ago comes back as it was, and takes up only then what the file holds since.
  const held = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    // It is in no file.
    () => null,
  );
  const isCurrent = (): boolean => held === null || document.isDirty || document.getText() === held;
  await until(isCurrent, true);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, all, text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** Closes all editors; what is not saved is given up. VS Code needs a moment for each, and a document in no editor counts. */
export async function closeEditors(): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    // VS Code changes its own settings in documents too.
    const document = vscode.workspace.textDocuments.find(
      ({ isDirty, uri }) => isDirty && vscode.workspace.getWorkspaceFolder(uri) !== undefined,
    );
    if (document === undefined) break;
    await vscode.window.showTextDocument(document).then(
      () => vscode.commands.executeCommand('workbench.action.files.revert'),
      // Another editor came in between.
      () => undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
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
export async function until<T>(ask: () => Promise<T> | T, expected: T): Promise<void> {
  const wanted = JSON.stringify(expected);
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = JSON.stringify(await ask());
    if (answer === wanted) return;
    if (Date.now() > end) throw new Error(`Expected ${wanted}, but it stayed ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
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

/**
 * Sets a setting for the workspace; `undefined` takes it back. VS Code refuses while it is still writing the same file, as
 * it is for a while after folders have come or gone.
 */
export async function set(key: string, value: unknown): Promise<void> {
  const own = () => vscode.workspace.getConfiguration('frameworkGuide');
  const end = Date.now() + 10_000;
  while (JSON.stringify(own().inspect(key)?.workspaceValue) !== JSON.stringify(value)) {
    try {
      await own().update(key, value, vscode.ConfigurationTarget.Workspace);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
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
