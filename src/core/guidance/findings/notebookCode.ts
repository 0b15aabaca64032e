import { LineStarts, type TextRange } from '../../python/lineStarts.ts';
import { readNotebookCells } from '../../python/notebookCells.ts';
import { PlacedText } from '../../python/placedText.ts';

/** The Python of a notebook's cells as one text, from the first to the last, with the way back to the file. */
export class NotebookCode {
  /** Each cell ends its line. */
  readonly text: string;
  readonly #placed: PlacedText;
  readonly #lines: LineStarts;
  readonly #fileLines: LineStarts;

  /** @param file its text, decoded */
  constructor(file: string) {
    const { cells } = readNotebookCells(file);
    this.text = cells.map(({ python }) => `${python}\n`).join('');
    this.#placed = PlacedText.join(
      cells.flatMap(({ source }) => {
        const { end } = source.spanOf();
        return [source, PlacedText.standing('\n', { start: end, end })];
      }),
    );
    this.#lines = new LineStarts(this.text);
    this.#fileLines = new LineStarts(file);
  }

  /** Where a piece of the text stands in the file. */
  rangeInFile({ line, column, endLine, endColumn }: TextRange): TextRange {
    const offset = (at: number, of: number): number => (this.#lines.all[at - 1] ?? 0) + of - 1;
    const { start, end } = this.#placed.spanOf(offset(line, column), offset(endLine, endColumn));
    return this.#fileLines.rangeOf(start, end);
  }
}
