import {
  CLOSE,
  COMMENT,
  continuesIdentifier,
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
}

const PREFIX = /^(?:[rbuft]|[bft]r|r[bft]|ur)$/i;
const MARK = /\*\*=|\/\/=|>>=|<<=|\.\.\.|[-+*/%@&|^<>=!:]=|->|\*\*|\/\/|<<|>>|[\s\S]/y;
const NUMBER = /(?:[\w.]|(?<=e)[-+])+/iy;

/**
 * Takes Python text apart into tokens, blanks and comments left out; lines within brackets are one. What Python could not
 * read is split somehow: a string that is not closed ends with its line.
 */
export function readPythonTokens(text: string): readonly PythonToken[] {
  const tokens: PythonToken[] = [];
  let depth = 0;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const add = (kind: PythonToken['kind'], end: number, shown = text.slice(at, end)): void => {
    tokens.push({ kind, text: shown, start: at, end });
    at = end;
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
      add('string', endOfString(text, at), '');
    } else if (startsIdentifier(code)) {
      let end = at + 1;
      while (continuesIdentifier(text.charCodeAt(end))) end++;
      const isPrefix = KIND[text.charCodeAt(end)] === QUOTE && PREFIX.test(text.slice(at, end));
      if (isPrefix) add('string', endOfString(text, end), '');
      else add('name', end);
    } else if (code >= 48 && code <= 57) {
      NUMBER.lastIndex = at;
      add('number', at + (NUMBER.exec(text)?.[0].length ?? 1));
    } else {
      if (kind === OPEN) depth++;
      else if (kind === CLOSE && depth > 0) depth--;
      MARK.lastIndex = at;
      add('mark', at + (MARK.exec(text)?.[0].length ?? 1));
    }
  }
  return tokens;
}

function endOfString(text: string, quoteAt: number): number {
  const end = skipString(text, quoteAt);
  return Math.max(end < 0 ? ~end : end, quoteAt + 1);
}
