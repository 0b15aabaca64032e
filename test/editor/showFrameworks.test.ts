import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  frameworksOf,
  problemsOf,
  projects,
  remove,
  sampled,
  until,
  write,
} from './workbench.ts';

const show = (argument: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand('frameworkGuide.showFrameworks', argument);

describe('the frameworks of the workspace', () => {
  afterEach(async () => {
    await closeEditors();
    await remove('scratch');
  });

  it('are found in every project of the samples', async () => {
    const found = async () =>
      (await projects())
        .map((project) => [project.root, ...sampled(project)])
        .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    // What tests before have deleted goes once VS Code tells it.
    await until(found, [
      ['intranet', 'turbogears2'],
      ['orders', 'flask'],
      ['sensors', 'cherrypy'],
      ['shop', 'django'],
      ['textkit'],
    ]);
  });

  it('come with version, specifier and the lines that prove them', async () => {
    const shop = (await projects()).find(({ root }) => root === 'shop');
    const [django] = shop?.frameworks ?? [];
    assert.equal(django?.version, '4.2.7');
    assert.equal(django?.role, 'direct');
    assert.equal(django?.declaredAt?.file, 'shop/requirements/base.txt');
    const kinds = new Set(django?.evidence.map(({ kind }) => kind));
    assert.deepEqual([...kinds], ['requirement', 'import']);
  });

  it('can be asked for one project', async () => {
    const found = (await show({ project: 'orders', show: false })) as readonly { root: string }[];
    assert.deepEqual(
      found.map(({ root }) => root),
      ['orders'],
    );
  });

  it('name the projects where the one asked for is none', async () => {
    await assert.rejects(
      Promise.resolve(show({ project: 'nowhere', show: false })),
      /nowhere.*orders.*shop|nowhere.*shop.*orders/,
    );
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['an unknown field', { projekt: 'shop' }, /projekt.*project, show/],
    ['a project that is no text', { project: 7 }, /project.*string/],
    ['a field that is no truth value', { show: 'no' }, /show.*boolean/],
    ['a text in place of an object', 'shop', /project, show/],
  ];
  for (const [what, argument, expected] of wrong) {
    it(`refuse ${what} and say what is valid`, async () => {
      await assert.rejects(Promise.resolve(show(argument)), expected);
    });
  }

  it('tell what was left out, and all the rest', async () => {
    await write(
      'scratch/requirements.txt',
      'Django==\n-r ../../outside.txt\n-r gone.txt\n-r requirements.txt\nFlask==3.0.0\n',
    );
    await write('scratch/data.py', 'import django\0');
    await until(() => frameworksOf('scratch'), ['flask 3.0.0']);
    await until(
      () => problemsOf('scratch'),
      [
        'scratch/data.py: binary',
        'scratch/requirements.txt:1 refused-requirement',
        'scratch/requirements.txt:2 include-outside',
        'scratch/requirements.txt:3 include-missing',
        'scratch/requirements.txt:4 include-cycle',
      ],
    );
  });

  it('are found below folders of any name', async () => {
    const root = "scratch/über uns/100% #1 & co's [x] {y}";
    await write(`${root}/requirements.txt`, 'Flask==3.0.0\n');
    await write(`${root}/app.py`, 'from flask import Flask\n');
    await until(() => frameworksOf(root), ['flask 3.0.0']);
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    assert.deepEqual(await frameworksOf(root), ['flask 3.0.0']);
  });

  it('are found where a folder has the name of a requirement file', async () => {
    await write('scratch/requirements.txt/notes.md', '# a folder');
    await write('scratch/dev-requirements.txt', '-r requirements.txt\nflask\n');
    await until(() => frameworksOf('scratch'), ['flask']);
    await until(() => problemsOf('scratch'), ['scratch/requirements.txt: unreadable']);
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    assert.deepEqual(await problemsOf('scratch'), ['scratch/requirements.txt: unreadable']);
  });
});
