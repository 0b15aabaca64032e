import { strippedBounds } from './pythonText.ts';
import type { Span } from './requirementLine.ts';

/** What stands at `at` of the text, and where it stands in the file. */
interface Piece extends Span {
  readonly at: number;
  /** Each character stands for itself; else the piece stands for what the file writes between `start` and `end`. */
  readonly verbatim: boolean;
}

/**
 * A value read from a file with the way back to the file: lines of an INI value joined, a Python or JSON string with its
 * escapes resolved, literals put together.
 */
export class PlacedText {
  readonly text: string;
  /** In order of `at`; the first begins at 0, and none is empty unless it is the only one. */
  readonly #pieces: readonly Piece[];

  private constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** The part of the file between the bounds, as it stands there. */
  static of(file: string, start: number, end: number): PlacedText {
    return new PlacedText(file.slice(start, end), [{ at: 0, start, end, verbatim: true }]);
  }

  /** What the file writes in another way between `start` and `end`, such as an escape. */
  static standing(text: string, { start, end }: Span): PlacedText {
    return new PlacedText(text, [{ at: 0, start, end, verbatim: false }]);
  }

  /** Several, one after the other; they may come from anywhere in the file. */
  static join(parts: readonly PlacedText[]): PlacedText {
    const filled = parts.filter(({ text }) => text !== '');
    const [first = parts[0]] = filled;
    if (first === undefined)
      return new PlacedText('', [{ at: 0, start: 0, end: 0, verbatim: true }]);
    if (filled.length < 2) return first;
    const pieces: Piece[] = [];
    let length = 0;
    for (const part of filled) {
      for (const piece of part.#pieces) pieces.push({ ...piece, at: piece.at + length });
      length += part.text.length;
    }
    return new PlacedText(filled.map(({ text }) => text).join(''), pieces);
  }

  /** The part between two indexes of the text. */
  slice(from: number, to = this.text.length): PlacedText {
    const pieces: Piece[] = [];
    for (let i = this.#pieceAt(from); i < this.#pieces.length; i++) {
      const piece = this.#pieces[i];
      if (piece === undefined || (piece.at >= to && pieces.length > 0)) break;
      const nextAt = this.#pieces[i + 1]?.at ?? this.text.length;
      const cut = Math.max(from - piece.at, 0);
      const dropped = Math.max(nextAt - to, 0);
      pieces.push({
        at: Math.max(piece.at - from, 0),
        start: piece.verbatim ? piece.start + cut : piece.start,
        end: piece.verbatim ? Math.max(piece.end - dropped, piece.start + cut) : piece.end,
        verbatim: piece.verbatim,
      });
    }
    return new PlacedText(this.text.slice(from, to), pieces);
  }

  /** Without outer blanks, as Python's `strip`. */
  strip(): PlacedText {
    const { start, end } = strippedBounds(this.text);
    return start === 0 && end === this.text.length ? this : this.slice(start, end);
  }

  /** Where in the file the text between two indexes stands, from its first character to its last. */
  spanOf(from = 0, to = this.text.length): Span {
    const first = this.#pieces[this.#pieceAt(from)];
    if (first === undefined) return { start: 0, end: 0 };
    const start = first.verbatim ? first.start + from - first.at : first.start;
    if (to <= from) return { start, end: start };
    const last = this.#pieces[this.#pieceAt(to - 1)] ?? first;
    const end = last.verbatim ? last.start + to - last.at : last.end;
    // What is put together from several places may run backwards; then its begin has to do.
    return { start, end: Math.max(start, end) };
  }

  /** The index of the last piece that begins at or before `index`. */
  #pieceAt(index: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
