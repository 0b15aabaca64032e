/**
 * As much of `node:assert/strict` as the tests use, for the web worker host,
 * where there is no Node. The bundler puts it in place; add what a test needs.
 */

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly actual: unknown;
  readonly expected: unknown;
  /** Mocha prints a comparison of the two. */
  readonly showDiff: boolean;

  constructor(
    message: string | Error | undefined,
    standard: string,
    values?: { actual: unknown; expected: unknown },
  ) {
    if (message instanceof Error) throw message;
    super(message ?? standard);
    this.actual = values?.actual;
    this.expected = values?.expected;
    this.showDiff = values !== undefined;
  }
}

type Message = string | Error | undefined;

function ok(value: unknown, message?: Message): void {
  if (!value) throw new AssertionError(message, `Expected a truthy value, got ${String(value)}`);
}

function equal(actual: unknown, expected: unknown, message?: Message): void {
  if (!Object.is(actual, expected))
    throw new AssertionError(message, 'Expected the same value', { actual, expected });
}

function notEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected))
    throw new AssertionError(message, `Expected another value than ${String(expected)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isSame(actual, expected))
    throw new AssertionError(message, 'Expected equal values', { actual, expected });
}

function match(actual: string, pattern: RegExp, message?: Message): void {
  if (!pattern.test(actual))
    throw new AssertionError(
      message,
      `Expected a match of ${pattern}, got ${JSON.stringify(actual)}`,
    );
}

function doesNotMatch(actual: string, pattern: RegExp, message?: Message): void {
  if (pattern.test(actual))
    throw new AssertionError(
      message,
      `Expected no match of ${pattern}, got ${JSON.stringify(actual)}`,
    );
}

function fail(message?: Message): never {
  throw new AssertionError(message, 'Failed');
}

async function rejects(
  action: Promise<unknown> | (() => Promise<unknown>),
  expected?: RegExp,
): Promise<void> {
  let error: unknown;
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (caught) {
    error = caught ?? new Error('rejected with nothing');
  }
  if (error === undefined) throw new AssertionError(undefined, 'Expected a rejection');
  if (expected) match(String(error), expected);
}

function throws(action: () => unknown, expected?: RegExp): void {
  let error: unknown;
  try {
    action();
  } catch (caught) {
    error = caught ?? new Error('threw nothing');
  }
  if (error === undefined) throw new AssertionError(undefined, 'Expected an exception');
  if (expected) match(String(error), expected);
}

function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return false;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  if (left instanceof Date) return left.getTime() === (right as Date).getTime();
  if (left instanceof Map) return isSame([...left], [...(right as Map<unknown, unknown>)]);
  if (left instanceof Set) return isSame([...left], [...(right as Set<unknown>)]);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && isSame(Reflect.get(left, key), Reflect.get(right, key)),
    )
  );
}

// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export default Object.assign(ok, {
  deepEqual,
  doesNotMatch,
  equal,
  fail,
  match,
  notEqual,
  ok,
  rejects,
  throws,
  // The same by their other names.
  deepStrictEqual: deepEqual,
  notStrictEqual: notEqual,
  strictEqual: equal,
});
