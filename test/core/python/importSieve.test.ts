import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodePython } from '../../../src/core/python/decode.ts';
import { ImportSieve } from '../../../src/core/python/importSieve.ts';
import { readWantedImports } from '../../../src/core/python/wantedImports.ts';
import { readCases } from './cases.ts';

const names = new Set(['flask', 'tg', 'django', 'a_name_that_is_longer_than_most']);
const sieve = new ImportSieve(names);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const mayImport = (text: string): boolean => sieve.mayImport(encode(text));

/** What does not go through says nothing, decoded and read in full. */
function assertNoneLost(bytes: Uint8Array): void {
  if (sieve.mayImport(bytes)) return;
  const text = decodePython(bytes);
  assert.ok(!text.slice(0, 8000).includes('\0'), 'binary files are told of');
  assert.deepEqual(
    readWantedImports(text, (name) => names.has(name)),
    [],
  );
}

describe('ImportSieve', () => {
  for (const { title, text } of readCases('imports.txt')) {
    it(`loses nothing of: ${title}`, () => {
      for (const name of text.match(/\w+/g) ?? []) {
        if (new ImportSieve(new Set([name])).mayImport(encode(text))) continue;
        assert.deepEqual(
          readWantedImports(text, (word) => word === name),
          [],
        );
      }
    });
  }

  it('loses nothing of any bytes', () => {
    const pieces = fc.constantFrom(
      ...['import ', 'from ', 'import', 'as ', 'flask', 'tg', '.', ',', ';', ':', '(', '#', 'x'],
      ...['\n', '\r\n', '\r', '\t', ' ', '\\\n', '\\\r\n', '\\', '"', '"""', 'ﬂask', '\ufeff'],
      ...['\0', '# coding: utf-16le\n', '# coding: cp037\n', '# vim: fileencoding=utf-7 :\n'],
    );
    const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => encode(parts.join('')));
    const bytes = fc.array(fc.oneof(texts, fc.uint8Array({ maxLength: 3 })), { maxLength: 6 });
    const whole = bytes.map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));
    fc.assert(fc.property(whole, assertNoneLost), { numRuns: 20_000 });
  });

  it('loses nothing of text in two bytes a letter', () => {
    const text = `import flask${' '.repeat(20_000)}`;
    const bytes = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])]);
    assert.ok(sieve.mayImport(bytes));
    const noZero = bytes.subarray(0, 2);
    assert.ok(sieve.mayImport(noZero), 'the mark alone tells');
  });

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
      'import ﬂask\n',
      '# -*- coding: utf-7 -*-\n',
      'import a_name_that_is_longer_than_most',
    ]) {
      assert.ok(mayImport(text), JSON.stringify(text));
    }
  });

  it('reads a long line, and a long word, once', () => {
    assert.ok(!mayImport('import os; '.repeat(20_000)));
    assert.ok(!mayImport(`import fl${'a'.repeat(1_000_000)}k`));
    assert.ok(!mayImport(`import d${'a'.repeat(1_048_581)}o`));
  });
});
