import assert from 'node:assert/strict';
import { ImportSieve } from '../../../src/core/python/importSieve.ts';

const sieve = new ImportSieve(['flask', 'tg', 'django', 'a_name_that_is_longer_than_most']);
const mayImport = (text: string): boolean => sieve.partOf(text) !== null;

// That nothing is lost is told of by the tests of `readWantedImports`.
describe('ImportSieve', () => {
  it('keeps back what imports nothing of interest', () => {
    for (const text of [
      '',
      'import',
      '#!/usr/bin/env python\n# About flask.\nimport os\r\n\r\nfrom . import views\r\n',
      'flask = 1\nimport os\nflask()\n',
      'import flask_like, myflask, flash, a_name_that_is_longer_than_mosq\n',
      '"""Grüße"""\nimport os\n',
      '# Never import flask: it is slow.\n',
      'flask = 1; x = important(flask)\n',
      'from os import path as flask\n',
      'from .flask import views\n',
      'import os.flask\n',
    ]) {
      assert.ok(!mayImport(text), JSON.stringify(text));
    }
  });

  it('lets through what only a proper look can tell', () => {
    for (const text of [
      'import flask',
      'x = 1\r\nfrom flask import x',
      'from flask \\\n  import x\n',
      'import os, \\\r\n  flask\n',
      'if x: import flask\n',
      'x = 1;\timport flask\n',
      'old = "Mac"\r\fimport flask\rimport os',
      'lazy import flask\n',
      'lazy\tfrom flask import x\n',
      '\ufeffimport flask\n',
      'import ﬂask\n',
      'import os.path as p , tg\n',
      'import a_name_that_is_longer_than_most',
    ]) {
      assert.ok(mayImport(text), JSON.stringify(text));
    }
  });

  it('tells the lines between the first and the last', () => {
    const text = 'import os\nif x: \\\n  import tg\nimport re\n\timport flask\nimport os\n';
    assert.deepEqual(sieve.partOf(text), {
      first: text.indexOf('if x'),
      last: text.indexOf('flask') + 'flask'.length,
    });
  });

  it('takes everything for nothing where nothing is wanted', () => {
    assert.equal(new ImportSieve([]).partOf('import flask, os\nfrom a import b\n'), null);
  });

  it('reads a long line, and a long word, once', () => {
    assert.ok(!mayImport('import os; '.repeat(20_000)));
    assert.ok(!mayImport('import '.repeat(150_000)));
    assert.ok(!mayImport(`import os${', os'.repeat(300_000)}`));
    assert.ok(!mayImport(`;${' '.repeat(500_000)}import${' '.repeat(500_000)}`));
    assert.ok(!mayImport(`import fl${'a'.repeat(16_000_000)}k`));
    assert.ok(!mayImport(`import d${'a'.repeat(1_048_581)}o`));
  });
});
