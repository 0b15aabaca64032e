import assert from 'node:assert/strict';
import { isAged } from '../../../src/core/comparison/aged.ts';

describe('the age of a fact', () => {
  const cases: readonly (readonly [checked: string, today: string, aged: boolean])[] = [
    ['2025-11-21', '2026-11-22', true],
    ['2025-11-22', '2026-11-22', false],
    ['2027-02-28', '2028-02-29', true],
    ['2027-03-01', '2028-02-29', false],
  ];
  for (const [checked, today, aged] of cases) {
    it(`${aged ? 'is told' : 'is not told'} on ${today} where it was checked on ${checked}`, () => {
      assert.equal(isAged(checked, today), aged);
    });
  }
});
