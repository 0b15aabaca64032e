import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StarterResult } from '../../src/editor/starter/placeStarter.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { activeDocument, at, closeEditors, remove, textOf, write } from './workbench.ts';

const create = (argument: object): Thenable<StarterResult | undefined> =>
  vscode.commands.executeCommand('frameworkGuide.createStarter', argument);
const quietly = (argument: object) => create({ show: false, ...argument });
const isThere = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

describe('creating a starter', () => {
  const folder = at('starter/deep');
  const uri = folder.toString();

  afterEach(async () => {
    await closeEditors();
    await remove('starter');
  });

  it('writes a project into a folder that is not there, with the options that were given', async () => {
    const options = { package: 'shop', answer: 'json', manifest: 'requirements' };
    const result = await quietly({ framework: 'flask', folder: uri, options });
    assert.equal(result?.folder, uri);
    assert.deepEqual(result?.kept, []);
    for (const path of ['.gitignore', 'README.md', 'requirements.txt', 'shop/__init__.py'])
      assert.ok(result?.files.includes(path), path);
    const text = await textOf(vscode.Uri.joinPath(folder, 'shop', 'greeting.py'));
    assert.match(text, /"Hello from shop"/);
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.deepEqual(names.toSorted(), [
      '.gitignore',
      'README.md',
      'requirements-test.txt',
      'requirements.txt',
      'shop',
      'tests',
    ]);
  });

  it('refuses a folder that has one of its files, and leaves all as it was', async () => {
    await write(vscode.Uri.joinPath(folder, 'README.md'), 'mine');
    await assert.rejects(
      Promise.resolve(quietly({ framework: 'flask', folder: uri })),
      /already: README\.md/,
    );
    assert.equal(await textOf(vscode.Uri.joinPath(folder, 'README.md')), 'mine');
    assert.equal((await vscode.workspace.fs.readDirectory(folder)).length, 1);
  });

  it('opens the README once it is done', async () => {
    const result = await create({ framework: 'bottle', folder: uri, options: {} });
    assert.ok((result?.files.length ?? 0) > 5);
    const shown = (await activeDocument('markdown')).uri.toString();
    assert.equal(shown, vscode.Uri.joinPath(folder, 'README.md').toString());
  });

  it('leaves nothing behind where the file system refuses the last step', async () => {
    const scheme = 'starter-no-rename';
    const memory = new MemoryFileSystem();
    const registration = vscode.workspace.registerFileSystemProvider(scheme, memory);
    try {
      memory.put('/work/notes.txt', 'mine');
      const place = vscode.Uri.parse(`${scheme}://nowhere/work`);
      // It can write, but not rename: the work is half done by then.
      await assert.rejects(
        Promise.resolve(quietly({ framework: 'django', folder: place.toString() })),
        /nothing is left of it: .*nothing is renamed here/,
      );
      assert.deepEqual(await vscode.workspace.fs.readDirectory(place), [
        ['notes.txt', vscode.FileType.File],
      ]);
    } finally {
      registration.dispose();
    }
    assert.equal(await isThere(folder), false);
  });

  const wrong: readonly (readonly [string, object, RegExp])[] = [
    ['a framework without a starter', { framework: 'rails' }, /rails.*aiohttp.*flask/],
    ['an unknown field', { frame: 'flask' }, /“frame”.*framework, folder, options, show/],
    ['a folder that is no URI', { framework: 'flask', folder: 'shop' }, /folder.*URI/],
    [
      'an unknown option',
      { framework: 'flask', folder: uri, options: { colour: 'red' } },
      /colour.*package, answer/,
    ],
    [
      'an unknown choice',
      { framework: 'flask', folder: uri, options: { answer: 'xml' } },
      /xml.*page, json/,
    ],
    [
      'a package that hides the framework',
      { framework: 'flask', folder: uri, options: { package: 'flask' } },
      /flask.*hide/,
    ],
    [
      'a package that leaves the folder',
      { framework: 'flask', folder: uri, options: { package: '../x' } },
      /small letters/,
    ],
    ['to show nothing without knowing where', { framework: 'flask' }, /framework, folder/],
  ];
  for (const [what, argument, expected] of wrong) {
    it(`refuses ${what} and says what is valid`, async () => {
      await assert.rejects(Promise.resolve(quietly(argument)), expected);
      assert.equal(await isThere(folder), false);
    });
  }
});
