import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { blankIpython } from '../../../src/core/python/ipython.ts';
import { readNotebookImports } from '../../../src/core/python/notebook.ts';
import { readNotebookCells } from '../../../src/core/python/notebookCells.ts';

interface NotebookCase {
  readonly title: string;
  readonly text?: string;
  readonly cells?: readonly string[];
  /** `cell:line-in-cell file-line module` */
  readonly imports?: readonly string[];
  /** What stands in the file where each statement is. */
  readonly shows?: readonly string[];
  /** The line of the place where the JSON breaks off. */
  readonly brokenAt?: number;
}

/** A notebook of code cells as Jupyter writes it: a line of the file for each line of a cell. */
function notebookOf(cells: readonly string[]): string {
  const code = cells.map((cell) => ({
    cell_type: 'code',
    metadata: {},
    source: cell.split(/(?<=\n)(?=[\s\S])/),
    outputs: [],
  }));
  return JSON.stringify({ cells: code, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);
}

describe('readNotebookImports', () => {
  const cases: readonly NotebookCase[] = parse(
    readFileSync('test/cases/python/notebooks.yaml', 'utf8'),
  );
  for (const { title, cells = [], imports = [], shows, brokenAt, ...one } of cases) {
    it(title, () => {
      const text = one.text ?? notebookOf(cells);
      const read = readNotebookImports(text);
      assert.deepEqual(
        read.imports.map(
          ({ cell, cellLine, line, level, module }) =>
            `${cell}:${cellLine} ${line} ${'.'.repeat(level)}${module}`,
        ),
        imports,
      );
      for (const { line, module } of read.imports) {
        const escaped = text.split('\n')[line - 1]?.replaceAll('\\u0069', 'i') ?? '';
        assert.ok(escaped.includes(module), escaped);
      }
      const places = read.imports.map(({ start, end }) => text.slice(start, end));
      if (shows !== undefined) assert.deepEqual(places, shows);
      assert.equal(read.problem?.line, brokenAt);
    });
  }
});

const PIECES: readonly string[] = [
  ...'%!?,;/=()[]{}"\'\\#.: \n\r\t'.split(''),
  '%%time\n',
  '%%bash\n',
  '>>> ',
  '... ',
  'In [1]: ',
  '"""',
  'f"{',
  'import a',
  'x = %y',
  'x = !y',
  'x?',
  '\\\n',
  '\r\n',
  '\u2028',
  '\ud800',
  'é',
];

const cellTexts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);

describe('a notebook of any text', () => {
  it('keeps the length of a cell and its line ends, and blanks or keeps all else', () => {
    fc.assert(
      fc.property(cellTexts, (cell) => {
        const python = blankIpython(cell);
        assert.equal(python.length, cell.length);
        for (let i = 0; i < cell.length; i++) {
          if (python[i] === cell[i]) continue;
          assert.equal(python[i], ' ');
          assert.ok(!/[\r\n]/.test(cell.charAt(i)));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives back the cells that were written, however JSON writes them', () => {
    fc.assert(
      fc.property(fc.array(cellTexts), fc.boolean(), (cells, isPretty) => {
        const code = cells.map((source) => ({ source, cell_type: 'code' }));
        const text = JSON.stringify({ cells: code }, null, isPretty ? 2 : 0);
        const read = readNotebookCells(text);
        assert.equal(read.brokenAt, null);
        assert.deepEqual(
          read.cells.map(({ source }) => source.text),
          cells,
        );
        for (const { source } of read.cells) {
          for (let i = 0; i < source.text.length; i++) {
            const { start, end } = source.spanOf(i, i + 1);
            assert.equal(JSON.parse(`"${text.slice(start, end)}"`), source.text[i]);
          }
        }
      }),
    );
  });

  it('stays inside the text, whatever stands there', () => {
    const json = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json().map((text) => `{"cells": [{"cell_type": "code", "source": ["import a", ${text}`),
      fc
        .array(fc.constantFrom(...'{}[],:"\\0u'.split(''), '"cells":[{', '"source":"import a"'))
        .map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(json, (text) => {
        const { brokenAt } = readNotebookCells(text);
        assert.ok(brokenAt === null || (brokenAt >= 0 && brokenAt <= text.length));
        for (const { start, end } of readNotebookImports(text).imports) {
          assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('takes no file for JSON that JSON.parse refuses for its brackets', () => {
    for (const text of [
      '[',
      '{',
      '{"a"',
      '{"a":',
      '{"a":1',
      '{"a":1,',
      '{"cells":[',
      '"',
      '{a:1}',
    ]) {
      assert.notEqual(readNotebookCells(text).brokenAt, null, text);
    }
  });
});

describe('a hostile notebook', () => {
  const many = 100_000;
  const code = (source: string) => JSON.stringify({ cells: [{ cell_type: 'code', source }] });
  const hostile: Readonly<Record<string, string>> = {
    'deep brackets': '['.repeat(many),
    'deep brackets in a cell': `{"cells": [{"outputs": ${'['.repeat(many)}${']'.repeat(many)}}]}`,
    'nothing but backslashes': `{"cells": "${'\\'.repeat(many)}`,
    'nothing but escaped quotes': `{"cells": "${'\\"'.repeat(many)}`,
    'a cell of escapes': code('\t"'.repeat(many)),
    'magics in magics': code('%%time\n'.repeat(many)),
    'prompts and nothing else': code('>>> '.repeat(many)),
    'questions and nothing else': code('x?\n'.repeat(many)),
    'many blanks': code(' '.repeat(many)),
    'many lines': code('\n'.repeat(many)),
    continuations: code('!x \\\n'.repeat(many)),
    assignments: code('x = '.repeat(many)),
    'many cells': `{"cells": [${'{"cell_type": "code", "source": ["import a"]},'.repeat(20_000)}1]}`,
    'many empty cells': `{"cells": [${'{},'.repeat(many)}1]}`,
  };
  for (const [title, text] of Object.entries(hostile)) {
    it(`ends: ${title}`, () => assert.ok(readNotebookImports(text).imports.length <= 20_000));
  }
});
