import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ImportStatement } from '../../../src/core/python/importStatement.ts';
import { readImports } from '../../../src/core/python/imports.ts';
import { readCases } from './cases.ts';

function describeImport(found: ImportStatement): string {
  const as = (alias: string | null) => (alias === null ? '' : ` as ${alias}`);
  if (found.names === null) return `${found.line} import ${found.module}${as(found.alias)}`;
  const names = found.names.map(({ name, alias }) => name + as(alias)).join(', ');
  return `${found.line} from ${'.'.repeat(found.level)}${found.module} import ${names}`.trimEnd();
}

describe('readImports', () => {
  for (const { title, text, expected } of readCases('imports.txt')) {
    it(title, () => assert.deepEqual(readImports(text).map(describeImport), expected));
  }

  it('bounds statements, modules and names as ast does', () => {
    const text = 'if x:\n  from ..a.b import (c as d, e) # f';
    const [found] = readImports(text);
    assert.ok(found?.names);
    assert.equal(text.slice(found.start, found.end), 'from ..a.b import (c as d, e)');
    assert.equal(text.slice(found.moduleStart, found.moduleEnd), 'a.b');
    assert.deepEqual(
      found.names.map(({ start, end }) => text.slice(start, end)),
      ['c as d', 'e'],
    );
  });

  it('places the module of a relative import without one after its dots', () => {
    const [found] = readImports('from .. import x');
    assert.deepEqual([found?.moduleStart, found?.moduleEnd], [7, 7]);
  });
});

const PIECES =
  'import |from |lazy |as |a|b.c|.|,|;|:|(|)|[|]|{|}|\\|#|"|\'|"""|\'\'\'|f"|rf\'|t"""|\\N{|{{|!r|\n|\r\n|\r|\f|\t| |*|é|\ufeff|\ud800|def f():|\\\n'.split(
    '|',
  );

describe('readImports on any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  );

  it('stays inside the text, moves forward and counts lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const found of readImports(text)) {
          const places = [found.start, found.moduleStart, found.moduleEnd, found.end];
          for (const name of found.names ?? []) places.push(name.start, name.end);
          assert.ok(places.every((at) => at >= found.start && at <= found.end));
          assert.ok(found.start >= last && found.end <= text.length);
          assert.equal(found.line, text.slice(0, found.start).split(/\r\n|\r|\n/).length);
          last = found.start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds an import on a line of its own after whatever brackets were left open', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'([{)]} ,=x:') }), (noise) => {
        assert.equal(readImports(`${noise}\nimport found\n`).at(-1)?.module, 'found');
      }),
    );
  });
});

describe('readImports on hostile text', () => {
  const many = 100_000;
  const hostile: Readonly<Record<string, string>> = {
    'one line': `${'x = 1 + '.repeat(many)}; import a`,
    'one line of imports': 'import a;'.repeat(20_000),
    'open brackets': '('.repeat(many),
    'open strings': '"'.repeat(many - 1),
    'open f-strings': 'f"{'.repeat(many),
    'open f-strings, one a line': 'f"{\n'.repeat(many),
    'open triple quotes': '"""\\'.repeat(many),
    backslashes: '\\'.repeat(many),
    continuations: 'from \\\n'.repeat(many),
    'dotted names': `from ${'a.'.repeat(many)}`,
    'open lists of names': 'from a import (\n'.repeat(20_000),
    blanks: `from${' '.repeat(many)}`,
    'nested formats': `f"${'{x:'.repeat(many)}`,
    colons: ': '.repeat(many),
  };
  for (const [title, text] of Object.entries(hostile)) {
    it(`is linear on ${title}`, () => assert.ok(readImports(`${text}\nimport`).length >= 0));
  }
});
