import { BACKSLASH } from './characters.ts';
import { PlacedText } from './placedText.ts';
import { readPythonString } from './pythonString.ts';
import type { Span } from './requirementLine.ts';

const LITERAL = /^([a-z]{0,2})("""|'''|"|')/i;
const ESCAPE = /\\(?:\r\n|[0-7]{1,3}|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|N\{[^}]*\}|[\s\S])/gi;

/**
 * The value of one string literal.
 * @param literal its bounds, prefix and quotation marks among it
 * @returns null for what is no text or no constant: bytes, replacement fields, an unclosed or broken literal.
 */
export function readStringValue(text: string, { start, end }: Span): PlacedText | null {
  const written = text.slice(start, end);
  const [opening, prefix = '', quotes = ''] = LITERAL.exec(written) ?? [];
  if (opening === undefined || written.length < opening.length + quotes.length) return null;
  if (!written.endsWith(quotes) || /b/i.test(prefix)) return null;
  const from = start + opening.length;
  const to = end - quotes.length;
  const body = text.slice(from, to);
  if (/[ft]/i.test(prefix) && /[{}]/.test(body)) return null;
  const hasEscapes = !/r/i.test(prefix) && body.includes('\\');
  if (!(hasEscapes || body.includes('\r'))) return PlacedText.of(text, from, to);
  return hasEscapes ? resolveEscapes(text, from, to) : withLineFeeds(text, from, to);
}

function resolveEscapes(text: string, from: number, to: number): PlacedText | null {
  const parts: PlacedText[] = [];
  let at = from;
  for (const { 0: written, index } of text.slice(from, to).matchAll(ESCAPE)) {
    const start = from + index;
    const end = start + written.length;
    const isLineEnd = /^\\[\r\n]/.test(written);
    const value = isLineEnd ? '' : readPythonString(written);
    if (value === null) return null;
    parts.push(withLineFeeds(text, at, start), PlacedText.standing(value, { start, end }));
    at = end;
  }
  if (text.charCodeAt(to - 1) === BACKSLASH && at < to) return null;
  return PlacedText.join([...parts, withLineFeeds(text, at, to)]);
}

/** Python reads every line end of its source as a line feed. */
function withLineFeeds(text: string, from: number, to: number): PlacedText {
  const parts: PlacedText[] = [];
  let at = from;
  for (const { 0: written, index } of text.slice(from, to).matchAll(/\r\n?/g)) {
    const start = from + index;
    const end = start + written.length;
    parts.push(PlacedText.of(text, at, start), PlacedText.standing('\n', { start, end }));
    at = end;
  }
  return PlacedText.join([...parts, PlacedText.of(text, at, to)]);
}
