import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Project } from '../../src/core/workspace/project.ts';
import {
  activeDocument,
  at,
  closeEditors,
  frameworksOf,
  hoverOver,
  problemsOf,
  projects,
  remove,
  set,
  setOfFolder,
  until,
  workspaceFolder,
  write,
} from './workbench.ts';

const setFrameworks = (argument: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand('frameworkGuide.setFrameworks', argument);

const setting = (): unknown =>
  vscode.workspace.getConfiguration('frameworkGuide', workspaceFolder().uri).inspect('frameworks')
    ?.workspaceFolderValue;

const projectOf = async (root: string): Promise<Project | undefined> =>
  (await projects()).find((project) => project.root === root);

describe('frameworks that the user sets', () => {
  before(async () => {
    await write('scratch/requirements.txt', 'Flask==3.0.0\n');
    await write('scratch/app.py', 'import flask\n');
    await write('scratch/tools/run.py', 'import cherrypy\n');
    await until(() => frameworksOf('scratch'), ['cherrypy', 'flask 3.0.0']);
  });
  afterEach(async () => {
    await closeEditors();
    await set('frameworks', undefined);
    await setOfFolder('frameworkGuide', 'frameworks', undefined);
    await until(() => frameworksOf('scratch'), ['cherrypy', 'flask 3.0.0']);
  });
  after(async () => {
    await remove('scratch', '.vscode');
    await until(() => frameworksOf('scratch'), null);
  });

  it('count at once, with what the files say of them', async () => {
    await set('frameworks', { scratch: ['fastapi', 'flask'] });
    await until(() => frameworksOf('scratch'), ['fastapi', 'flask 3.0.0']);
    assert.equal((await projectOf('scratch'))?.overruled, true);
    assert.equal((await projectOf('shop'))?.overruled, false);
  });

  it('are written by the command, and taken back by it', async () => {
    await setFrameworks({ folder: 'scratch', frameworks: ['django'] });
    await until(setting, { scratch: ['django'] });
    await until(() => frameworksOf('scratch'), ['django']);
    await setFrameworks({ folder: 'shop', frameworks: [] });
    await until(() => frameworksOf('shop'), []);
    await setFrameworks({ folder: 'scratch', frameworks: null });
    await until(setting, { shop: [] });
    await until(() => frameworksOf('scratch'), ['cherrypy', 'flask 3.0.0']);
    await setFrameworks({ folder: 'shop', frameworks: null });
    await until(setting, undefined);
    await until(() => frameworksOf('shop').then((found) => found?.[0]), 'django 4.2.7');
  });

  it('make a project of a folder that was none', async () => {
    await setFrameworks({ folder: 'scratch/tools', frameworks: ['cherrypy'] });
    await until(() => frameworksOf('scratch/tools'), ['cherrypy']);
    assert.deepEqual(await frameworksOf('scratch'), ['flask 3.0.0']);
  });

  it('are of the workspace folder itself by its name', async () => {
    await setFrameworks({ folder: workspaceFolder().name, frameworks: ['sanic'] });
    await until(setting, { '': ['sanic'] });
    await until(() => frameworksOf(''), ['sanic']);
  });

  it('replace what the setting says of the folder in another spelling', async () => {
    await setOfFolder('frameworkGuide', 'frameworks', { './scratch/': ['sanic'] });
    await until(() => frameworksOf('scratch'), ['sanic']);
    await setFrameworks({ folder: 'scratch', frameworks: ['django'] });
    await until(setting, { scratch: ['django'] });
  });

  it('are taken back from the workspace’s settings too', async () => {
    await set('frameworks', { scratch: ['sanic'] });
    await until(() => frameworksOf('scratch'), ['sanic']);
    await setFrameworks({ folder: 'scratch', frameworks: null });
    await until(() => frameworksOf('scratch'), ['cherrypy', 'flask 3.0.0']);
  });

  it('stay while files change and while all is read again', async () => {
    await set('frameworks', { scratch: ['django'] });
    await until(() => frameworksOf('scratch'), ['django']);
    try {
      await write('scratch/app.py', 'import flask, tg\n');
      await vscode.commands.executeCommand('frameworkGuide.rescan');
      assert.deepEqual(await frameworksOf('scratch'), ['django']);
    } finally {
      await write('scratch/app.py', 'import flask\n');
    }
  });

  it('are told in the hover', async () => {
    await set('frameworks', { scratch: ['flask'] });
    await until(async () => (await projectOf('scratch'))?.overruled, true);
    const document = await vscode.workspace.openTextDocument(at('scratch/app.py'));
    assert.match(
      (await hoverOver(document, 'flask')) ?? '',
      /Flask 3\.0\.0 \(scratch\/requirements\.txt, line 1\), set by you/,
    );
  });

  it('are told in the comparison', async () => {
    await set('frameworks', { scratch: ['sanic'] });
    await until(() => frameworksOf('scratch'), ['sanic']);
    await vscode.commands.executeCommand('frameworkGuide.openAsMarkdown', {
      frameworks: ['sanic', 'bottle'],
    });
    const text = (await activeDocument('markdown')).getText();
    assert.match(text, /Sanic[^|]*in use here, set by you/);
  });

  it('that nobody knows are told, and what was found stands', async () => {
    await set('frameworks', { scratch: ['djngo'], '../elsewhere': ['flask'], orders: 'flask' });
    await until(() => problemsOf('scratch'), ['scratch: unknown-override']);
    assert.deepEqual(await frameworksOf('scratch'), ['cherrypy', 'flask 3.0.0']);
    assert.deepEqual(await problemsOf(''), [
      '../elsewhere: override-outside',
      'orders: override-malformed',
    ]);
  });

  for (const value of [[], 'scratch', 7]) {
    it(`count as not set where the setting is no object: ${JSON.stringify(value)}`, async () => {
      await set('frameworks', value);
      assert.deepEqual(await frameworksOf('scratch'), ['cherrypy', 'flask 3.0.0']);
    });
  }

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['an unknown field', { ordner: 'shop' }, /ordner.*folder, frameworks/],
    ['a folder that is no text', { folder: 7 }, /folder.*string/],
    [
      'frameworks that are no list',
      { folder: 'shop', frameworks: 'django' },
      /frameworks.*string\[\]/,
    ],
    ['an unknown framework', { folder: 'shop', frameworks: ['djngo'] }, /djngo.*django.*flask/],
    ['a folder that is not there', { folder: 'nowhere', frameworks: [] }, /nowhere.*orders.*shop/],
    ['a file', { folder: 'scratch/app.py', frameworks: [] }, /scratch\/app\.py/],
    ['a folder outside', { folder: '../..', frameworks: [] }, /\.\.\/\.\./],
    ['a text in place of an object', 'shop', /folder, frameworks/],
    ['a place outside', vscode.Uri.file('/nowhere'), /nowhere/],
  ];
  for (const [what, argument, expected] of wrong) {
    it(`refuse ${what} and say what is valid`, async () => {
      await assert.rejects(Promise.resolve(setFrameworks(argument)), expected);
    });
  }
});
