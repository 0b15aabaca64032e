import { findLineEnd, skipLineEnd } from './characters.ts';

/** Tells lines by offsets, in any order. Lines end in `\n`, `\r` or `\r\n`, as an editor counts them. */
export class LineStarts {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = findLineEnd(text, 0); at < text.length; at = findLineEnd(text, at)) {
      at = skipLineEnd(text, at);
      starts.push(at);
    }
    this.#starts = starts;
  }

  /** The line of an offset, from 1. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}
