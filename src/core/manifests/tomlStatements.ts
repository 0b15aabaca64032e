import {
  BACKSLASH,
  CR,
  DOUBLE_QUOTE,
  HASH,
  LF,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from '../python/characters.ts';
import type { Span } from '../python/requirementLine.ts';

const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** A table's header or a pair of key and value, its lines together. */
export interface TomlStatement extends Span {
  readonly isHeader: boolean;
  /** How deep brackets stand in one another. */
  readonly depth: number;
  /** The length of the longest string with its quotation marks. */
  readonly longestString: number;
  /** Its brackets or its string of several lines are not closed where it ends. */
  readonly isOpen: boolean;
}

/** So often an unclosed bracket is looked for up to the text's end; more of them and every one ends at the next statement. */
const MAX_LONG_LOOKS = 20;

/** At the begin of a line: what in brackets or strings that nobody closed can only be the next statement. */
const NEXT_STATEMENT =
  /\[\[?[ \t]*[\w-][\w."' \t-]*\]\]?[ \t]*(?:#.*)?$|[\w-]+(?:[ \t]*\.[ \t]*[\w-]+)*[ \t]*=/my;

/**
 * Cuts a TOML document into its statements, without checking them: where one is broken, its lines end before what looks
 * like the next one, so that all others can be read. Time grows with the text's length only.
 * Source: https://toml.io/en/v1.1.0
 */
export function splitTomlStatements(text: string): readonly TomlStatement[] {
  const statements: TomlStatement[] = [];
  let longLooks = 0;
  for (let at = skipLayout(text, 0); at < text.length; ) {
    let statement = scan(text, at, longLooks >= MAX_LONG_LOOKS);
    if (statement.isOpen && longLooks < MAX_LONG_LOOKS) {
      longLooks++;
      statement = scan(text, at, true);
    }
    statements.push(statement);
    at = skipLayout(text, statement.end);
  }
  return statements;
}

/** @param wary ends the statement before what looks like another one, also in brackets and strings. */
function scan(text: string, start: number, wary: boolean): TomlStatement {
  const isHeader = text.charCodeAt(start) === OPEN_BRACKET;
  let open = 0;
  let depth = 0;
  let longestString = 0;
  let isOpen = false;
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) {
      if (isHeader || open <= 0) break;
      i++;
      isOpen = wary && looksLikeStatement(text, i);
      if (isOpen) break;
    } else if (code === HASH) {
      i = lineEnd(text, i);
    } else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const end = stringEnd(text, i, code, wary);
      longestString = Math.max(longestString, Math.abs(end) - i);
      i = Math.abs(end);
      isOpen = end < 0;
      if (isOpen) break;
    } else {
      if (code === OPEN_BRACKET || code === OPEN_BRACE) depth = Math.max(depth, ++open);
      else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) open--;
      i++;
    }
  }
  isOpen ||= i === text.length && !isHeader && open > 0;
  return { start, end: trimEnd(text, start, i), isHeader, depth, longestString, isOpen };
}

/** The index after a string; that of its line's end where it is not closed; negative where one of several lines is not. */
function stringEnd(text: string, start: number, quote: number, wary: boolean): number {
  const isTriple = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
  const isBasic = quote === DOUBLE_QUOTE;
  for (let i = start + (isTriple ? 3 : 1); i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) {
      if (!isTriple) return i + 1;
      if (text.charCodeAt(i + 1) !== quote || text.charCodeAt(i + 2) !== quote) continue;
      // Up to two quotation marks may stand right before the closing three.
      let end = i + 3;
      while (end < i + 5 && text.charCodeAt(end) === quote) end++;
      return end;
    }
    if (code === BACKSLASH && isBasic && !isLineEnd(text, i + 1)) i++;
    else if (code === LF || code === CR) {
      if (!isTriple) return i;
      if (wary && looksLikeStatement(text, i + 1)) return -(i + 1);
    }
  }
  return isTriple ? -text.length : text.length;
}

function looksLikeStatement(text: string, lineStart: number): boolean {
  NEXT_STATEMENT.lastIndex = lineStart;
  return NEXT_STATEMENT.test(text);
}

/** Over blanks, line ends and comments: to the next statement. */
function skipLayout(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (isLayout(code)) i++;
    else if (code === HASH) i = lineEnd(text, i);
    else return i;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LF || code === CR;
}

function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isLayout(text.charCodeAt(i - 1))) i--;
  return i;
}

function isLayout(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR;
}
