import assert from 'node:assert/strict';
import Mocha from 'mocha';
import { steadyRun } from '../../scripts/testing/steadyRun.mjs';

type Body = () => void;

/** A suite of its own with silent output: blocks, each with titles and what their tests do. */
function suiteOf(blocks: Readonly<Record<string, Readonly<Record<string, Body>>>>): Mocha {
  const mocha = new Mocha({ reporter: class {} as never });
  for (const [name, tests] of Object.entries(blocks)) {
    const block = Mocha.Suite.create(mocha.suite, name);
    for (const [title, body] of Object.entries(tests)) block.addTest(new Mocha.Test(title, body));
  }
  return mocha;
}

/** Fails the first so many times. */
function failing(times: number): Body {
  let left = times;
  return () => assert.ok(left-- <= 0, 'too early');
}

describe('a second try', () => {
  it('tells what passed only then, and counts it as passed', async () => {
    const mocha = suiteOf({ steady: { a: () => {} }, busy: { b: () => {}, c: failing(1) } });
    assert.deepEqual(await steadyRun(mocha, { again: true }), {
      passed: 3,
      failed: 0,
      skipped: 0,
      failures: [],
      unsteady: ['busy c: too early'],
    });
  });

  it('does not save what fails again', async () => {
    const mocha = suiteOf({ steady: { a: () => {} }, broken: { b: failing(2), c: failing(1) } });
    assert.deepEqual(await steadyRun(mocha, { again: true }), {
      passed: 2,
      failed: 1,
      skipped: 0,
      failures: ['broken b: too early'],
      unsteady: ['broken c: too early'],
    });
  });

  it('runs the block of the failing test, and no other', async () => {
    const runs: string[] = [];
    const mocha = suiteOf({
      'a (b)': { c: () => runs.push('c'), d: failing(1) },
      'a (b) and more': { e: () => runs.push('e') },
      other: { f: () => runs.push('f') },
    });
    assert.equal((await steadyRun(mocha, { again: true })).passed, 4);
    assert.equal(runs.filter((run) => run === 'c').length, 2);
    assert.equal(runs.filter((run) => run === 'f').length, 1);
  });

  it('is not taken where many fail, nor where nobody asked for it', async () => {
    const many = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`t${at}`, failing(1)]));
    assert.equal((await steadyRun(suiteOf({ many }), { again: true })).failed, 6);
    assert.equal(
      (await steadyRun(suiteOf({ one: { a: failing(1) } }), { again: false })).failed,
      1,
    );
  });

  it('takes a hook that failed for a failure', async () => {
    const mocha = suiteOf({ block: { a: () => {} } });
    mocha.suite.suites[0]?.beforeAll('start', failing(1));
    const verdict = await steadyRun(mocha, { again: true });
    assert.equal(verdict.passed, 1);
    assert.equal(verdict.failed, 0);
    assert.match(verdict.unsteady[0] ?? '', /^block "before all" hook: start.*: too early$/);
  });

  it('takes a hook that fails again for a failure', async () => {
    const mocha = suiteOf({ block: { a: () => {} } });
    mocha.suite.suites[0]?.beforeAll('start', failing(2));
    const verdict = await steadyRun(mocha, { again: true });
    assert.deepEqual([verdict.passed, verdict.failed, verdict.unsteady], [0, 1, []]);
  });

  it('leaves what passed at the first try', async () => {
    let runs = 0;
    const once: Body = () => assert.equal(++runs, 1);
    const mocha = suiteOf({ block: { once, b: failing(1) } });
    const verdict = await steadyRun(mocha, { again: true });
    assert.deepEqual([verdict.passed, verdict.failed, runs], [2, 0, 2]);
  });
});
