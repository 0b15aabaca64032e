import {
  BLOCK_START,
  CLOSE,
  COMMENT,
  CONTINUATION,
  CR,
  findLineEnd,
  KIND,
  LF,
  NEWLINE,
  OPEN,
  PLAIN,
  QUOTE,
  STATEMENT_END,
  skipBlanks,
  skipLineEnd,
} from './characters.ts';
import type { ImportStatement } from './importStatement.ts';
import { readImport } from './readImport.ts';
import { startsStatement } from './recovery.ts';
import { skipString } from './stringLiterals.ts';

/**
 * Every import statement of a Python file, in order, wherever it stands: nested, after `;` or `:`, parenthesised, continued.
 * Equal to CPython's `ast` on whatever CPython can parse (3.14's syntax included); Python 2 and broken files yield what is
 * there. Names in strings and comments are never imports. One forward pass, linear in the text's length.
 * @param text the file, decoded; a leading byte order mark is allowed. Offsets count its UTF-16 code units.
 */
export function readImports(text: string): readonly ImportStatement[] {
  const found: ImportStatement[] = [];
  // Every import statement holds this word, so nothing after its last occurrence needs to be read.
  const last = text.lastIndexOf('import');
  if (last < 0) return found;
  const lines = lineCounter(text);
  let depth = 0;
  let i = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const readStatement = (at: number): number => {
    const start = skipBlanks(text, at);
    const code = text.charCodeAt(start);
    if (code !== 105 && code !== 102 && code !== 108) return start; // i f l
    const reading = readImport(text, start);
    if (!reading) return start;
    const line = lines(start);
    for (const statement of reading.imports) found.push({ ...statement, line });
    return reading.resume;
  };

  i = readStatement(i);
  while (i <= last) {
    let kind = KIND[text.charCodeAt(i)];
    while (kind === PLAIN && i <= last) kind = KIND[text.charCodeAt(++i)];
    switch (kind) {
      case NEWLINE:
        i = skipLineEnd(text, i);
        if (depth > 0 && startsStatement(text, i)) depth = 0;
        if (depth === 0) i = readStatement(i);
        break;
      case QUOTE: {
        const end = skipString(text, i);
        i = end < 0 ? ~end : end;
        break;
      }
      case COMMENT:
        i = findLineEnd(text, i);
        break;
      case OPEN:
        depth++;
        i++;
        break;
      case CLOSE:
        if (depth > 0) depth--;
        i++;
        break;
      case CONTINUATION:
        i = skipLineEnd(text, i + 1);
        break;
      case STATEMENT_END:
      case BLOCK_START:
        i = depth === 0 ? readStatement(i + 1) : i + 1;
        break;
      default:
        i++;
    }
  }
  return found;
}

/** Counts lines (`\n`, `\r`, `\r\n`) up to offsets that never go back; together the calls read the text once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    while (counted < offset) {
      const code = text.charCodeAt(counted++);
      if (code === LF || (code === CR && text.charCodeAt(counted) !== LF)) line++;
    }
    return line;
  };
}
