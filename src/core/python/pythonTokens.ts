import {
  CLOSE,
  COMMENT,
  continuesIdentifier,
  DOT,
  findLineEnd,
  KIND,
  NEWLINE,
  OPEN,
  QUOTE,
  skipBlanks,
  skipLineEnd,
  startsIdentifier,
} from './characters.ts';
import type { Span } from './requirementLine.ts';
import { skipString } from './stringLiterals.ts';

/** A token of Python; `end-of-line` ends a logical line and stands at its line end. */
export interface PythonToken extends Span {
  readonly kind: 'name' | 'number' | 'string' | 'mark' | 'end-of-line';
  /** As written; '' for strings, which may be long, and line ends. */
  readonly text: string;
  /** How many brackets of its logical line stand open before it; a bracket counts outside of itself. */
  readonly depth: number;
}

const PREFIX = /^(?:[rbuft]|[bft]r|r[bft]|ur)$/i;
const MARK = /\*\*=|\/\/=|>>=|<<=|\.\.\.|[-+*/%@&|^<>=!:]=|->|\*\*|\/\/|<<|>>|[\s\S]/y;
/** With the `L` of Python 2; a keyword may follow at once (`1if x else 2`). */
const NUMBER = /0[xob]\w*|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d[\d_]*)?[jl]?/iy;

/**
 * Takes Python text apart into tokens, blanks and comments left out; lines within brackets are one. What Python could not
 * read is split somehow: a string that is not closed ends with its line.
 * @param unclosed what such a string does to brackets that stand open: nothing, which keeps a broken list in one piece, or
 * it ends them, which keeps what follows out of it
 */
export function readPythonTokens(
  text: string,
  unclosed: 'joins' | 'ends' = 'joins',
): readonly PythonToken[] {
  const tokens: PythonToken[] = [];
  let depth = 0;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const add = (kind: PythonToken['kind'], end: number, shown = text.slice(at, end)): void => {
    tokens.push({ kind, text: shown, start: at, end, depth });
    at = end;
  };
  const addString = (quoteAt: number): void => {
    const end = skipString(text, quoteAt);
    add('string', Math.max(end < 0 ? ~end : end, quoteAt + 1), '');
    if (end < 0 && unclosed === 'ends') depth = 0;
  };
  for (;;) {
    at = skipBlanks(text, at);
    if (at >= text.length) break;
    const code = text.charCodeAt(at);
    const kind = KIND[code];
    if (kind === NEWLINE) {
      if (depth > 0 || (tokens.at(-1)?.kind ?? 'end-of-line') === 'end-of-line') {
        at = skipLineEnd(text, at);
      } else add('end-of-line', skipLineEnd(text, at), '');
    } else if (kind === COMMENT) {
      at = findLineEnd(text, at);
    } else if (kind === QUOTE) {
      addString(at);
    } else if (startsIdentifier(code)) {
      let end = at + 1;
      while (continuesIdentifier(text.charCodeAt(end))) end++;
      const isPrefix = KIND[text.charCodeAt(end)] === QUOTE && PREFIX.test(text.slice(at, end));
      if (isPrefix) addString(end);
      else add('name', end);
    } else if (isDigit(code) || (code === DOT && isDigit(text.charCodeAt(at + 1)))) {
      NUMBER.lastIndex = at;
      add('number', at + (NUMBER.exec(text)?.[0].length ?? 1));
    } else {
      if (kind === CLOSE && depth > 0) depth--;
      MARK.lastIndex = at;
      add('mark', at + (MARK.exec(text)?.[0].length ?? 1));
      if (kind === OPEN) depth++;
    }
  }
  return tokens;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
