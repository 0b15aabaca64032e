import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ImportSieve } from '../../../src/core/python/importSieve.ts';
import type { ImportStatement } from '../../../src/core/python/importStatement.ts';
import { readImports } from '../../../src/core/python/imports.ts';
import { readWantedImports } from '../../../src/core/python/wantedImports.ts';
import { readCases } from './cases.ts';

const topLevel = (module: string): string => module.split('.')[0] ?? '';

/** Made once a name: the engine takes longer for that than for a text. */
const sieves = new Map<string, ImportSieve>();

function importsOf(text: string, name: string): readonly ImportStatement[] {
  const sieve = sieves.get(name) ?? new ImportSieve([name]);
  sieves.set(name, sieve);
  return readWantedImports(text, (word) => word === name, sieve);
}

/** Whatever is wanted, it is found as if the whole text had been read. */
function assertNoneMissed(text: string): void {
  const all = readImports(text).filter(({ level }) => level === 0);
  for (const name of new Set(['flask', ...all.map(({ module }) => topLevel(module))])) {
    assert.deepEqual(
      importsOf(text, name),
      all.filter(({ module }) => topLevel(module) === name),
      `${JSON.stringify(text)} imports ${name}`,
    );
  }
}

describe('readWantedImports', () => {
  for (const { title, text } of readCases('imports.txt')) {
    it(`misses nothing of: ${title}`, () => assertNoneMissed(text));
  }

  it('misses nothing of any text', () => {
    const pieces = fc.constantFrom(
      ...['import ', 'from ', 'lazy ', 'as ', 'flask', '.', ',', ';', ':', '(', ')', '\\', '#'],
      ...['\n', '\r\n', '\r', '\t', ' ', '\f', 'é', 'ﬂask', '\ufeff', '\\\n', '\\\r\n', '\\\r'],
      ...['"', "'", '"""', 'f"', '{', '}'],
    );
    const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, assertNoneMissed), { numRuns: 30_000 });
  });

  it('finds nothing where nothing of interest is imported', () => {
    assert.deepEqual(importsOf('import os, sys\nfrom a.b import flask\n', 'flask'), []);
    assert.deepEqual(importsOf('# never import flask here\nimport a.flask', 'flask'), []);
    assert.deepEqual(importsOf('', 'flask'), []);
  });

  it('finds the last line of a file without a line end', () => {
    const [found] = importsOf('x = 1\nimport flask', 'flask');
    assert.deepEqual([found?.module, found?.line], ['flask', 2]);
  });

  it('reads a long line once', () => {
    const text = `${'import os; '.repeat(20_000)}import flask`;
    assert.equal(importsOf(text, 'flask').length, 1);
  });
});
