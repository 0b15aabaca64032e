import assert from 'node:assert/strict';
import { pythonRangeHolds } from '../../../src/core/advice/pythonRange.ts';
import type { Truth } from '../../../src/core/advice/rule.ts';
import { readYaml } from './shipped.ts';

type Case = { readonly text: string } & Partial<Record<Truth, readonly string[]>>;

describe('A range of Python releases', () => {
  for (const { text, ...expected } of readYaml('test/cases/advice/python-ranges.yaml') as Case[]) {
    it(`"${text}" takes in what it says`, () => {
      for (const truth of ['yes', 'no', 'unknown'] as const) {
        for (const release of expected[truth] ?? []) {
          assert.equal(pythonRangeHolds(text, release), truth, release);
        }
      }
    });
  }
});
