/**
 * The seconds that a `Retry-After` header asks for, given as a number or as a date; null where it says nothing usable.
 * Source: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 * @param now milliseconds since 1970
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const then = /^[a-z]{3}, [\da-z :]{20,30}$/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(then) ? null : Math.max(0, Math.ceil((then - now) / 1000));
}
