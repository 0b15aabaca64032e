import {
  BACKSLASH,
  CLOSE,
  COMMENT,
  continuesIdentifier,
  findLineEnd,
  isBlank,
  KIND,
  NEWLINE,
  OPEN,
  QUOTE,
  SEMICOLON,
  skipLineEnd,
  startsIdentifier,
} from './characters.ts';
import { skipString } from './stringLiterals.ts';

/** A piece of Python code. Blanks, comments and line ends are none. */
export interface CodeToken {
  readonly kind: 'name' | 'string' | 'other';
  /** As written; of a string nothing, for nobody asks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many brackets of its statement stand open before it; a bracket counts outside of itself. */
  readonly depth: number;
}

/** Operators of more than one character that hold a `=`: alone they would read as assignments. */
const OPERATOR = /(?:\*\*|\/\/|>>|<<)=|[-+*/%@&|^=!<>:]=|->|\.\.\.|[\s\S]/y;
const NUMBER = /\d[\w.]*/y;

/**
 * Splits Python source into its simple statements, each as tokens: a name for what is bound and used where. Not a parser:
 * the head of a compound statement and what follows its `:` on the same line come as one. Never throws; broken code yields
 * what is there. An unclosed bracket joins what follows.
 */
export function* readStatements(text: string): Generator<readonly CodeToken[]> {
  let tokens: CodeToken[] = [];
  let depth = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const push = (kind: CodeToken['kind'], end: number): void => {
    tokens.push({
      kind,
      text: kind === 'string' ? '' : text.slice(at, end),
      start: at,
      end,
      depth,
    });
    at = end;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = KIND[code];
    if (isBlank(code)) at++;
    else if (kind === COMMENT) at = findLineEnd(text, at);
    else if (code === BACKSLASH) at = Math.max(at + 1, skipLineEnd(text, at + 1));
    else if ((kind === NEWLINE || code === SEMICOLON) && depth === 0) {
      at++;
      if (tokens.length > 0) yield tokens;
      tokens = [];
    } else if (kind === NEWLINE) at++;
    else if (startsIdentifier(code)) push('name', endOfName(text, at));
    else if (kind === QUOTE) {
      // A prefix such as `f` was read as a name; it belongs to the string.
      const end = skipString(text, at);
      if (tokens.at(-1)?.kind === 'name' && tokens.at(-1)?.end === at) tokens.pop();
      push('string', end < 0 ? ~end : end);
      // Where the literal is not closed its line ends the statement, whatever stands open.
      if (end < 0) depth = 0;
    } else {
      if (kind === CLOSE && depth > 0) depth--;
      push('other', endOfOperator(text, at));
      if (kind === OPEN) depth++;
    }
  }
  if (tokens.length > 0) yield tokens;
}

function endOfName(text: string, at: number): number {
  let end = at + 1;
  while (continuesIdentifier(text.charCodeAt(end))) end++;
  return end;
}

function endOfOperator(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const pattern = code >= 48 && code <= 57 ? NUMBER : OPERATOR;
  pattern.lastIndex = at;
  return at + Math.max(1, pattern.exec(text)?.[0].length ?? 1);
}
