import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PythonExtensionEnvironments } from '../../src/editor/workspace/pythonEnvironments.ts';
import { eventually } from '../support/eventually.ts';
import { environmentAt, type Stage, standIn } from './python-extension/stage.ts';
import {
  at,
  closeEditors,
  frameworksOf,
  projects,
  remove,
  set,
  show,
  until,
  workspaceFolder,
  write,
} from './workbench.ts';

/** Beside the workspace folder, where nothing is watched for the window's sake. */
const outside = (path: string): vscode.Uri =>
  vscode.Uri.joinPath(workspaceFolder().uri, '..', 'environments', path);

/** Installs a distribution as pip does: the folder of its metadata. */
async function install(site: vscode.Uri, name: string, version: string): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(site, `${name}-${version}.dist-info`);
  const metadata = `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n\nText\n`;
  await write(vscode.Uri.joinPath(folder, 'METADATA'), metadata);
  return folder;
}

/**
 * A folder of the workspace whose changes VS Code tells. Of folders made in quick succession its watcher can miss the inner
 * ones for good, on a busy machine, and then nobody could follow them.
 */
async function makeWatched(folder: vscode.Uri, outermost: vscode.Uri): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/probe-*');
  let isTold = false;
  watcher.onDidCreate(() => {
    isTold = true;
  });
  try {
    for (let tries = 0; tries < 60 && !isTold; tries++) {
      if (tries % 20 === 19) await vscode.workspace.fs.delete(outermost, { recursive: true });
      await write(vscode.Uri.joinPath(folder, `probe-${tries}`), '');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    watcher.dispose();
  }
  assert.ok(isTold, `VS Code tells nothing of ${folder.path}`);
}

describe('the versions in the environment that the Python extension has active', () => {
  const list = 'scratch/requirements.txt';
  let stage: Stage;

  before(async () => {
    await write(list, 'flask>=2\n');
    await until(() => frameworksOf('scratch'), ['flask >=2']);
  });
  afterEach(async () => {
    await set('python.environment', undefined);
    stage?.clear();
    await closeEditors();
    await until(() => frameworksOf('scratch'), ['flask >=2']);
  });
  after(async () => {
    await remove('scratch');
    await vscode.workspace.fs.delete(outside(''), { recursive: true }).then(undefined, () => {});
    await until(() => frameworksOf('scratch'), null);
  });

  it('are not asked for while that extension sleeps, and nobody wakes it', async () => {
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    assert.deepEqual(await frameworksOf('scratch'), ['flask >=2']);
    assert.equal(standIn().isActive, false);
  });

  it('are asked for once it is awake', async () => {
    ({ stage } = await standIn().activate());
    await install(outside('a/lib/python3.13/site-packages'), 'flask', '3.1.0');
    stage.choose(at('scratch'), environmentAt(outside('a'), 13));
    // Going to a file is one of the moments when the extension is looked for.
    await show(at(list));
    await until(() => frameworksOf('scratch'), ['flask 3.1.0']);
  });

  it('are proved by the line of their metadata', async () => {
    stage.choose(at('scratch'), environmentAt(outside('a'), 13));
    await until(() => frameworksOf('scratch'), ['flask 3.1.0']);
    const [use] = (await projects()).find(({ root }) => root === 'scratch')?.frameworks ?? [];
    const [proof] = use?.evidence.filter(({ kind }) => kind === 'installed') ?? [];
    assert.match(proof?.file ?? '', /^\w[\w-]*:\/\/.*\/flask-3\.1\.0\.dist-info\/METADATA$/);
    assert.deepEqual([proof?.line, proof?.text], [3, 'Version: 3.1.0']);
    assert.equal(use?.declaredAt?.file, list);
  });

  it('add no framework that nobody uses', async () => {
    const site = outside('b/lib/python3.13/site-packages');
    await install(site, 'flask', '3.0.3');
    await install(site, 'Django', '5.2');
    stage.choose(at('scratch'), environmentAt(outside('b'), 13));
    await until(() => frameworksOf('scratch'), ['flask 3.0.3']);
  });

  it('follow another environment', async () => {
    stage.choose(at('scratch'), environmentAt(outside('a'), 13));
    await until(() => frameworksOf('scratch'), ['flask 3.1.0']);
    stage.choose(at('scratch'), environmentAt(outside('b'), 13));
    await until(() => frameworksOf('scratch'), ['flask 3.0.3']);
  });

  it('follow what is installed, outside of the workspace too', async () => {
    const site = outside('c/lib/python3.13/site-packages');
    let old = await install(site, 'flask', '2.3.3');
    stage.choose(at('scratch'), environmentAt(outside('c'), 13));
    await until(() => frameworksOf('scratch'), ['flask 2.3.3']);
    // Nobody tells when VS Code has begun to watch a folder outside: what comes before that is missed, so it comes again.
    let patch = 0;
    await eventually(async () => {
      await vscode.workspace.fs.delete(old, { recursive: true });
      patch += 1;
      const version = `3.1.${patch}`;
      old = await install(site, 'flask', version);
      await eventually(
        async () => assert.deepEqual(await frameworksOf('scratch'), [`flask ${version}`]),
        5_000,
      );
    });
  });

  it('follow what is installed in a folder that the scan leaves out', async () => {
    const site = at('scratch/.venv/lib/python3.13/site-packages');
    await makeWatched(site, at('scratch/.venv'));
    const old = await install(site, 'flask', '2.3.2');
    stage.choose(at('scratch'), environmentAt(at('scratch/.venv'), 13));
    await until(() => frameworksOf('scratch'), ['flask 2.3.2']);
    await vscode.workspace.fs.delete(old, { recursive: true });
    await install(site, 'flask', '2.3.3');
    await until(() => frameworksOf('scratch'), ['flask 2.3.3']);
    await remove('scratch/.venv');
    await until(() => frameworksOf('scratch'), ['flask >=2']);
  });

  it('are those of the Python that runs, where several share a folder', async () => {
    await install(outside('d/lib/python3.12/site-packages'), 'flask', '2.0.0');
    await install(outside('d/lib/python3.13/site-packages'), 'flask', '3.0.0');
    stage.choose(at('scratch'), environmentAt(outside('d'), 12));
    await until(() => frameworksOf('scratch'), ['flask 2.0.0']);
  });

  it('are found where Windows keeps them', async () => {
    await install(outside('e/Lib/site-packages'), 'Flask', '3.0.1');
    stage.choose(at('scratch'), environmentAt(outside('e'), 13));
    await until(() => frameworksOf('scratch'), ['flask 3.0.1']);
  });

  it('are left alone where the setting says so, at once', async () => {
    stage.choose(at('scratch'), environmentAt(outside('a'), 13));
    await until(() => frameworksOf('scratch'), ['flask 3.1.0']);
    await set('python.environment', 'off');
    await until(() => frameworksOf('scratch'), ['flask >=2']);
    stage.asked.length = 0;
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    assert.deepEqual(await frameworksOf('scratch'), ['flask >=2']);
    assert.deepEqual(stage.asked, []);
    await set('python.environment', undefined);
    await until(() => frameworksOf('scratch'), ['flask 3.1.0']);
  });

  it('are not asked for in Restricted Mode', async () => {
    stage.choose(at('scratch'), environmentAt(outside('a'), 13));
    await until(() => frameworksOf('scratch'), ['flask 3.1.0']);
    stage.asked.length = 0;
    const log = vscode.window.createOutputChannel('Restricted', { log: true });
    const answer = async (): Promise<readonly string[]> => {
      const environments = new PythonExtensionEnvironments(log);
      const installed = await environments.installedFor(at('scratch'), () => true);
      environments.dispose();
      return installed.map(({ name }) => name);
    };
    const trusted = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
    assert.ok(trusted);
    try {
      // No window changes its mind in the midst of a test.
      Object.defineProperty(vscode.workspace, 'isTrusted', { ...trusted, get: () => false });
      assert.deepEqual(await answer(), []);
      assert.deepEqual(stage.asked, []);
    } finally {
      Object.defineProperty(vscode.workspace, 'isTrusted', trusted);
    }
    assert.deepEqual(await answer(), ['flask']);
    assert.deepEqual(stage.asked, [at('scratch').toString()]);
    log.dispose();
  });

  it('do not flicker while the workspace is read again', async () => {
    stage.choose(at('scratch'), environmentAt(outside('a'), 13));
    await until(() => frameworksOf('scratch'), ['flask 3.1.0']);
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    assert.deepEqual(await frameworksOf('scratch'), ['flask 3.1.0']);
  });

  const strange: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['a text', 'python'],
    ['no prefix', { executable: {}, version: { major: 3, minor: 13 } }],
    ['a prefix that is none', { executable: { sysPrefix: 7 }, version: null }],
    ['a folder that is not there', { executable: { sysPrefix: '/no/such/prefix' } }],
  ];
  for (const [what, answer] of strange) {
    it(`do no harm where the answer is strange: ${what}`, async () => {
      stage.choose(at('scratch'), answer, { id: what, path: '/x' });
      stage.asked.length = 0;
      await vscode.commands.executeCommand('frameworkGuide.rescan');
      await until(() => stage.asked.includes(at('scratch').toString()), true);
      assert.deepEqual(await frameworksOf('scratch'), ['flask >=2']);
    });
  }

  it('do no harm where the name of the environment is none', async () => {
    stage.choose(at('scratch'), environmentAt(outside('a'), 13), { id: 7, path: null });
    stage.asked.length = 0;
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    await until(() => stage.asked.includes(at('scratch').toString()), true);
    assert.deepEqual(await frameworksOf('scratch'), ['flask >=2']);
  });
});
