import assert from 'node:assert/strict';
import { readRetryAfter } from '../../../src/core/releases/retryAfter.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const cases: readonly (readonly [string | null, number | null])[] = [
  ['30', 30],
  [' 0 ', 0],
  ['Sun, 22 Nov 2026 12:01:00 GMT', 60],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['-5', null],
  ['soon', null],
  ['99999999999999', null],
  ['', null],
  [null, null],
];

describe('the time after which an index wants to be asked again', () => {
  for (const [header, seconds] of cases) {
    it(`${header} is ${seconds}`, () => assert.equal(readRetryAfter(header, now), seconds));
  }
});
