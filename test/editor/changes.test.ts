import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  at,
  closeEditors,
  frameworksOf,
  problemsOf,
  remove,
  type,
  until,
  write,
} from './workbench.ts';

const list = 'scratch/requirements.txt';

describe('changes of the workspace', () => {
  beforeEach(async () => {
    await write(list, 'Flask==2.3.3\n');
    await until(() => frameworksOf('scratch'), ['flask 2.3.3']);
  });
  afterEach(async () => {
    await closeEditors();
    await remove('scratch', 'moved', 'scratch-copy');
    await until(() => frameworksOf('scratch'), null);
  });

  it('count as they are on screen, before they are saved', async () => {
    await type(at(list), 'Flask==3.0.0\n');
    await until(() => frameworksOf('scratch'), ['flask 3.0.0']);
  });

  it('are there as soon as somebody asks', async () => {
    await type(at(list), 'Django==4.2.7\n');
    assert.deepEqual(await frameworksOf('scratch'), ['django 4.2.7']);
  });

  it('are forgotten where they are not saved', async () => {
    await type(at(list), 'Flask==3.0.0\n');
    await until(() => frameworksOf('scratch'), ['flask 3.0.0']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => frameworksOf('scratch'), ['flask 2.3.3']);
  });

  it('stay when they are saved', async () => {
    const document = await type(at(list), 'Flask==3.0.0\n');
    await document.save();
    await closeEditors();
    await until(() => frameworksOf('scratch'), ['flask 3.0.0']);
  });

  it('survive a scan while they are on screen only', async () => {
    await type(at(list), 'Flask==3.0.0\n');
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    assert.deepEqual(await frameworksOf('scratch'), ['flask 3.0.0']);
  });

  it('made during a scan are not lost', async () => {
    const scans = [1, 2, 3].map(() => vscode.commands.executeCommand('frameworkGuide.rescan'));
    await write('scratch/app.py', 'import tg\n');
    await type(at(list), 'Flask==3.0.0\n');
    await Promise.all(scans);
    await until(() => frameworksOf('scratch'), ['flask 3.0.0', 'turbogears2']);
  });

  it('made by other programs count', async () => {
    await write(list, 'Flask==3.1.0\n');
    await until(() => frameworksOf('scratch'), ['flask 3.1.0']);
  });

  it('bring in new files', async () => {
    await write('scratch/web/requirements.txt', 'CherryPy\n');
    await write('scratch/app.py', 'import tg\n');
    await until(() => frameworksOf('scratch/web'), ['cherrypy']);
    await until(() => frameworksOf('scratch'), ['flask 2.3.3', 'turbogears2']);
  });

  it('take deleted files away', async () => {
    await write('scratch/app.py', 'import tg\n');
    await until(() => frameworksOf('scratch'), ['flask 2.3.3', 'turbogears2']);
    await vscode.workspace.fs.delete(at('scratch/app.py'));
    await until(() => frameworksOf('scratch'), ['flask 2.3.3']);
    await vscode.workspace.fs.delete(at(list));
    await until(() => frameworksOf('scratch'), null);
  });

  it('take a deleted folder away with all below it', async () => {
    await write('scratch/deep/er/requirements.txt', 'CherryPy\n');
    await until(() => frameworksOf('scratch/deep/er'), ['cherrypy']);
    await vscode.workspace.fs.delete(at('scratch'), { recursive: true });
    await until(() => frameworksOf('scratch/deep/er'), null);
    await until(() => frameworksOf('scratch'), null);
  });

  it('follow a folder that is renamed in the editor', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at('scratch'), at('moved'));
    await vscode.workspace.applyEdit(edit);
    await until(() => frameworksOf('moved'), ['flask 2.3.3']);
    await until(() => frameworksOf('scratch'), null);
  });

  it('follow a folder that another program moves', async () => {
    await vscode.workspace.fs.rename(at('scratch'), at('moved'));
    await until(() => frameworksOf('moved'), ['flask 2.3.3']);
    await until(() => frameworksOf('scratch'), null);
  });

  it('follow a file that is renamed in the editor', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(list), at('scratch/notes.md'));
    await vscode.workspace.applyEdit(edit);
    await until(() => frameworksOf('scratch'), null);
  });

  it('of an included file of any name count', async () => {
    await write(list, '-r base.txt\n');
    await until(() => problemsOf('scratch'), [`${list}:1 include-missing`]);
    await write('scratch/base.txt', '-r more.in\n');
    await until(() => problemsOf('scratch'), ['scratch/base.txt:1 include-missing']);
    await write('scratch/more.in', 'CherryPy==18.9.0\n');
    await until(() => frameworksOf('scratch'), ['cherrypy 18.9.0']);
    await write('scratch/more.in', 'CherryPy==18.10.0\n');
    await until(() => frameworksOf('scratch'), ['cherrypy 18.10.0']);
  });

  it('bring in at once what a new line includes, however deep', async () => {
    await write('scratch/a.txt', '-r b.txt\n');
    await write('scratch/b.txt', '-c c.txt\nCherryPy\n');
    await write('scratch/c.txt', 'CherryPy==18.9.0\nDjango==4.2.7\n');
    await type(at(list), '-r a.txt\n');
    await until(() => frameworksOf('scratch'), ['cherrypy 18.9.0']);
    assert.deepEqual(await problemsOf('scratch'), []);
  });

  it('of a constraint of any name still only limit', async () => {
    await write('scratch/pins.txt', 'Django==4.2.7\n');
    await write(list, '-c pins.txt\nflask\n');
    await until(() => frameworksOf('scratch'), ['flask']);
    await write('scratch/pins.txt', 'Django==4.2.8\nFlask==3.0.0\n');
    await until(() => frameworksOf('scratch'), ['flask 3.0.0']);
  });

  it('in folders that are left out change nothing', async () => {
    await write('scratch/.venv/lib/site-packages/thing/app.py', 'import cherrypy\n');
    await write('scratch/app.py', 'import tg\n');
    await until(() => frameworksOf('scratch'), ['flask 2.3.3', 'turbogears2']);
    const shown = await vscode.workspace.openTextDocument(
      at('scratch/.venv/lib/site-packages/thing/app.py'),
    );
    await vscode.window.showTextDocument(shown);
    await type(shown.uri, 'import django\n');
    assert.deepEqual(await frameworksOf('scratch'), ['flask 2.3.3', 'turbogears2']);
  });
});
