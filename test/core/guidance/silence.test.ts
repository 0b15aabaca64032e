import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdits } from '../../../src/core/guidance/findings/applyEdits.ts';
import { silence } from '../../../src/core/guidance/findings/silence.ts';
import type { ManifestFormat } from '../../../src/core/workspace/manifestFormats.ts';

interface Case {
  readonly title: string;
  readonly format?: ManifestFormat;
  readonly before: string;
  readonly line: number;
  readonly after: string | null;
}

const cases = parse(readFileSync('test/cases/guidance/silence.yaml', 'utf8')) as readonly Case[];

describe('silencing a line', () => {
  for (const { title, format = null, before, line, after } of cases) {
    it(`is done ${title}`, () => {
      const edit = silence(before, line, 'removed-api', format);
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
        const edit = silence(text, line, 'removed-api', null);
        if (edit === null) return;
        assert.ok(edit.start === edit.end && edit.start >= 0 && edit.end <= text.length);
      }),
    );
  });
});
