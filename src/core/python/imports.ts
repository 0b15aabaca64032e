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

/**
 * Every import statement of a Python file, in order, wherever it stands: nested, after `;` or `:`, parenthesised, continued.
 * Equal to CPython's `ast` on whatever CPython can parse (3.14's syntax included); Python 2 and broken files yield what is
 * there. Names in strings and comments are never imports. One forward pass, linear in the text's length; never throws.
 * @param text the file, decoded; a leading byte order mark is allowed. Offsets count its UTF-16 code units.
 * @param last where reading may end: no statement that begins after this offset is of interest. Every import statement
 * holds the word, so nothing after its last occurrence needs to be read.
 * @param isWanted which statements are of interest; all where absent
 */
export function readImports(
  text: string,
  last: number = text.lastIndexOf('import'),
  isWanted: (module: string, level: number) => boolean = () => true,
): readonly ImportStatement[] {
  const found: ImportStatement[] = [];
  if (last < 0) return found;
  const lineAt = lineCounter(text);

  const readStatement = (at: number): number => {
    const reading = readImport(text, at);
    if (!reading) return at;
    for (const statement of reading.imports) {
      if (isWanted(statement.module, statement.level)) {
        found.push({ ...statement, line: lineAt(at) });
      }
    }
    return reading.resume;
  };

  EVENT.lastIndex = readStatement(skipBlanks(text, text.charCodeAt(0) === 0xfeff ? 1 : 0));
  while (EVENT.lastIndex <= last && EVENT.test(text)) {
    const end = EVENT.lastIndex;
    const code = text.charCodeAt(end - 1);
    if (code === HASH) {
      EVENT.lastIndex = findLineEnd(text, end);
    } else if (code < 97) {
      const next = skipString(text, end - 1);
      EVENT.lastIndex = next < 0 ? ~next : next;
    } else {
      const start = end - (code === 116 ? 6 : 4); // import; from, lazy
      EVENT.lastIndex = Math.max(readStatement(start), end);
    }
  }
  EVENT.lastIndex = 0;
  return found;
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
