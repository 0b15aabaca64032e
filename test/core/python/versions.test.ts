import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isInLine } from '../../../src/core/knowledge/releaseLines.ts';
import { compareVersions, exactPin, lowestAllowed } from '../../../src/core/python/versions.ts';

interface Cases {
  readonly exactPin: readonly (readonly [string, string | null])[];
  readonly lowestAllowed: readonly (readonly [string, string | null])[];
  readonly isInLine: readonly (readonly [string, string, boolean])[];
  readonly inOrder: readonly string[];
}
const cases: Cases = JSON.parse(readFileSync('test/cases/python/versions.json', 'utf8'));

describe('versions', () => {
  for (const [specifier, pin] of cases.exactPin) {
    it(`"${specifier}" pins ${pin}`, () => assert.equal(exactPin(specifier), pin));
  }
  for (const [specifier, lowest] of cases.lowestAllowed) {
    it(`"${specifier}" begins at ${lowest}`, () => assert.equal(lowestAllowed(specifier), lowest));
  }
  for (const [version, line, isIn] of cases.isInLine) {
    it(`${version} is ${isIn ? '' : 'not '}of the line ${line}`, () =>
      assert.equal(isInLine(version, line), isIn));
  }

  it('order by number, not by letter', () => {
    const shuffled = [...cases.inOrder].reverse();
    assert.deepEqual(shuffled.sort(compareVersions), cases.inOrder);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        assert.equal(Math.sign(compareVersions(a, b)), -Math.sign(compareVersions(b, a)) + 0);
        exactPin(a);
        lowestAllowed(a);
        isInLine(a, '1.2');
      }),
    );
  });
});
