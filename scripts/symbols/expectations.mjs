// @ts-check

/** Ways of use in which a dotted symbol itself has to be there or gone. */
const named = new Set(['import', 'attribute', 'decorator', 'call']);
const dotted = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/;

/**
 * @typedef {{ symbol: string, use: string, effect: string, removedIn: string | null, deprecatedIn: string | null,
 *   addedIn: string | null, replacement: string }} Change
 * @typedef {{ imports: readonly string[], modules?: readonly { name: string }[], changes: readonly Change[] }} Entry
 * @typedef {Map<string, { there: boolean, why: string }>} Expected
 */

/**
 * What an entry of the knowledge base says about names in one version.
 * @param {Entry} entry a library has no modules
 * @param {string} version
 * @param {boolean} isNewest whether no newer version can be had: the listed modules are those of today
 * @returns {Expected}
 */
export function expectations(entry, version, isNewest) {
  /** @type {Expected} */
  const expected = new Map();
  const isOwn = (/** @type {string} */ name) =>
    dotted.test(name) && entry.imports.includes(name.split('.')[0] ?? '');
  const isIn = (/** @type {string | null} */ since) =>
    since !== null && compare(version, since) >= 0;
  if (isNewest) {
    for (const { name } of entry.modules ?? [])
      if (isOwn(name)) expected.set(name, { there: true, why: 'module of the newest version' });
  }
  for (const change of entry.changes) {
    const { symbol, removedIn, deprecatedIn, addedIn } = change;
    const state = named.has(change.use) && isOwn(symbol) ? stateOf(change, isIn) : null;
    if (state !== null) expected.set(symbol, state);
    // What is to be used instead may be newer than the deprecation, not than the removal.
    if (!isIn(removedIn) && !(removedIn === null && isNewest && (deprecatedIn ?? addedIn)))
      continue;
    const names = change.replacement.match(/[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+/g) ?? [];
    // Where several stand there, the later ones may be younger.
    for (const name of names.filter(isOwn).slice(0, isNewest ? names.length : 1))
      expected.set(name, { there: true, why: `to be used instead of ${symbol}` });
  }
  return expected;
}

/**
 * Whether the symbol of a change is there; null where the change does not say.
 * @param {Change} change @param {(since: string | null) => boolean} isIn whether the version is that one or newer
 */
function stateOf({ effect, removedIn, deprecatedIn, addedIn }, isIn) {
  if (effect === 'added') return isIn(addedIn) ? { there: true, why: `added in ${addedIn}` } : null;
  if (!['removed', 'renamed', 'deprecated'].includes(effect)) return null;
  if (isIn(removedIn)) return { there: false, why: `removed in ${removedIn}` };
  // Before its deprecation the symbol may not have existed yet.
  if (!isIn(deprecatedIn)) return null;
  const until = removedIn === null ? 'and not removed' : `and removed in ${removedIn} only`;
  return { there: true, why: `deprecated in ${deprecatedIn} ${until}` };
}

/** Compares the numbers of two versions. @param {string} a @param {string} b */
export function compare(a, b) {
  const [left, right] = [numbers(a), numbers(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @param {string} version */
function numbers(version) {
  return (/^\d+(\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
}
