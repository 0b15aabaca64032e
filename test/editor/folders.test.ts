import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Chunks } from '../../src/chunks.ts';
import { placedUses } from '../../src/editor/comparison/inUse.ts';
import { ChunkLoader } from '../../src/editor/host/chunks.ts';
import { KnowledgeStore } from '../../src/editor/host/knowledgeStore.ts';
import { WorkspaceModel } from '../../src/editor/workspace/workspaceModel.ts';
import { eventually } from '../support/eventually.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import {
  at,
  changeFolders,
  extensionId,
  hoverOver,
  projects,
  sampled,
  until,
  workspaceFolder,
  write,
} from './workbench.ts';

const scheme = 'guide-memory';

/** What every folder holds, `folder/project: frameworks`; folders of the window are named in front of their projects. */
async function found(folder: string): Promise<readonly string[]> {
  return (await projects())
    .filter(({ root }) => root.startsWith(folder))
    .map((project) => `${project.root}: ${sampled(project).join(', ')}`);
}

const add = (...folders: readonly { readonly uri: vscode.Uri; readonly name?: string }[]) =>
  changeFolders(0, ...folders);

async function removeAdded(): Promise<void> {
  const added = (vscode.workspace.workspaceFolders?.length ?? 0) - 1;
  if (added > 0) await changeFolders(added);
}

describe('workspaces of several folders', () => {
  const memory = new MemoryFileSystem();
  let registered: vscode.Disposable;

  before(function () {
    // From a single folder a second one makes VS Code start again: the suite opens a workspace file.
    if (vscode.workspace.workspaceFile === undefined) this.skip();
    registered = vscode.workspace.registerFileSystemProvider(scheme, memory);
  });
  afterEach(removeAdded);
  after(() => registered?.dispose());

  const virtual = (path: string): vscode.Uri =>
    vscode.Uri.from({ scheme, authority: 'Host', path });

  it('are read on a file system that is nowhere', async () => {
    memory.put('/mem/api/requirements.txt', 'Flask==3.0.0\n');
    memory.put('/mem/api/app.py', 'import flask\n');
    memory.put('/mem/.venv/lib/x.py', 'import cherrypy\n');
    await add({ uri: virtual('/mem') });
    await until(() => found('api'), ['api: flask']);
    const document = await vscode.workspace.openTextDocument(virtual('/mem/api/app.py'));
    await vscode.languages.setTextDocumentLanguage(document, 'python');
    await eventually(async () =>
      assert.match((await hoverOver(document, 'flask')) ?? '', /Flask 3\.0\.0/),
    );
  });

  it('follow a file system that is nowhere', async () => {
    memory.put('/more/requirements.txt', 'Flask==3.0.0\n');
    await add({ uri: virtual('/more') });
    await until(() => found('new'), []);
    memory.put('/more/new/requirements.txt', 'CherryPy\n');
    await until(() => found('new'), ['new: cherrypy']);
    memory.drop('/more/new');
    await until(() => found('new'), []);
  });

  it('show in the status bar that reading goes on, until it is at its end', async () => {
    const { withProgress } = vscode.window;
    const shown: { readonly options: vscode.ProgressOptions; readonly end: Promise<unknown> }[] =
      [];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    memory.held.set('/slow/late/requirements.txt', held);
    Object.assign(vscode.window, {
      withProgress: (options: vscode.ProgressOptions, task: () => Promise<unknown>) => {
        const end = task();
        shown.push({ options, end });
        return withProgress(options, () => end);
      },
    });
    try {
      memory.put('/slow/late/requirements.txt', 'Flask==3.0.0\n');
      await add({ uri: virtual('/slow') });
      await eventually(() => assert.ok(shown.length > 0));
      const last = shown.at(-1);
      assert.deepEqual(last?.options, {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t('Looking for Python frameworks…'),
      });
      const now = await Promise.race([last?.end.then(() => 'ended'), Promise.resolve('on')]);
      assert.equal(now, 'on');
    } finally {
      release();
      memory.held.clear();
      Object.assign(vscode.window, { withProgress });
    }
    await Promise.all(shown.map(({ end }) => end));
    await until(() => found('late'), ['late: flask']);
  });

  it('keep what else is there where a folder cannot be read', async () => {
    await add({ uri: vscode.Uri.from({ scheme: 'no-such-scheme', path: '/gone' }) });
    await until(() => found('shop'), ['shop: django']);
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    await until(() => found('shop'), ['shop: django']);
  });

  it('may have folders of the same name', async () => {
    memory.put('/one/app/requirements.txt', 'flask\n');
    memory.put('/two/app/requirements.txt', 'cherrypy\n');
    await add({ uri: virtual('/one/app'), name: 'app' }, { uri: virtual('/two/app'), name: 'app' });
    const ids = async () => {
      const both: readonly { frameworks: readonly { id: string }[] }[] =
        await vscode.commands.executeCommand('frameworkGuide.showFrameworks', {
          project: 'app',
          show: false,
        });
      return both.flatMap(({ frameworks }) => frameworks.map(({ id }) => id)).toSorted();
    };
    await until(() => ids().catch(() => []), ['cherrypy', 'flask']);
  });

  it('tell files of folders of the same name apart', async () => {
    memory.put('/one/app/requirements.txt', 'flask\n');
    memory.put('/two/app/requirements.txt', 'flask\n');
    await add({ uri: virtual('/one/app'), name: 'app' }, { uri: virtual('/two/app'), name: 'app' });
    const extensionUri = vscode.extensions.getExtension(extensionId)?.extensionUri;
    assert.ok(extensionUri);
    const knowledge = new KnowledgeStore(extensionUri);
    const log = vscode.window.createOutputChannel('Folders', { log: true });
    const model = new WorkspaceModel(new ChunkLoader<Chunks>(extensionUri), knowledge, log);
    try {
      await model.rescan();
      const places = placedUses(model)
        .filter(({ location }) => location?.uri.scheme === scheme)
        .map(({ where, location }) => `${where} ${location?.uri.path}`);
      assert.deepEqual(places.toSorted(), [
        'app (2)/requirements.txt:1 /two/app/requirements.txt',
        'app/requirements.txt:1 /one/app/requirements.txt',
      ]);
    } finally {
      for (const own of [model, knowledge, log]) own.dispose();
    }
  });

  it('tell the files of teams in folders of the same name apart', async () => {
    memory.put('/one/app/.framework-guide/team.yaml', 'policy: []\n');
    memory.put('/two/app/.framework-guide/team.yaml', 'polices: []\n');
    await add({ uri: virtual('/one/app'), name: 'app' }, { uri: virtual('/two/app'), name: 'app' });
    const problems = async (path: string) => {
      const { uri } = await vscode.workspace.openTextDocument(virtual(path));
      return vscode.languages
        .getDiagnostics(uri)
        .filter(({ source }) => source === 'Framework Guide').length;
    };
    await until(() => problems('/two/app/.framework-guide/team.yaml'), 1);
    await until(() => problems('/one/app/.framework-guide/team.yaml'), 0);
  });

  it('name the folder in front of each project', async () => {
    memory.put('/mem2/api/requirements.txt', 'flask\n');
    await add({ uri: virtual('/mem2'), name: 'second' });
    await until(() => found('api'), ['api: flask']);
    const show = (project: string) =>
      vscode.commands.executeCommand('frameworkGuide.showFrameworks', { project, show: false });
    assert.equal(((await show('second/api')) as readonly unknown[]).length, 1);
    await assert.rejects(Promise.resolve(show('api')), /second\/api/);
  });

  it('tell a folder inside of another one once', async () => {
    await add({ uri: at('shop') });
    await until(async () => (await found('')).filter((one) => /django/.test(one)), [': django']);
    const document = await vscode.workspace.openTextDocument(at('shop/catalogue/models.py'));
    await eventually(async () =>
      assert.match((await hoverOver(document, 'django.db import models')) ?? '', /4\.2\.7/),
    );
  });

  it('take up changes of the folder that the file belongs to', async () => {
    await add({ uri: at('orders') });
    await until(async () => (await found('')).includes(': flask'), true);
    const text = 'Flask==3.1.0\nFlask-SQLAlchemy>=3.1,<4\nFlask-Migrate~=4.0\n';
    try {
      await write('orders/requirements.txt', `${text}CherryPy\n`);
      await until(async () => (await found('')).includes(': cherrypy, flask'), true);
    } finally {
      await write('orders/requirements.txt', text);
    }
    await until(async () => (await found('')).includes(': flask'), true);
  });

  it('forget a folder that was taken away', async () => {
    memory.put('/mem3/worker/requirements.txt', 'cherrypy\n');
    await add({ uri: virtual('/mem3') });
    await until(() => found('worker'), ['worker: cherrypy']);
    await removeAdded();
    await until(() => found('worker'), []);
    assert.equal(workspaceFolder().index, 0);
  });
});
