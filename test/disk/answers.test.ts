import assert from 'node:assert/strict';
import { Answers } from '../../src/disk/answers.ts';

describe('the answers of a disk', () => {
  /** @returns after how many of them they are called slow; null where they never are */
  const slowAfter = (answers: readonly number[]): number | null => {
    const all = new Answers();
    const at = answers.findIndex((ms) => {
      all.take(ms);
      return all.areSlow;
    });
    return at < 0 ? null : at + 1;
  };
  const answers = (count: number, slowEvery: number): readonly number[] =>
    Array.from({ length: count }, (_, i) => (i % slowEvery === 0 ? 40 : 0.01));

  it('are slow where one after the other is', () => {
    assert.equal(slowAfter([40, 40, 40, 40]), 3);
  });

  it('are slow where some are remembered by the system and many are not', () => {
    assert.notEqual(slowAfter(answers(200, 10)), null);
  });

  it('are not slow where the processor is taken away now and then', () => {
    assert.equal(slowAfter(answers(100_000, 60)), null);
  });

  it('are not slow for a few that were, however long those took', () => {
    assert.equal(slowAfter([5000, 5000, 0.01, 0.01]), null);
  });
});
