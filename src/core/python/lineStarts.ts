import { findLineEnd, skipLineEnd } from './characters.ts';

/** Lines and columns count from 1; columns are UTF-16 code units; the end is after the last one. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Tells lines by offsets, in any order. Lines end in `\n`, `\r` or `\r\n`, as an editor counts them. */
export class LineStarts {
  /** Where each line begins. */
  readonly all: readonly number[];

  constructor(text: string) {
    const starts = [0];
    // The engine's own search passes a line of megabytes much faster than a look at each character.
    const hasReturns = text.includes('\r');
    const next = (at: number): number => {
      if (!hasReturns) return text.indexOf('\n', at) + 1;
      const end = findLineEnd(text, at);
      return end < text.length ? skipLineEnd(text, end) : 0;
    };
    for (let at = next(0); at > 0; at = next(at)) starts.push(at);
    this.all = starts;
  }

  /** The line of an offset, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.all[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The bounds as lines and columns. */
  rangeOf(start: number, end: number): TextRange {
    const line = this.lineAt(start);
    const endLine = this.lineAt(end);
    return {
      ...{ line, column: start - (this.all[line - 1] ?? 0) + 1 },
      ...{ endLine, endColumn: end - (this.all[endLine - 1] ?? 0) + 1 },
    };
  }
}
