import assert from 'node:assert/strict';
import {
  findObstacles,
  WriteFailure,
  type WriteOptions,
  writeStarter,
} from '../../../src/core/starter/writeStarter.ts';
import { MemoryStarterFolder, type Tree } from '../../support/memoryStarterFolder.ts';

const files = [
  { path: '.gitignore', text: '*.pyc\n' },
  { path: 'shop/__init__.py', text: '' },
  { path: 'shop/routers/greeting.py', text: 'router\n' },
  { path: 'shop/routers/other.py', text: 'other\n' },
  { path: 'tests/test_greeting.py', text: 'test\n' },
];
const whole: Tree = new Map<string, string | null>([
  ['', null],
  ['shop', null],
  ['shop/routers', null],
  ['tests', null],
  ...files.map(({ path, text }) => [path, text] as const),
]);
const trees: Readonly<Record<string, Tree>> = {
  'a folder that is not there': new Map(),
  'an empty folder': new Map([['', null]]),
  'a folder with other files': new Map<string, string | null>([
    ['', null],
    ['shop', null],
    ['shop/own.py', 'own'],
    ['notes.txt', 'notes'],
  ]),
};
const sorted = (tree: Tree) => [...tree].toSorted(([a], [b]) => (a < b ? -1 : 1));
const write = (folder: MemoryStarterFolder, options?: WriteOptions) =>
  writeStarter(folder, files, '.staging', options);

describe('Writing a starter', () => {
  for (const [name, tree] of Object.entries(trees)) {
    describe(`into ${name}`, () => {
      it('leaves its files, what was there, and nothing else', async () => {
        const folder = new MemoryStarterFolder(tree);
        const written = await write(folder);
        assert.deepEqual(written, { state: 'written', paths: files.map(({ path }) => path) });
        assert.deepEqual(sorted(folder.entries), sorted(new Map([...whole, ...tree])));
      });

      it('leaves nothing behind where any one operation is refused', async () => {
        const all = new MemoryStarterFolder(tree);
        await write(all);
        assert.ok(all.operations > 2 * files.length);
        for (let failing = 1; failing <= all.operations; failing++) {
          const folder = new MemoryStarterFolder(tree, failing);
          await assert.rejects(write(folder), (error) => {
            assert.ok(error instanceof WriteFailure);
            assert.match(error.message, /^refused/);
            assert.deepEqual(error.left, []);
            return true;
          });
          assert.deepEqual(sorted(folder.entries), sorted(tree), `operation ${failing}`);
        }
      });

      it('leaves nothing behind where it is cancelled at any time', async () => {
        for (let asked = 1; asked <= 2 * files.length; asked++) {
          const folder = new MemoryStarterFolder(tree);
          let times = 0;
          const written = await write(folder, { isCancelled: () => ++times === asked });
          assert.deepEqual(written, { state: 'cancelled', left: [] });
          assert.deepEqual(sorted(folder.entries), sorted(tree), `asked ${asked} times`);
        }
      });
    });
  }

  it('tells of each file once, in order', async () => {
    const told: string[] = [];
    await write(new MemoryStarterFolder(new Map()), { onFile: (path) => told.push(path) });
    assert.deepEqual(
      told,
      files.map(({ path }) => path),
    );
  });

  it('never overwrites a file that has come since it looked', async () => {
    const moves = 2 + files.length;
    const folder: MemoryStarterFolder = new MemoryStarterFolder(new Map([['', null]]), 0, (at) => {
      if (at === moves) folder.entries.set('.gitignore', 'mine');
    });
    await assert.rejects(write(folder), /\.gitignore exists/);
    assert.deepEqual(sorted(folder.entries), [
      ['', null],
      ['.gitignore', 'mine'],
    ]);
  });

  it('takes back its own files only, and names the folder that it had to leave', async () => {
    const tree: Tree = new Map([['', null]]);
    const last = new MemoryStarterFolder(tree);
    await write(last);
    const folder: MemoryStarterFolder = new MemoryStarterFolder(tree, last.operations, (at) => {
      if (at === last.operations) folder.entries.set('shop/mine.py', 'mine');
    });
    await assert.rejects(write(folder), (error) => {
      assert.ok(error instanceof WriteFailure);
      assert.deepEqual(error.left, ['shop']);
      return true;
    });
    assert.deepEqual(sorted(folder.entries), [
      ['', null],
      ['shop', null],
      ['shop/mine.py', 'mine'],
    ]);
  });
});

describe('What stands in the way of a starter', () => {
  const obstacles = (tree: Readonly<Record<string, string | null>>) =>
    findObstacles(new MemoryStarterFolder(new Map(Object.entries(tree))), files);

  it('is nothing in a folder that is empty or not there', async () => {
    assert.deepEqual(await obstacles({}), { existing: [], others: [] });
    assert.deepEqual(await obstacles({ '': null }), { existing: [], others: [] });
  });

  it('is nothing where version control and editors came first', async () => {
    const tree = { '': null, '.git': null, '.git/HEAD': 'ref', '.vscode': null, '.venv': null };
    assert.deepEqual(await obstacles(tree), { existing: [], others: [] });
  });

  it('is each file that is there, and what else is', async () => {
    const tree = {
      ...{ '': null, 'notes.txt': '', '.gitignore': '', shop: null },
      ...{ 'shop/__init__.py': '', 'a.txt': '' },
    };
    assert.deepEqual(await obstacles(tree), {
      existing: ['.gitignore', 'shop/__init__.py'],
      others: ['a.txt', 'notes.txt'],
    });
  });

  it('is a file where a folder is needed', async () => {
    const { existing } = await obstacles({ '': null, 'shop/routers': '', shop: null });
    assert.deepEqual(existing, ['shop/routers/greeting.py', 'shop/routers/other.py']);
  });

  it('is a link where a folder is needed: what it leads to lies elsewhere', async () => {
    const { existing } = await obstacles({ '': null, tests: 'link' });
    assert.deepEqual(existing, ['tests/test_greeting.py']);
  });

  it('is all where the folder itself is none', async () => {
    assert.equal((await obstacles({ '': 'a file' })).existing.length, files.length);
    assert.equal((await obstacles({ '': 'link' })).existing.length, files.length);
  });
});
