import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ScoutThread } from '../../src/cli/scout.ts';
import { ImportSieve } from '../../src/core/python/importSieve.ts';
import type { ScoutedFile } from '../../src/core/workspace/folderFiles.ts';
import { CommandLine } from '../support/commandLine.ts';

interface Output {
  readonly projects: readonly {
    readonly frameworks: readonly {
      readonly id: string;
      readonly evidence: readonly { readonly file: string; readonly line: number }[];
    }[];
    readonly problems: readonly { readonly file: string; readonly code: string }[];
  }[];
  readonly stats: { readonly files: number; readonly bytes: number };
}

describe('a folder of many files', () => {
  const cli = new CommandLine();
  const { put } = cli;

  it('is read by two threads, which leave nothing out', () => {
    const silent = 'import os\n';
    const many = Array.from({ length: 1500 }, (_, i) => `app/m${String(i).padStart(4, '0')}.py`);
    const flask = many.filter((_, i) => i % 100 < 3);
    for (const path of many) put(path, flask.includes(path) ? 'import flask\n' : silent);
    put('app/zz_script.py', '# /// script\n# dependencies = ["django==5.2"]\n# ///\n');
    put('app/zz_latin.py', '# coding: latin-1\nimport tornado.web, bottle\n');
    put('app/zz_binary.py', 'import sanic\n\0');
    put('app/zz_empty.py', '');
    // What is not handed from thread to thread: more than ASCII, and long texts.
    put('app/zz_umlaut.py', '# für den Anfang\nimport cherrypy\n');
    put('app/zz_long.py', `${'# nothing\n'.repeat(10_000)}import quart\n`);
    put('bottle.py', '__version__ = "0.13.2"\nclass Bottle: pass\n');
    put('requirements.txt', 'flask==3.0.3\n');
    put('setup.py', 'from setuptools import setup\nsetup(install_requires=["falcon"])\n');
    symlinkSync('nowhere.py', cli.at('app/zz_link.py'));

    const { status, stdout, stderr } = cli.run(['scan', cli.at()]);
    assert.deepEqual([status, stderr], [0, '']);
    const { projects, stats } = JSON.parse(stdout) as Output;
    const frameworks = projects.flatMap((project) => project.frameworks);
    assert.deepEqual(frameworks.map(({ id }) => id).toSorted(), [
      'bottle',
      'cherrypy',
      'django',
      'falcon',
      'flask',
      'quart',
      'tornado',
    ]);
    assert.deepEqual(
      frameworks.find(({ id }) => id === 'flask')?.evidence.map(({ file }) => file),
      ['requirements.txt', ...flask],
    );
    assert.deepEqual(
      projects.flatMap(({ problems }) => problems.map(({ file }) => file)).toSorted(),
      ['app/zz_binary.py', 'app/zz_link.py'],
    );
    assert.equal(stats.files, many.length + 10);
    assert.ok(stats.bytes > many.length * silent.length, String(stats.bytes));
  });

  it('is read by one thread where the other does not start', () => {
    const paths = Array.from({ length: 50 }, (_, i) => `${i}.py`);
    const thread = ScoutThread.start('/nowhere', cli.at('gone.cjs'));
    if (thread === null) {
      assert.equal(availableParallelism(), 1);
      return;
    }
    const scout = thread.send(paths, { sieve: new ImportSieve([]), singleModules: [] });
    const files: ScoutedFile[] = [];
    for (let file = scout.next(); file !== null; file = scout.next()) files.push(file);
    assert.deepEqual(
      files,
      paths.map((_, index) => ({ index, silentBytes: null, decoded: null })),
    );
  });
});
