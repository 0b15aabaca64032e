import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readVia } from '../../../src/core/manifests/via.ts';
import { readRequirements } from '../../../src/core/python/requirements.ts';
import { readLockCases } from './lockCases.ts';

function inWords(text: string): string {
  const [first] = readRequirements(text);
  const via = readVia(text, first?.end ?? 0);
  if (via === null) return 'nothing';
  return via.length === 0 ? 'the project' : via.join(', ');
}

describe('who wants a requirement', () => {
  for (const { title, text, expected } of readLockCases('via.txt')) {
    it(title, () => assert.deepEqual([inWords(text)], expected));
    it(`${title}, with the line ends of Windows`, () => {
      assert.deepEqual([inWords(text.replaceAll('\n', '\r\n'))], expected);
    });
  }

  it('reads any text from anywhere', () => {
    const pieces = ['#', ' ', 'via', '\n', '\r\n', '\\', ',', '-r x', '(a)', 'flask', '   ', '\t'];
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })))
      .map((list) => list.join(''));
    fc.assert(
      fc.property(texts, fc.nat(50), (text, end) => {
        for (const name of readVia(text, end) ?? []) assert.ok(text.slice(end).includes(name));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no time over blanks and brackets', () => {
    for (const many of [' ', '(', '\\ ', '# ', '\n# ', '    #   x\n', ',']) {
      readVia(`${many.repeat(50_000)}x`, 0);
      readVia(`# via ${many.repeat(50_000)}x`, 0);
      readVia(`# via\n    #  ${many.repeat(50_000)}x`, 0);
    }
  });
});
