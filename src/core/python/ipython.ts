import {
  CLOSE,
  COMMENT,
  findLineEnd,
  KIND,
  NEWLINE,
  OPEN,
  QUOTE,
  skipBlanks,
  skipLineEnd,
  startsIdentifier,
} from './characters.ts';
import { skipString } from './stringLiterals.ts';

/** Cell magics whose body is Python: those of IPython, and what profilers and clusters add. */
const PYTHON_MAGICS: ReadonlySet<string> = new Set(
  (
    'capture debug prun time timeit code_wrap python python2 python3 pypy ' +
    'memit mprun lprun scalene snakeviz pyinstrument heat px local spark pyspark wandb'
  ).split(' '),
);

/** Magics in magics; nobody stacks more. */
const MAX_MAGICS = 20;

const CELL_MAGIC = /\s*%%(\S*)/y;
const PROMPT = /^[ \t]*>>>/m;
const PROMPTS = /^[ \t]*(?:>>>|\.\.\.)[ \t]?/gm;
const IPYTHON_PROMPT = /^(?:(?:(?:\[nav\]|\[ins\])? )?In \[\d+\]: |[ \t]*\.{3,}:)/;
const IPYTHON_PROMPTS = /^(?:(?:(?:\[nav\]|\[ins\])? )?In \[\d+\]: |[ \t]*\.{3,}: ?)/gm;
const HELP = /(?!\d)[\w*]+(?:\.(?!\d)[\w*]+|\[-?[0-9]+\])*\?\??$/;

/**
 * A notebook's cell as Python alone: what only IPython understands is blank space, all else stands where it stood, and the
 * length is the same. Magics, shell commands, help, automatic calls and pasted prompts are blanked; a cell magic takes the
 * whole cell with it, unless its body is Python.
 * Source: https://ipython.readthedocs.io/en/stable/interactive/reference.html and IPython/core/inputtransformer2.py.
 */
export function blankIpython(cell: string): string {
  let head = '';
  let body = cell;
  for (let magics = 0; magics < MAX_MAGICS; magics++) {
    body = blankPrompts(body);
    CELL_MAGIC.lastIndex = 0;
    const magic = CELL_MAGIC.exec(body);
    const name = magic?.[1] ?? '';
    // Help on a cell magic is no cell magic.
    if (magic === null || /^\w+\?/.test(name)) return head + blankLines(body);
    if (!PYTHON_MAGICS.has(name)) break;
    const end = findLineEnd(body, magic[0].length);
    head += blank(body.slice(0, end));
    body = body.slice(end);
  }
  return head + blank(body);
}

/** The same length of blanks; line ends stay. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Without what a console prints before a line. Python's own `...` is a prompt only beside `>>>`. */
function blankPrompts(text: string): string {
  const classic = PROMPT.test(text) ? text.replace(PROMPTS, blank) : text;
  const first = classic.search(/\S/);
  const lineStart = classic.lastIndexOf('\n', first) + 1;
  // Only the first two lines tell whether prompts were pasted.
  const head = classic.slice(lineStart, lineStart + 2000).split('\n', 2);
  const isPasted = first >= 0 && head.some((line) => IPYTHON_PROMPT.test(line));
  return isPasted ? classic.replace(IPYTHON_PROMPTS, blank) : classic;
}

function blankLines(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  const drop = (start: number, end: number): void => {
    parts.push(text.slice(kept, start), blank(text.slice(start, end)));
    kept = end;
  };
  for (let at = 0; at < text.length; ) {
    const start = skipBlanks(text, at);
    const line = readLine(text, start);
    if (line.special !== null) drop(line.special, line.end);
    at = Math.max(skipLineEnd(text, line.end), at + 1);
  }
  return parts.join('') + text.slice(kept);
}

interface CellLine {
  /** Where what is not Python begins; null where all is Python. */
  readonly special: number | null;
  /** Its line end. */
  readonly end: number;
}

/** One logical line, or a special one with its continuations: lines within brackets and strings are no lines of their own. */
function readLine(text: string, start: number): CellLine {
  if (start < text.length && '!?%,;/'.includes(text.charAt(start))) {
    return { special: start, end: endOfCommand(text, start) };
  }
  let depth = 0;
  let isAssigned = false;
  let last = start;
  for (let i = start; i < text.length; ) {
    const kind = KIND[text.charCodeAt(i)];
    if (kind === NEWLINE && depth === 0) return { special: helpIn(text, start, last), end: i };
    if (kind === COMMENT) {
      // A comment that ends in a question mark asks for nothing.
      last = start;
      i = findLineEnd(text, i);
      continue;
    }
    if (kind === QUOTE) {
      const end = skipString(text, i);
      i = last = end < 0 ? Math.max(~end, i + 1) : end;
      continue;
    }
    if (kind === OPEN) depth++;
    else if (kind === CLOSE && depth > 0) depth--;
    const isAssignment = depth === 0 && !isAssigned && isEquals(text, i);
    if (isAssignment) {
      isAssigned = true;
      const value = skipBlanks(text, i + 1);
      if (isCommand(text, value)) return { special: value, end: endOfCommand(text, value) };
    }
    i++;
    if (!BLANK.test(text.charAt(i - 1))) last = i;
  }
  return { special: depth === 0 ? helpIn(text, start, last) : null, end: text.length };
}

const BLANK = /\s/;

/** An assignment, not a comparison nor an augmented one. */
function isEquals(text: string, at: number): boolean {
  return (
    text[at] === '=' && text[at + 1] !== '=' && !'=!<>+-*/%@&|^:'.includes(text[at - 1] ?? '=')
  );
}

/** Whether a magic or a shell command stands where a value should. */
function isCommand(text: string, at: number): boolean {
  if (text[at] === '!') return true;
  return text[at] === '%' && startsIdentifier(text.charCodeAt(skipBlanks(text, at + 1)));
}

/** The line end behind a command; a backslash continues it, whatever stands before. */
function endOfCommand(text: string, start: number): number {
  for (let end = findLineEnd(text, start); ; end = findLineEnd(text, skipLineEnd(text, end))) {
    if (end >= text.length || text[end - 1] !== '\\') return end;
  }
}

/** Where a line that asks for help begins; null where it does not. */
function helpIn(text: string, start: number, end: number): number | null {
  if (end <= start || text[end - 1] !== '?') return null;
  return HELP.test(text.slice(Math.max(start, end - 1000), end)) ? start : null;
}
