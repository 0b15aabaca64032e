// @ts-check

/** Ways of use in which the symbol itself has to be there or gone. */
const importable = new Set(['import', 'attribute']);
const dotted = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/;

/**
 * What an entry of the knowledge base says about names in one version.
 * @param {{ imports: readonly string[], newest: { version: string }, modules: readonly { name: string }[],
 *   changes: readonly { symbol: string, use: string, effect: string, removedIn: string | null, deprecatedIn: string | null,
 *   replacement: string, rewrite: string }[] }} framework
 * @param {string} version
 * @returns {Map<string, { there: boolean, why: string }>}
 */
export function expectations(framework, version) {
  /** @type {Map<string, { there: boolean, why: string }>} */
  const expected = new Map();
  const isOwn = (/** @type {string} */ name) =>
    dotted.test(name) && framework.imports.includes(name.split('.')[0] ?? '');
  const isNewest =
    compare(version, framework.newest.version) >= 0 || sameLine(version, framework.newest.version);
  if (isNewest) {
    for (const { name } of framework.modules) {
      if (isOwn(name)) expected.set(name, { there: true, why: 'module of the newest version' });
    }
  }
  for (const {
    symbol,
    use,
    effect,
    removedIn,
    deprecatedIn,
    replacement,
    rewrite,
  } of framework.changes) {
    if (!importable.has(use) || !isOwn(symbol)) continue;
    if (removedIn !== null && ['removed', 'renamed'].includes(effect)) {
      if (compare(version, removedIn) >= 0)
        expected.set(symbol, { there: false, why: `removed in ${removedIn}` });
      // Before its deprecation the symbol may not have existed yet.
      else if (deprecatedIn !== null && compare(version, deprecatedIn) >= 0) {
        expected.set(symbol, {
          there: true,
          why: `deprecated in ${deprecatedIn}, removed in ${removedIn} only`,
        });
      }
    }
    const replaced = removedIn !== null && compare(version, removedIn) >= 0;
    if (rewrite === 'certain' && replaced && isOwn(replacement)) {
      expected.set(replacement, { there: true, why: `replaces ${symbol}` });
    }
  }
  return expected;
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

/** @param {string} a @param {string} b */
function sameLine(a, b) {
  return numbers(a).slice(0, 2).join('.') === numbers(b).slice(0, 2).join('.');
}

/** @param {string} version */
function numbers(version) {
  return (/^\d+(\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
}
