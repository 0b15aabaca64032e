/** Three-valued truth (Kleene): a fact nobody has recorded is neither true nor false. */
export type Truth = 'yes' | 'no' | 'unknown';

/** Tests combined by all, any and not. */
export type Rule<Test> =
  | { readonly all: readonly Rule<Test>[] }
  | { readonly any: readonly Rule<Test>[] }
  | { readonly not: Rule<Test> }
  | Test;

/** Whether `rule` holds, given how each of its tests turns out. */
export function evaluate<Test extends object>(
  rule: Rule<Test>,
  test: (leaf: Test) => Truth,
): Truth {
  if (isAll(rule)) return allOf(rule.all.map((part) => evaluate(part, test)));
  if (isAny(rule)) return anyOf(rule.any.map((part) => evaluate(part, test)));
  if (isNot(rule)) return negate(evaluate(rule.not, test));
  return test(rule);
}

/** The tests that `rule` is made of, in the order they are written. */
export function testsOf<Test extends object>(rule: Rule<Test>): readonly Test[] {
  if (isAll(rule)) return rule.all.flatMap((part) => testsOf(part));
  if (isAny(rule)) return rule.any.flatMap((part) => testsOf(part));
  if (isNot(rule)) return testsOf(rule.not);
  return [rule];
}

/** The truth of "at least one of these". */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

/** The truth of "every one of these". */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

function negate(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'yes' ? 'no' : 'yes';
}

// The schema keeps `all`, `any` and `not` out of the tests, so the key alone tells the forms apart.
function isAll<Test extends object>(
  rule: Rule<Test>,
): rule is { readonly all: readonly Rule<Test>[] } {
  return 'all' in rule;
}

function isAny<Test extends object>(
  rule: Rule<Test>,
): rule is { readonly any: readonly Rule<Test>[] } {
  return 'any' in rule;
}

function isNot<Test extends object>(rule: Rule<Test>): rule is { readonly not: Rule<Test> } {
  return 'not' in rule;
}
