import assert from 'node:assert/strict';
import { satisfies } from '@renovatebot/pep440';
import fc from 'fast-check';
import { uniteSpecifiers } from '../../../src/core/manifests/uniteSpecifiers.ts';

const version = fc.tuple(fc.nat(3), fc.nat(3)).map((parts) => parts.join('.'));
const clause = fc.oneof(
  fc
    .tuple(fc.constantFrom('>=', '>', '<', '<=', '==', '!=', '~='), version)
    .map((parts) => parts.join('')),
  version.map((prefix) => `==${prefix}.*`),
);
const specifier = fc.array(clause, { minLength: 1, maxLength: 3 }).map((all) => all.join(','));

describe('uniteSpecifiers', () => {
  it('allows every version that one of them allows', () => {
    const patch = fc.tuple(version, fc.nat(2)).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(specifier, { minLength: 1, maxLength: 4 }), patch, (all, candidate) => {
        if (!all.some((one) => satisfies(candidate, one))) return;
        const united = uniteSpecifiers(all);
        assert.ok(united === '' || satisfies(candidate, united), `${united} without ${candidate}`);
      }),
      { numRuns: 5000 },
    );
  });

  it('allows all where one of them does', () => {
    assert.equal(uniteSpecifiers(['==1.0', '']), '');
    assert.equal(uniteSpecifiers([]), '');
  });

  it('says nothing of words that are no versions', () => {
    assert.equal(uniteSpecifiers(['===one', '>=2']), '');
  });
});
