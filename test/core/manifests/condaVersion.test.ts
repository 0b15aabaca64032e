import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { condaSpecifier } from '../../../src/core/manifests/condaVersion.ts';
import { canonicalSpecifier } from '../../../src/core/python/specifier.ts';

const cases: readonly (readonly [string, string])[] = parse(
  readFileSync('test/cases/manifests/condaVersions.yaml', 'utf8'),
);

describe('condaSpecifier', () => {
  for (const [version, specifier] of cases) {
    it(`says ${JSON.stringify(version)} as "${specifier}"`, () =>
      assert.equal(condaSpecifier(version), specifier));
  }

  it('says only what PEP 440 knows, whatever is written', () => {
    const piece = fc.constantFrom(...'()|,*=<>!~.', '1', '2.0', '>=', ' ', 'a', '^', '$');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (version) => {
        const specifier = condaSpecifier(version);
        assert.equal(canonicalSpecifier(specifier), specifier);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives up on what is nested or long beyond reason', () => {
    assert.equal(condaSpecifier('('.repeat(900)), '');
    assert.equal(condaSpecifier('1|'.repeat(100_000)), '');
  });
});
