import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notebookManifest } from '../../../src/core/workspace/notebookManifest.ts';

function code(...source: readonly string[]): object {
  return { cell_type: 'code', metadata: {}, outputs: [], source };
}

function notebook(...cells: readonly object[]): string {
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);
}

const block = [
  '# /// script\n',
  '# requires-python = ">=3.12"\n',
  '# dependencies = [\n',
  '#     "flask>=3,<4",\n',
  '#     "b\\u006fttle",\n',
  '#     "django>>5",\n',
  '# ]\n',
  '# ///',
];

describe('what a notebook says it requires', () => {
  it('stands in the first cell of code that has a block, with the places of the file', () => {
    const text = notebook(
      { cell_type: 'markdown', source: block },
      code('import x\n'),
      code(...block),
    );
    const facts = notebookManifest(text);
    const lines = text.split('\n');
    assert.deepEqual(
      facts?.declarations.map(({ name, specifier, line, text: shown, written, range }) => ({
        ...{ name, specifier, shown, written },
        marked: lines[range.line - 1]?.slice(range.column - 1, range.endColumn - 1),
        inLine: lines[line - 1]?.includes(shown.slice(2, 5)),
      })),
      [
        {
          ...{ name: 'flask', specifier: '<4,>=3', shown: 'flask>=3,<4', written: '>=3,<4' },
          ...{ marked: '>=3,<4', inLine: true },
        },
        {
          ...{ name: 'bottle', specifier: '', shown: 'b\\u006fttle', written: '' },
          ...{ marked: 'b\\\\u006fttle', inLine: true },
        },
      ],
    );
    assert.equal(facts?.python, '>=3.12');
    assert.deepEqual(
      facts?.problems.map(({ code: kind, line }) => [kind, lines[line - 1]?.includes('django')]),
      [['refused-requirement', true]],
    );
  });

  it('is nothing without a block, or where the block is text', () => {
    assert.equal(notebookManifest(notebook(code('import flask\n'))), null);
    assert.equal(notebookManifest(notebook({ cell_type: 'markdown', source: block })), null);
    assert.equal(
      notebookManifest(notebook(code('# /// script\n', '# dependencies = ["x"]\n'))),
      null,
    );
    assert.equal(notebookManifest('# /// script\n# dependencies = ["x"]\n# ///\n'), null);
  });

  it('is read without a throw from anything, and lies within the file', () => {
    const piece = fc.oneof(fc.constantFrom(...block), fc.string({ unit: 'binary', maxLength: 20 }));
    const text = fc
      .tuple(fc.array(piece, { maxLength: 12 }), fc.nat(), fc.boolean())
      .map(([source, at, isCut]) => {
        const whole = notebook(code(...source));
        return isCut ? whole.slice(0, at % (whole.length + 1)) : whole;
      });
    fc.assert(
      fc.property(text, (one) => {
        const { declarations = [], problems = [] } = notebookManifest(one) ?? {};
        for (const { start, end } of [...declarations, ...problems]) {
          assert.ok(0 <= start && start <= end && end <= one.length);
        }
      }),
    );
  });
});
