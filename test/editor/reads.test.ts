import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { changeFolders, frameworksOf, set, until } from './workbench.ts';

const scheme = 'guide-count';
const projectCount = 40;

/** The files that were read more often than they may be, each with how often, the first few. */
function repeated(reads: readonly string[], times = 1): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of reads) counts.set(path, (counts.get(path) ?? 0) + 1);
  const many = [...counts].filter(([, count]) => count > times);
  const shown = many.slice(0, 5).map(([path, count]) => `${path}: ${count}`);
  return many.length > 5 ? [...shown, `and ${many.length - 5} more`] : shown;
}

/** Counts the pauses in which VS Code tells nothing of some files, each long enough for the model to begin. */
function pausesOf(pattern: string): { readonly count: () => number } & vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  let [last, pauses] = [Number.POSITIVE_INFINITY, 0];
  const take = () => {
    if (Date.now() - last >= 200) pauses += 1;
    last = Date.now();
  };
  watcher.onDidChange(take);
  watcher.onDidCreate(take);
  watcher.onDidDelete(take);
  return { count: () => pauses, dispose: () => watcher.dispose() };
}

describe('what a change costs, counted in files read', () => {
  const memory = new MemoryFileSystem();
  let registered: vscode.Disposable;
  /** Other extensions look into new folders too. */
  const ofProjects = () => memory.reads.filter((path) => path.startsWith('/w/p'));

  before(async function () {
    // From a single folder a second one makes VS Code start again: the suite opens a workspace file.
    if (vscode.workspace.workspaceFile === undefined) this.skip();
    registered = vscode.workspace.registerFileSystemProvider(scheme, memory);
    memory.drop('/w');
    for (let i = 0; i < projectCount; i++) {
      memory.put(`/w/p${i}/requirements.txt`, 'Flask==3.0.0\n');
      memory.put(`/w/p${i}/app.py`, 'import flask\n');
    }
    const uri = vscode.Uri.from({ scheme, authority: 'host', path: '/w' });
    await changeFolders(0, { uri });
    await until(() => frameworksOf('p1'), ['flask 3.0.0']);
  });
  beforeEach(() => {
    memory.reads.length = 0;
    memory.delay = 0;
  });
  after(async () => {
    if (registered === undefined) return;
    await changeFolders(1);
    await until(() => frameworksOf('p1'), null);
    registered.dispose();
  });

  it('one changed file is read alone', async () => {
    memory.put('/w/p1/requirements.txt', 'Flask==3.1.0\n');
    await until(() => frameworksOf('p1'), ['flask 3.1.0']);
    assert.deepEqual(ofProjects(), ['/w/p1/requirements.txt']);
  });

  it('one new file is read alone, and a deleted one takes no other read', async () => {
    memory.put('/w/p2/web.py', 'import cherrypy\n');
    await until(() => frameworksOf('p2'), ['cherrypy', 'flask 3.0.0']);
    memory.drop('/w/p2/web.py');
    await until(() => frameworksOf('p2'), ['flask 3.0.0']);
    assert.deepEqual([...new Set(ofProjects())], ['/w/p2/web.py']);
  });

  it('a file changed again and again is read once it has settled', async () => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/last.bin');
    const told = new Promise((resolve) => watcher.onDidCreate(resolve));
    for (let i = 0; i < 20; i++) memory.put('/w/p3/requirements.txt', `Flask==2.0.${i}\n`);
    // Whoever asks before VS Code has told of all has the file read for what was told.
    memory.put('/w/p3/last.bin', '');
    await told;
    watcher.dispose();
    await until(() => frameworksOf('p3'), ['flask 2.0.19']);
    assert.ok(ofProjects().length <= 3, `${ofProjects().length} reads`);
  });

  it('typing reads nothing, be it in code or in a manifest', async () => {
    const root = vscode.Uri.from({ scheme, authority: 'host', path: '/w/p2' });
    for (const [name, text] of [
      ['app.py', 'import django\n'],
      ['requirements.txt', 'Django==4.2.7\n'],
    ] as const) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, name));
      memory.reads.length = 0;
      for (const [at, letter] of [...text].entries()) {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.positionAt(at), letter);
        await vscode.workspace.applyEdit(edit);
      }
      await until(async () => (await frameworksOf('p2'))?.some((one) => /django/.test(one)), true);
      assert.deepEqual(ofProjects(), []);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await until(() => frameworksOf('p2'), ['flask 3.0.0']);
    }
  });

  it('files that nobody reads cost nothing', async () => {
    for (const name of ['README.md', 'package.json', 'style.css', 'data.bin'])
      memory.put(`/w/p4/${name}`, 'x');
    memory.put('/w/p4/requirements.txt', 'Flask==2.3.3\n');
    await until(() => frameworksOf('p4'), ['flask 2.3.3']);
    assert.deepEqual(ofProjects(), ['/w/p4/requirements.txt']);
  });

  it('a setting that overrules is taken up without reading', async () => {
    await set('frameworks', { p5: ['django'] });
    await until(() => frameworksOf('p5'), ['django']);
    await set('frameworks', undefined);
    await until(() => frameworksOf('p5'), ['flask 3.0.0']);
    assert.deepEqual(ofProjects(), []);
  });

  it('a package that is installed reads no file of the workspace', async () => {
    const site = '/w/p6/.venv/lib/python3.13/site-packages';
    memory.put(`${site}/flask-3.1.1.dist-info/METADATA`, 'Name: flask\nVersion: 3.1.1\n');
    memory.put('/w/p6/requirements.txt', 'Flask>=3\n');
    await until(() => frameworksOf('p6'), ['flask >=3']);
    const outside = ofProjects().filter((path) => !path.startsWith(site));
    assert.deepEqual(outside, ['/w/p6/requirements.txt']);
  });

  it('5,000 files changing at once are read once each: one scan', async () => {
    const files = new Map<string, string>();
    for (let i = 0; i < 5000; i++) files.set(`/w/p${i % projectCount}/m${i}.py`, 'import os\n');
    files.set('/w/p7/requirements.txt', 'CherryPy==18.9.0\n');
    memory.putAll(files);
    await until(() => frameworksOf('p7'), ['cherrypy 18.9.0', 'flask']);
    assert.deepEqual(repeated(ofProjects()), []);
    assert.equal(ofProjects().filter((path) => /\/m\d+\.py$/.test(path)).length, 5000);
  });

  it('a branch switch that comes in many batches is one scan', async () => {
    const pauses = pausesOf('**/m*.py');
    for (let batch = 0; batch < 10; batch++) {
      const files = new Map<string, string | null>();
      for (let i = batch * 500; i < batch * 500 + 500; i++)
        files.set(`/w/p${i % projectCount}/m${i}.py`, i % 5 === 0 ? null : 'import sys\n');
      memory.putAll(files);
      // Each batch is sent by itself.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    memory.put('/w/p8/requirements.txt', 'CherryPy==18.10.0\n');
    await until(() => frameworksOf('p8'), ['cherrypy 18.10.0', 'flask']);
    pauses.dispose();
    // On a slow machine the batches may come so far apart that they are more than one switch.
    assert.deepEqual(repeated(ofProjects(), 1 + pauses.count()), []);
    const read = new Set(ofProjects().filter((path) => /\/m\d+\.py$/.test(path)));
    assert.equal(read.size, 4000);
  });

  it('a scan that another one replaces stops reading', async () => {
    memory.delay = 100;
    const first = vscode.commands.executeCommand('frameworkGuide.rescan');
    // 4,000 files of which 256 are read at a time would take more than 1.5 s.
    await until(() => ofProjects().length > 0, true);
    const second = vscode.commands.executeCommand('frameworkGuide.rescan');
    await Promise.all([first, second]);
    const twice = ofProjects().length - new Set(ofProjects()).size;
    assert.ok(twice < 1500, `${twice} files were read twice`);
    assert.deepEqual(await frameworksOf('p1'), ['flask 3.1.0']);
  });
});
