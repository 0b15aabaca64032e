import assert from 'node:assert/strict';
import type { FolderFiles } from '../../../src/core/workspace/folderFiles.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { InMemoryFolder } from '../../support/inMemoryFolder.ts';

const keep = (): boolean => true;
const many = new Map(Array.from({ length: 100 }, (_, i) => [`${i}.py`, `import m${i}\n`]));

describe('reading a folder', () => {
  it('reads every file once, and counts files and bytes', async () => {
    const folder = new InMemoryFolder(many);
    const { files, bytes, complete } = await scanFolder(folder, { keep });
    assert.equal(files.size, 100);
    assert.equal(complete, true);
    assert.equal(
      bytes,
      [...many.values()].reduce((sum, text) => sum + text.length, 0),
    );
    assert.deepEqual(folder.asked.toSorted(), [...many.keys()].toSorted());
  });

  it('asks once for a file that many include, there or not', async () => {
    const folder = new InMemoryFolder(
      new Map([
        ['requirements.txt', '-r gone.list\n-r base.list\n'],
        ['requirements-dev.txt', '-r gone.list\n-r base.list\n-c base.list\n'],
        ['base.list', '-r gone.list\n'],
      ]),
    );
    await scanFolder(folder, { keep });
    assert.deepEqual(folder.asked.toSorted(), [
      'base.list',
      'gone.list',
      'requirements-dev.txt',
      'requirements.txt',
    ]);
  });

  it('reads no more files at a time than it is told', async () => {
    let open = 0;
    let most = 0;
    const inner = new InMemoryFolder(many);
    const folder: FolderFiles = {
      list: () => inner.list(),
      entries: (path) => inner.entries(path),
      read: async (path) => {
        most = Math.max(most, ++open);
        await Promise.resolve();
        open--;
        return inner.read(path);
      },
    };
    await scanFolder(folder, { keep, concurrency: 7 });
    assert.equal(most, 7);
  });

  it('ends early when it is cancelled', async () => {
    const folder = new InMemoryFolder(many);
    const isCancelled = (): boolean => folder.asked.length >= 10;
    const { files } = await scanFolder(folder, { keep, isCancelled, concurrency: 1 });
    assert.equal(files.size, 10);
  });

  it('fails where the folder itself cannot be listed', async () => {
    const folder: FolderFiles = {
      list: () => Promise.reject(new Error('EACCES')),
      read: () => Promise.resolve(null),
      entries: () => Promise.resolve([]),
    };
    await assert.rejects(scanFolder(folder, { keep }), /EACCES/);
  });

  it('keeps of the imports only those that matter', async () => {
    const folder = new InMemoryFolder(
      new Map([['app.py', 'import os\nimport flask.json\nfrom . import flask\n']]),
    );
    const { files } = await scanFolder(folder, { keep: (name) => name === 'flask' });
    assert.deepEqual(files.get('app.py'), {
      kind: 'python',
      imports: [{ module: 'flask.json', names: [], line: 2, column: 8, text: 'import flask.json' }],
    });
  });

  it('keeps one and the same object of all files that say nothing, and decodes none of them', async () => {
    const folder = new InMemoryFolder(many);
    const { files } = await scanFolder(folder, { keep, mayImport: () => false });
    assert.equal(files.size, 100);
    assert.equal(new Set(files.values()).size, 1);
    assert.deepEqual(files.get('0.py'), { kind: 'python', imports: [] });
  });

  it('reads what its names or bytes make worth a look, whatever its imports', async () => {
    const setup = "from setuptools import setup\nsetup(install_requires=['flask'])\n";
    const folder = new InMemoryFolder(new Map([['setup.py', setup]]));
    const { files } = await scanFolder(folder, { keep: () => false, mayImport: () => false });
    const facts = files.get('setup.py');
    assert.equal(facts?.kind === 'python' ? facts.manifest?.declarations.length : null, 1);
  });

  it('waits only for files that cannot be read at once, and takes a failure as it takes one of reading', async () => {
    const inner = new InMemoryFolder(many);
    const bytes = new Uint8Array(0);
    const folder: FolderFiles = {
      list: () => inner.list(),
      entries: (path) => inner.entries(path),
      read: (path) => inner.read(path),
      readNow: (path) => {
        if (path === '7.py') return undefined;
        if (path === '8.py') throw new Error('EACCES');
        return path === '9.py' ? null : bytes;
      },
    };
    const { files } = await scanFolder(folder, { keep });
    assert.deepEqual(inner.asked, ['7.py']);
    assert.deepEqual(
      [...files.keys()],
      [...many.keys()].filter((path) => path !== '9.py'),
    );
    assert.deepEqual(files.get('8.py'), { kind: 'skipped', code: 'unreadable', detail: 'EACCES' });
  });
});
