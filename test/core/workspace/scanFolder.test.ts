import assert from 'node:assert/strict';
import { ImportSieve } from '../../../src/core/python/importSieve.ts';
import type { FolderFiles } from '../../../src/core/workspace/folderFiles.ts';
import { scanFolder } from '../../../src/core/workspace/scanFolder.ts';
import { InMemoryFolder } from '../../support/inMemoryFolder.ts';

const sieve = new ImportSieve(['flask']);
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

  it('keeps one and the same object of all files that say nothing', async () => {
    const folder = new InMemoryFolder(many);
    const { files } = await scanFolder(folder, { keep: () => false, sieve });
    assert.equal(files.size, 100);
    assert.equal(new Set(files.values()).size, 1);
    assert.deepEqual(files.get('0.py'), { kind: 'python', imports: [] });
  });

  it('reads what a file declares, whatever it imports', async () => {
    const setup = "from setuptools import setup\nsetup(install_requires=['flask'])\n";
    const script = '# /// script\n# dependencies = ["flask"]\n# ///\nprint("nothing imported")\n';
    const folder = new InMemoryFolder(
      new Map([
        ['setup.py', setup],
        ['script.py', script],
      ]),
    );
    const { files } = await scanFolder(folder, { keep: () => false, sieve });
    for (const path of ['setup.py', 'script.py']) {
      const facts = files.get(path);
      assert.equal(facts?.kind === 'python' ? facts.manifest?.declarations.length : null, 1, path);
    }
  });

  it('takes the text of a file where it is had at once, and its bytes where only they tell what it is', async () => {
    const texts = new Map([
      ['a.py', 'import flask\n'],
      ['coding.py', '# coding: utf-16-le\n'],
      ['mark.py', '\ufeffimport flask\n'],
      ['zero.py', 'import flask\0\n'],
      ['requirements.txt', 'flask\n'],
    ]);
    const inner = new InMemoryFolder(texts);
    const asked: string[] = [];
    const folder: FolderFiles = {
      list: () => inner.list(),
      entries: (path) => inner.entries(path),
      read: (path) => {
        asked.push(path);
        return inner.read(path);
      },
      readTextNow: (path) => {
        const text = texts.get(path);
        return text === undefined ? null : { text, bytes: text.length };
      },
    };
    const { files, bytes } = await scanFolder(folder, { keep: () => true });
    assert.deepEqual(asked.sort(), ['coding.py', 'mark.py', 'requirements.txt']);
    assert.deepEqual(
      [...files].map(([path, facts]) => [path, facts.kind === 'python' ? facts.imports.length : 0]),
      [
        ['a.py', 1],
        ['coding.py', 0],
        ['mark.py', 1],
        ['zero.py', 0],
        ['requirements.txt', 0],
      ],
    );
    assert.equal(files.get('zero.py')?.kind, 'skipped');
    assert.equal(bytes, 13 + 20 + 16 + 14 + 6);
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
