import { indentationOf } from './indentation.ts';
import { readStatements } from './statements.ts';

/** What `except` says where a missing module is meant. */
const ABSENT: ReadonlySet<string> = new Set(['ImportError', 'ModuleNotFoundError']);

/**
 * Whether a statement is run only where an import has failed: in an `except ImportError` clause, at whatever depth.
 * Source: https://docs.python.org/3/reference/compound_stmts.html#except-clause
 * @param start of the statement
 */
export function isFallback(text: string, start: number): boolean {
  const heads = headsAbove(text, start).filter((at) => /^except\b/.test(text.slice(at, at + 7)));
  if (heads.length === 0) return false;
  // What looks like a clause may be a line of a string.
  return readStatements(text).some(
    ([first, ...rest]) =>
      first?.text === 'except' &&
      heads.includes(first.start) &&
      rest.some(({ text: name, start: at }) => ABSENT.has(name) && at < start),
  );
}

/** Where the lines begin that a statement is indented below, the nearest first; its own first, if it begins with another one. */
function headsAbove(text: string, start: number): readonly number[] {
  const heads: number[] = [];
  let line = startOfLine(text, start);
  let at = skipBlanks(text, line);
  if (at < start) heads.push(at);
  let indent = indentationOf(text, at) ?? 0;
  while (indent > 0 && line > 0) {
    line = startOfLine(text, line - 1);
    at = skipBlanks(text, line);
    const column = indentationOf(text, at) ?? 0;
    if (column >= indent || /[\r\n#]/.test(text.charAt(at))) continue;
    heads.push(at);
    indent = column;
  }
  return heads;
}

function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text[start - 1])) start--;
  return start;
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (/[ \t\f]/.test(text.charAt(at))) at++;
  return at;
}
