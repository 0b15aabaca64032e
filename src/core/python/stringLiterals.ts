import {
  BACKSLASH,
  CLOSE,
  CLOSE_BRACE,
  COLON,
  COMMENT,
  CR,
  continuesIdentifier,
  findLineEnd,
  KIND,
  LF,
  NEWLINE,
  OPEN,
  OPEN_BRACE,
  QUOTE,
  skipBlanks,
  skipLineEnd,
} from './characters.ts';
import { readImport } from './readImport.ts';

/** CPython's own limit (MAXFSTRINGLEVEL); text nested deeper cannot be Python and must not exhaust our stack. */
const MAX_NESTING = 150;

/**
 * Skips the string literal whose opening quote is at `at`: plain, raw, bytes, triple-quoted, f-string (PEP 701, nested
 * quotes of the same kind included) or t-string (PEP 750).
 * @returns the offset after the closing quote. Where the literal is not closed, the one's complement (`~offset`, negative)
 * of the offset at which reading resumes: the line end, or the end of the text for triple quotes. In a replacement field a
 * line that reads as an import statement, which valid Python cannot have there, proves the same.
 */
export function skipString(text: string, at: number, nesting = 0): number {
  const quote = text.charCodeAt(at);
  const triple = text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote;
  const prefix = readPrefix(text, at);
  if (prefix !== 'plain') {
    const literal = { quote, triple, raw: prefix === 'raw interpolated', nesting };
    return skipInterpolated(text, at + (triple ? 3 : 1), literal);
  }
  return triple ? skipTriple(text, at + 3, quote) : skipSingle(text, at + 1, quote);
}

/** `r` and `b` change nothing about where a literal ends; only `f` and `t` do, and `r` with them (`\N{…}`). */
function readPrefix(text: string, at: number): 'plain' | 'interpolated' | 'raw interpolated' {
  const last = text.charCodeAt(at - 1) | 32;
  if (last !== 102 && last !== 114 && last !== 116) return 'plain'; // f r t
  const before = text.charCodeAt(at - 2);
  if (!continuesIdentifier(before)) return last === 114 ? 'plain' : 'interpolated';
  if (continuesIdentifier(text.charCodeAt(at - 3))) return 'plain'; // `print"…"` of Python 2
  const first = before | 32;
  const isRaw = first === 114 ? last !== 114 : last === 114 && (first === 102 || first === 116);
  return isRaw ? 'raw interpolated' : 'plain';
}

function skipSingle(text: string, at: number, quote: number): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === quote) return i + 1;
    if (code === BACKSLASH) i = skipEscaped(text, i);
    else if (code === LF || code === CR) return ~i;
    else i++;
  }
  return ~text.length;
}

function skipTriple(text: string, at: number, quote: number): number {
  const closing = quote === 39 ? "'''" : '"""';
  let i = text.indexOf(closing, at);
  // Only the run of backslashes right before a candidate decides whether it is escaped, so the search can leap.
  while (i >= 0 && isEscaped(text, i, at)) i = text.indexOf(closing, i + 1);
  return i < 0 ? ~text.length : i + 3;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let i = at;
  while (i > from && text.charCodeAt(i - 1) === BACKSLASH) i--;
  return (at - i) % 2 === 1;
}

/** The offset after a backslash and what it escapes, a `\r\n` being one. */
function skipEscaped(text: string, at: number): number {
  const next = skipLineEnd(text, at + 1);
  return next === at + 1 ? Math.min(at + 2, text.length) : next;
}

interface Literal {
  readonly quote: number;
  readonly triple: boolean;
  readonly raw: boolean;
  readonly nesting: number;
}

function closes(text: string, at: number, { quote, triple }: Literal): boolean {
  if (text.charCodeAt(at) !== quote) return false;
  return !triple || (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote);
}

function skipInterpolated(text: string, at: number, literal: Literal): number {
  if (literal.nesting > MAX_NESTING) return ~findLineEnd(text, at);
  let i = at;
  let inCharacterName = false;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (closes(text, i, literal)) return i + (literal.triple ? 3 : 1);
    if (code === BACKSLASH) {
      const next = text.charCodeAt(i + 1);
      if (next === OPEN_BRACE || next === CLOSE_BRACE) {
        i++; // a brace keeps its meaning after a backslash
      } else if (next === 78 && !literal.raw && text.charCodeAt(i + 2) === OPEN_BRACE) {
        inCharacterName = true; // \N{BULLET} is no replacement field
        i += 3;
      } else {
        i = skipEscaped(text, i);
      }
    } else if (code === OPEN_BRACE && !inCharacterName) {
      if (text.charCodeAt(i + 1) === OPEN_BRACE) {
        i += 2;
      } else {
        i = skipField(text, i + 1, literal);
        if (i < 0) return i;
      }
    } else if (code === LF || code === CR) {
      if (!literal.triple) return ~i;
      i++;
    } else {
      if (code === CLOSE_BRACE) inCharacterName = false;
      i++;
    }
  }
  return ~text.length;
}

/** From after the `{` of a replacement field to after its `}`; negative as in `skipString`. */
function skipField(text: string, at: number, literal: Literal): number {
  let depth = 0;
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    switch (KIND[code]) {
      case QUOTE:
        i = skipString(text, i, literal.nesting + 1);
        if (i < 0) return i;
        continue;
      case COMMENT:
        i = findLineEnd(text, i);
        continue;
      case OPEN:
        depth++;
        break;
      case CLOSE:
        if (depth === 0 && code === CLOSE_BRACE) return i + 1;
        if (depth > 0) depth--;
        break;
      case NEWLINE:
        i = skipLineEnd(text, i);
        if (readImport(text, skipBlanks(text, i))) return ~(i - 1);
        continue;
      default:
        if (code === COLON && depth === 0) return skipFormat(text, i + 1, literal);
    }
    i++;
  }
  return ~text.length;
}

/** From after the `:` of a format specification to after the field's `}`; fields nest in it. */
function skipFormat(text: string, at: number, literal: Literal): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (closes(text, i, literal)) return ~findLineEnd(text, i);
    if (code === CLOSE_BRACE) return i + 1;
    if (code === OPEN_BRACE) {
      if (literal.nesting >= MAX_NESTING) return ~findLineEnd(text, i);
      i = skipField(text, i + 1, { ...literal, nesting: literal.nesting + 1 });
      if (i < 0) return i;
    } else if (code === BACKSLASH) {
      const next = text.charCodeAt(i + 1);
      i = next === OPEN_BRACE || next === CLOSE_BRACE ? i + 1 : skipEscaped(text, i);
    } else if ((code === LF || code === CR) && !literal.triple) {
      return ~i;
    } else {
      i++;
    }
  }
  return ~text.length;
}
