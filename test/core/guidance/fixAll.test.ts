import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/guidance/findings/applyEdits.ts';
import type { Finding, TextEdit } from '../../../src/core/guidance/findings/finding.ts';
import { fixAll } from '../../../src/core/guidance/findings/fixAll.ts';
import { lineEdits } from '../../../src/core/guidance/findings/lineEdits.ts';

function finding(edits: readonly TextEdit[], isCertain = true): Finding {
  return {
    ...{ rule: 'removed-api', file: 'app.py', framework: 'flask', link: null },
    range: { line: 1, column: 1, endLine: 1, endColumn: 2 },
    message: { text: 'removed', args: [] },
    fix: { title: { text: 'replaceBy', args: [] }, edits, isCertain },
  };
}

/** Wants each `old` replaced. */
function old(text: string, written = 'new'): readonly Finding[] {
  return [...text.matchAll(/old/g)].map(({ index }) =>
    finding([{ start: index, end: index + 3, text: written }]),
  );
}

describe('fixing all', () => {
  it('applies every certain fix', () => {
    assert.equal(
      fixAll('old a\nold b old', (text) => old(text)),
      'new a\nnew b new',
    );
  });

  it('leaves what is not certain', () => {
    const find = (text: string) => old(text).map(({ fix }) => finding(fix?.edits ?? [], false));
    assert.equal(fixAll('old', find), 'old');
  });

  it('ends where fixes go round in circles, and where they grow for ever', () => {
    const find = (text: string): readonly Finding[] =>
      text === 'a'
        ? [finding([{ start: 0, end: 1, text: 'b' }])]
        : [finding([{ start: 0, end: 1, text: 'a' }])];
    assert.match(fixAll('a', find), /^[ab]$/);
    assert.ok(fixAll('old', (text) => old(text, 'oldold')).length < 5_000);
  });
});

describe('edits of whole lines', () => {
  it('leave the lines between alone', () => {
    const edits = lineEdits('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\n');
    assert.deepEqual(edits, [
      { start: 2, end: 4, text: 'B\n' },
      { start: 8, end: 8, text: 'e\n' },
    ]);
  });

  it('make the one text from the other', () => {
    const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd'), { maxLength: 60 });
    const texts = lines.map((all) => all.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        assert.equal(applyEdits(before, lineEdits(before, after)), after);
      }),
    );
  });
});
