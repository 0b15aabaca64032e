import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdits } from '../../../src/core/guidance/findings/applyEdits.ts';
import { silenceEdit } from '../../../src/core/guidance/findings/silenceEdit.ts';

interface Case {
  readonly title: string;
  readonly file?: string;
  readonly before: string;
  readonly line: number;
  readonly after: string | null;
}

const cases = parse(readFileSync('test/cases/guidance/silence.yaml', 'utf8')) as readonly Case[];

describe('silencing a line', () => {
  for (const { title, file = 'app.py', before, line, after } of cases) {
    it(`is done ${title}`, () => {
      const edit = silenceEdit(file, before, line, 'removed-api');
      assert.equal(edit === null ? null : applyEdits(before, [edit]), after);
    });
  }

  it('only ever inserts, and never throws', () => {
    const pieces = fc.constantFrom(
      '\n',
      '\r\n',
      '\\',
      '"""',
      "'",
      '# framework-guide: ignore[',
      ']',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 20 }), (text, line) => {
        const edit = silenceEdit('app.py', text, line, 'removed-api');
        if (edit === null) return;
        assert.ok(edit.start === edit.end && edit.start >= 0 && edit.end <= text.length);
      }),
    );
  });
});
