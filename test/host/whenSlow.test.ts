import assert from 'node:assert/strict';
import { type Timer, whenSlow } from '../../src/editor/host/whenSlow.ts';

/** A clock that goes on only when it is told to. */
class HeldTimer implements Timer {
  #now = 0;
  readonly #waiting = new Map<number, { readonly run: () => void; readonly at: number }>();
  #last = 0;

  readonly set = (run: () => void, ms: number): unknown => {
    this.#waiting.set(++this.#last, { run, at: this.#now + ms });
    return this.#last;
  };

  readonly clear = (id: unknown): void => {
    if (typeof id === 'number') this.#waiting.delete(id);
  };

  pass(ms: number): void {
    this.#now += ms;
    for (const [id, { run, at }] of this.#waiting) {
      if (at > this.#now) continue;
      this.#waiting.delete(id);
      run();
    }
  }

  get isIdle(): boolean {
    return this.#waiting.size === 0;
  }
}

describe('work that is told of where it is slow', () => {
  /** Work that ends when it is told to, and what is told of it. */
  function begin() {
    const timer = new HeldTimer();
    const ends: Promise<void>[] = [];
    let [finish, fail] = [(_: string) => {}, (_: Error) => {}];
    const work = new Promise<string>((resolve, reject) => {
      [finish, fail] = [resolve, reject];
    });
    const result = whenSlow(work, 500, (end) => ends.push(end), timer);
    return { timer, ends, finish, fail, result };
  }

  it('is not told of where it ends in time', async () => {
    const { timer, ends, finish, result } = begin();
    timer.pass(499);
    finish('done');
    assert.equal(await result, 'done');
    assert.ok(timer.isIdle, 'nobody is told later');
    timer.pass(10_000);
    assert.equal(ends.length, 0);
  });

  it('is told of once, until it ends', async () => {
    const { timer, ends, finish, result } = begin();
    timer.pass(500);
    timer.pass(10_000);
    assert.equal(ends.length, 1);
    const first = await Promise.race([ends[0]?.then(() => 'ended'), Promise.resolve('goes on')]);
    assert.equal(first, 'goes on');
    finish('done');
    assert.equal(await result, 'done');
    await ends[0];
  });

  it('ends what is told where it fails, and fails as it does', async () => {
    const { timer, ends, fail, result } = begin();
    timer.pass(500);
    fail(new Error('no disk'));
    await assert.rejects(result, /no disk/);
    await assert.doesNotReject(async () => ends[0]);
  });

  it('is not told of where it fails in time', async () => {
    const { timer, ends, fail, result } = begin();
    fail(new Error('no disk'));
    await assert.rejects(result, /no disk/);
    timer.pass(10_000);
    assert.equal(ends.length, 0);
  });
});
