import type { Truth } from './rule.ts';

/**
 * Whether the licences in `allowed` are enough to use something under `expression`: all of those joined by AND, one of
 * those joined by OR. An exception (WITH) only permits more. Expressions in brackets, and words that are no expression,
 * are unknown unless `allowed` holds just that text.
 * Source: SPDX specification 3.0.1, annex "SPDX license expressions", https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
 */
export function licenceAllows(expression: string, allowed: readonly string[]): Truth {
  const text = expression.trim();
  const isAllowed = (id: string): boolean =>
    allowed.some((one) => one.toLowerCase() === id.toLowerCase());
  if (isAllowed(text)) return 'yes';
  if (text.toLowerCase() === 'unknown') return 'unknown';
  const ways = text
    .split(/\s+OR\s+/iu)
    .map((way) => way.split(/\s+AND\s+/iu).map(withoutException));
  if (!ways.flat().every((id) => /^[\w.+-]+$/u.test(id))) return 'unknown';
  return ways.some((way) => way.every(isAllowed)) ? 'yes' : 'no';
}

function withoutException(term: string): string {
  return term.replace(/\s+WITH\s+[\w.-]+$/iu, '');
}
