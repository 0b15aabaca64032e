import { isPythonBlank, splitLines, strippedBounds } from './pythonText.ts';

/** A line as pip reads it: continuations joined, comment and outer blanks gone, never empty. */
export interface LogicalLine {
  readonly text: string;
  /** 1-based number of its first physical line. */
  readonly line: number;
  /** The offset in the file of the character at `index` of `text`. */
  readonly offsetOf: (index: number) => number;
}

/** A piece of a physical line: what stands at `from` of the joined line comes from `offset` of the file. */
interface Piece {
  readonly text: string;
  readonly offset: number;
}

/**
 * Splits a requirements file into the lines that pip looks at, in order.
 * Source: pip's `req_file.preprocess` (splitlines, join_lines, ignore_comments); variables like `${TOKEN}` stay as they
 * are, which is what pip does with those not set.
 */
export function readLogicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let pieces: Piece[] = [];
  let first = 0;
  const finish = () => {
    const joined = pieces.map((piece) => piece.text).join('');
    const { start, end } = strippedBounds(joined, 0, findComment(joined));
    if (start < end) {
      lines.push({ text: joined.slice(start, end), line: first, offsetOf: locator(pieces, start) });
    }
    pieces = [];
  };
  for (const [index, physical] of splitLines(text).entries()) {
    if (pieces.length === 0) first = index + 1;
    const isComment = beginsComment(physical.text);
    // pip sets a blank before a comment, so that one after a continuation is still known as a comment.
    if (isComment) pieces.push({ text: ' ', offset: physical.start });
    if (isComment || !physical.text.endsWith('\\')) {
      pieces.push({ text: physical.text, offset: physical.start });
      finish();
    } else {
      pieces.push(stripBackslashes(physical.text, physical.start));
    }
  }
  if (pieces.length > 0) finish();
  return lines;
}

/** pip's `line.strip("\\")`: from both ends, not only the one that continues the line. */
function stripBackslashes(text: string, offset: number): Piece {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === '\\') start++;
  while (end > start && text[end - 1] === '\\') end--;
  return { text: text.slice(start, end), offset: offset + start };
}

function beginsComment(line: string): boolean {
  return line[strippedBounds(line).start] === '#';
}

/** The index of the first `#` at the begin or after a blank, or the length: a `#` elsewhere belongs to a URL. */
function findComment(line: string): number {
  for (let i = line.indexOf('#'); i >= 0; i = line.indexOf('#', i + 1)) {
    if (i === 0 || isPythonBlank(line, i - 1)) return i;
  }
  return line.length;
}

function locator(pieces: readonly Piece[], skipped: number): (index: number) => number {
  return (index) => {
    let rest = index + skipped;
    for (const piece of pieces) {
      if (rest < piece.text.length) return piece.offset + rest;
      rest -= piece.text.length;
    }
    const last = pieces.at(-1);
    return last ? last.offset + last.text.length + rest : index;
  };
}
