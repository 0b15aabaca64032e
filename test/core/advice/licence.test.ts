import assert from 'node:assert/strict';
import fc from 'fast-check';
import { licenceAllows } from '../../../src/core/advice/licence.ts';
import { readYaml } from './shipped.ts';

const allowed = ['MIT', 'Apache-2.0'];
const cases = readYaml('test/cases/advice/licences.yaml') as readonly {
  readonly licence: string;
  readonly allowed: string;
}[];

describe('A licence', () => {
  for (const { licence, allowed: expected } of cases) {
    it(`“${licence}”, where MIT and Apache-2.0 are allowed: ${expected}`, () => {
      assert.equal(licenceAllows(licence, allowed), expected);
    });
  }

  it('may be named by the text of the entry', () => {
    const text = 'BSD-derived (Some Licence)';
    assert.equal(licenceAllows(text, [...allowed, text]), 'yes');
  });

  it('is never misread with an error, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.ok(['yes', 'no', 'unknown'].includes(licenceAllows(text, allowed)));
      }),
    );
  });
});
