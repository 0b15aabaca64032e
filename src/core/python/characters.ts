/**
 * Character classes of Python source text, by UTF-16 code unit. The scanner reads tens of megabytes, so a class is one
 * table look-up; the table covers every code unit so that no look-up can miss.
 * Source: https://docs.python.org/3/reference/lexical_analysis.html
 */

export const TAB = 9;
export const LF = 10;
export const FF = 12;
export const CR = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const STAR = 42;
export const COMMA = 44;
export const DOT = 46;
export const COLON = 58;
export const SEMICOLON = 59;
export const EQUALS = 61;
export const BACKSLASH = 92;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** What a code unit can do to the scanner's state. `plain` is 0, so that skipping it is one comparison. */
export const PLAIN = 0;
export const NEWLINE = 1;
export const QUOTE = 2;
export const COMMENT = 3;
export const OPEN = 4;
export const CLOSE = 5;
export const CONTINUATION = 6;
export const STATEMENT_END = 7;
export const BLOCK_START = 8;

/** The scanner's class of every UTF-16 code unit. */
export const KIND: Readonly<Uint8Array> = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const code of [LF, CR]) table[code] = NEWLINE;
  for (const code of [DOUBLE_QUOTE, SINGLE_QUOTE]) table[code] = QUOTE;
  for (const code of [OPEN_PAREN, 91, OPEN_BRACE]) table[code] = OPEN;
  for (const code of [CLOSE_PAREN, 93, CLOSE_BRACE]) table[code] = CLOSE;
  table[HASH] = COMMENT;
  table[BACKSLASH] = CONTINUATION;
  table[SEMICOLON] = STATEMENT_END;
  table[COLON] = BLOCK_START;
  return table;
}

/** Whether `code` can begin an identifier; beyond ASCII Python's tokenizer takes every character, and so do we. */
export function startsIdentifier(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

/** Whether `code` can continue an identifier. NaN (past the end of the text) cannot. */
export function continuesIdentifier(code: number): boolean {
  return startsIdentifier(code) || (code >= 48 && code <= 57);
}

/** Whether `code` is blank space within a line: space, tab or form feed. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === FF;
}

/** The offset after the line end at `at` (`\n`, `\r` or `\r\n`), or `at` itself where none is. */
export function skipLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LF) return at + 1;
  if (code !== CR) return at;
  return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

/** The offset of the next line end at or after `at`, or the text's length. */
export function findLineEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) return i;
  }
  return text.length;
}

/** The offset after blanks and backslash-continued line ends at `at`. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) {
      i++;
    } else if (code === BACKSLASH) {
      const next = skipLineEnd(text, i + 1);
      if (next === i + 1) return i;
      i = next;
    } else {
      return i;
    }
  }
}

/** As `skipBlanks`, and over line ends and comments too: what may stand between tokens in brackets. */
export function skipLayout(text: string, at: number): number {
  let i = at;
  for (;;) {
    i = skipBlanks(text, i);
    const kind = KIND[text.charCodeAt(i)];
    if (kind === NEWLINE) i++;
    else if (kind === COMMENT) i = findLineEnd(text, i);
    else return i;
  }
}
