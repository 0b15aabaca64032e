import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readImports } from '../../../src/core/python/imports.ts';
import { mayImport } from '../../../src/core/python/mayImport.ts';
import { readCases } from './cases.ts';

/** Every module that the text imports is one that it may import. */
function assertNoneMissed(text: string): void {
  for (const { module, level } of readImports(text)) {
    const name = module.split('.')[0] ?? '';
    if (level > 0 || name === '') continue;
    assert.ok(
      mayImport(text, (word) => word === name),
      `${JSON.stringify(text)} imports ${name}`,
    );
  }
}

describe('mayImport', () => {
  for (const { title, text } of readCases('imports.txt')) {
    it(`misses nothing of: ${title}`, () => assertNoneMissed(text));
  }

  it('misses nothing of any text', () => {
    const pieces = fc.constantFrom(
      ...['import ', 'from ', 'lazy ', 'as ', 'flask', '.', ',', ';', ':', '(', ')', '\\', '#'],
      ...['\n', '\r\n', '\r', '\t', ' ', '\f', 'é', 'ﬂask', '\ufeff', '\\\n', '\\\r\n', '\\\r'],
    );
    const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, assertNoneMissed), { numRuns: 20_000 });
  });

  it('knows files that import nothing of interest', () => {
    const isWanted = (name: string) => name === 'flask';
    assert.equal(mayImport('import os, sys\nfrom a.b import flasks\nflask = 1\n', isWanted), false);
    assert.equal(mayImport('', isWanted), false);
  });

  it('takes prose and attributes for imports rather than miss one', () => {
    const isWanted = (name: string) => name === 'flask';
    assert.equal(mayImport('# never import flask here', isWanted), true);
    assert.equal(mayImport('import a.flask', isWanted), true);
  });
});
