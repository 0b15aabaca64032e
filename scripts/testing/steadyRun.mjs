// @ts-check
// Imported by the suite for the web worker host too: nothing of Node here.

/**
 * @typedef {object} Verdict
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures title and first line of the reason, of each that failed
 * @property {readonly string[]} unsteady the same, of each that passed at the second try only
 *
 * @typedef {{ title: string, block: string, isHook: boolean, state: 'passed' | 'failed' | 'skipped', reason: string }} Entry
 */

/** From so many failures on it is not chance: a second try would only cost time. */
const tooMany = 6;

/**
 * Runs tests that drive a real editor or browser. Where a few of them fail, their outermost `describe` blocks run once more,
 * because a busy machine can make an editor miss what any test waited for, and a test there may stand on the one before. What
 * passes only then is told by name, so that its cause can be found; what fails twice has failed. What passed at the first try
 * is not asked again: some tests can only be run once in an editor.
 * @param {Mocha} mocha with all tests loaded
 * @param {{ again: boolean, onFail?: (error: unknown) => void }} options `again`: whether there is a second try;
 *   `onFail` is given each error before the reporter shows it
 * @returns {Promise<Verdict>}
 */
export async function steadyRun(mocha, { again, onFail = () => {} }) {
  mocha.cleanReferencesAfterRun(false);
  const first = await runOnce(mocha, onFail);
  const failed = first.filter(({ state }) => state === 'failed');
  if (!again || failed.length === 0 || failed.length >= tooMany) return verdict(first, []);

  const blocks = new Set(failed.map(({ block }) => block));
  mocha.grep(new RegExp(`^(?:${[...blocks].map(escaped).join('|')})(?: |$)`));
  const second = await runOnce(mocha, onFail);
  const told = new Set(first.map(({ title }) => title));
  const unheard = second.filter(({ title, isHook }) => !isHook && !told.has(title));
  const isMended = (/** @type {Entry} */ { title, isHook }) => {
    const later = second.find((entry) => entry.title === title);
    // A hook is heard of only where it fails.
    return later === undefined ? isHook : later.state !== 'failed';
  };
  const unsteady = failed.filter(isMended);
  const settled = first.flatMap((entry) => {
    if (!unsteady.includes(entry)) return entry;
    return entry.isHook ? [] : { ...entry, state: /** @type {const} */ ('passed') };
  });
  return verdict([...settled, ...unheard], unsteady);
}

/**
 * @param {Mocha} mocha @param {(error: unknown) => void} onFail
 * @returns {Promise<readonly Entry[]>}
 */
function runOnce(mocha, onFail) {
  return new Promise((resolve) => {
    /** @type {Entry[]} */
    const entries = [];
    /** @param {Mocha.Runnable} test @param {Entry['state']} state @param {string} [reason] */
    const keep = (test, state, reason = '') => {
      const path = test.titlePath();
      const isHook = 'type' in test && test.type === 'hook';
      entries.push({ title: path.join(' '), block: path[0] ?? '', isHook, state, reason });
    };
    const runner = mocha.run(() => resolve(entries));
    runner.on('pass', (test) => keep(test, 'passed'));
    runner.on('pending', (test) => keep(test, 'skipped'));
    runner.on('fail', (test, error) => {
      onFail(error);
      keep(test, 'failed', String(error?.message ?? error).split('\n')[0]);
    });
  });
}

/** @param {readonly Entry[]} entries @param {readonly Entry[]} unsteady @returns {Verdict} */
function verdict(entries, unsteady) {
  const count = (/** @type {Entry['state']} */ wanted) =>
    entries.filter(({ state }) => state === wanted).length;
  const named = (/** @type {readonly Entry[]} */ some) =>
    some.map(({ title, reason }) => `${title}: ${reason}`);
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    failures: named(entries.filter(({ state }) => state === 'failed')),
    unsteady: named(unsteady),
  };
}

/** @param {string} text @returns {string} a pattern that matches just this text */
function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
