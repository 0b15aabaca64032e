import { findLineEnd, HASH, skipBlanks, skipLineEnd } from './characters.ts';
import type { ImportStatement } from './importStatement.ts';
import { readImport } from './readImport.ts';
import { skipString } from './stringLiterals.ts';

/**
 * All that needs a look: what hides text (strings, comments), and a word that may begin an import after a line end, `;` or
 * `:`. Brackets need none: `import` is a keyword, so whatever reads as an import statement outside strings and comments is
 * one in valid Python, and in broken Python an unclosed bracket hides nothing. The engine's own search beats a loop here.
 */
const EVENT = /["'#]|[\n\r;:][ \t\f]*(?:import|from|lazy)/g;

/** What hides text. */
const HIDING = /["'#]/g;

/** A part of the import statements of a file. */
export interface Part {
  /** The start of a line: no statement that begins before it is of interest. */
  readonly first?: number;
  /** No statement that begins after this offset is of interest. */
  readonly last?: number;
  readonly isWanted?: (module: string, level: number) => boolean;
}

/**
 * Every import statement of a Python file, in order, wherever it stands: nested, after `;` or `:`, parenthesised, continued.
 * Equal to CPython's `ast` on whatever CPython can parse (3.14's syntax included); Python 2 and broken files yield what is
 * there. Names in strings and comments are never imports. One forward pass, linear in the text's length; never throws.
 * @param text the file, decoded; a leading byte order mark is allowed. Offsets count its UTF-16 code units.
 * @param part what is of interest; all where absent
 */
export function readImports(text: string, part: Part = {}): readonly ImportStatement[] {
  const { first = 0, last = text.lastIndexOf('import'), isWanted } = part;
  const found: ImportStatement[] = [];
  // Every import statement holds this word, so nothing after its last occurrence needs to be read.
  if (last < 0) return found;
  const lineAt = lineCounter(text);

  const readStatement = (at: number): number => {
    const reading = readImport(text, at);
    if (!reading) return at;
    for (const statement of reading.imports) {
      if (isWanted === undefined || isWanted(statement.module, statement.level)) {
        found.push({ ...statement, line: lineAt(at) });
      }
    }
    return reading.resume;
  };

  EVENT.lastIndex =
    first > 0
      ? skipHidden(text, first)
      : readStatement(skipBlanks(text, text.charCodeAt(0) === 0xfeff ? 1 : 0));
  while (EVENT.lastIndex <= last && EVENT.test(text)) {
    const end = EVENT.lastIndex;
    const code = text.charCodeAt(end - 1);
    if (code < 97) {
      EVENT.lastIndex = skipHiding(text, end - 1);
    } else {
      const start = end - (code === 116 ? 6 : 4); // import; from, lazy
      EVENT.lastIndex = Math.max(readStatement(start), end);
    }
  }
  EVENT.lastIndex = 0;
  return found;
}

/** The end of the line before the one that begins at `line`, or of the string or comment that runs over it. */
function skipHidden(text: string, line: number): number {
  HIDING.lastIndex = 0;
  let end = 0;
  while (HIDING.test(text) && HIDING.lastIndex <= line) {
    end = skipHiding(text, HIDING.lastIndex - 1);
    HIDING.lastIndex = end;
  }
  return Math.max(end, line - 1);
}

/** The offset after the string or comment that begins at `at`; of a string never closed, where reading goes on. */
function skipHiding(text: string, at: number): number {
  if (text.charCodeAt(at) === HASH) return findLineEnd(text, at);
  const next = skipString(text, at);
  return next < 0 ? ~next : next;
}

/** Counts lines (`\n`, `\r`, `\r\n`) up to offsets that never go back; together the calls read the text once. */
function lineCounter(text: string): (offset: number) => number {
  const hasReturns = text.includes('\r');
  const findEnd = (at: number): number => {
    if (hasReturns) return findLineEnd(text, at);
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  };
  let line = 1;
  let lineEnd = findEnd(0);
  return (offset) => {
    while (lineEnd < offset) {
      line++;
      lineEnd = findEnd(skipLineEnd(text, lineEnd));
    }
    return line;
  };
}
