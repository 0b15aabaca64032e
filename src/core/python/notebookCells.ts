import { blankIpython } from './ipython.ts';
import {
  readJsonArray,
  readJsonObject,
  readJsonString,
  skipJsonBlanks,
  skipJsonValue,
} from './jsonText.ts';
import { PlacedText } from './placedText.ts';

/** A cell of Python code. */
export interface NotebookCell {
  /** Counts from 0, cells of text and of other languages too. */
  readonly index: number;
  /** The code, with the way back to the file. */
  readonly source: PlacedText;
  /** The code with what only IPython understands blanked; as long as the source. */
  readonly python: string;
}

/** A notebook's Python, and where its JSON breaks off, if it does. */
export interface Notebook {
  readonly cells: readonly NotebookCell[];
  /** The offset in the text; what was read before it counts. Null where all is well. */
  readonly brokenAt: number | null;
}

/**
 * The cells of Python in a Jupyter notebook, formats 3 and 4. Outputs are passed over unread. Never throws.
 * Source: https://nbformat.readthedocs.io/en/latest/format_description.html
 * @param text the file, decoded
 */
export function readNotebookCells(text: string): Notebook {
  const reader = new NotebookReader(text);
  const end = reader.read(skipJsonBlanks(text, text.startsWith('\ufeff') ? 1 : 0));
  const rest = end < 0 ? end : skipJsonBlanks(text, end);
  const broken = rest < 0 ? ~rest : rest < text.length ? rest : null;
  return {
    cells: reader.finish(),
    brokenAt: broken === null ? null : Math.min(broken, text.length),
  };
}

interface RawCell {
  readonly index: number;
  readonly source: PlacedText;
  /** Null where the cell tells none: it is that of the notebook. */
  readonly language: string | null;
}

const PYTHON = /^i?python/i;

class NotebookReader {
  readonly #text: string;
  readonly #cells: RawCell[] = [];
  /** What tells a language, by how much it counts. */
  readonly #languages = new Map<string, string>();
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(at: number): number {
    return readJsonObject(this.#text, at, (key, value) => {
      if (key === 'cells') return this.#readCells(value);
      if (key === 'metadata') return this.#readMetadata(value);
      if (key !== 'worksheets' || this.#text[value] !== '[')
        return skipJsonValue(this.#text, value);
      return readJsonArray(this.#text, value, (_, sheet) =>
        this.#text[sheet] === '{'
          ? readJsonObject(this.#text, sheet, (name, cells) =>
              name === 'cells' ? this.#readCells(cells) : skipJsonValue(this.#text, cells),
            )
          : skipJsonValue(this.#text, sheet),
      );
    });
  }

  /** The language often stands behind the cells. */
  finish(): readonly NotebookCell[] {
    const told = ['language_info.name', 'kernelspec.language', 'kernelspec.name'].map((key) =>
      this.#languages.get(key),
    );
    const language = told.find((one) => one !== undefined) ?? 'python';
    return this.#cells
      .filter((cell) => PYTHON.test(cell.language ?? language))
      .map(({ index, source }) => ({ index, source, python: blankIpython(source.text) }));
  }

  #readCells(at: number): number {
    if (this.#text[at] !== '[') return skipJsonValue(this.#text, at);
    return readJsonArray(this.#text, at, (_, cell) => this.#readCell(cell));
  }

  #readCell(at: number): number {
    const index = this.#count++;
    if (this.#text[at] !== '{') return skipJsonValue(this.#text, at);
    let isCode = false;
    let source: PlacedText | null = null;
    let language: string | null = null;
    const end = readJsonObject(this.#text, at, (key, value) => {
      if (key === 'cell_type') isCode = this.#stringAt(value) === 'code';
      else if (key === 'source' || key === 'input') source = this.#readSource(value);
      else if (key === 'language') language = this.#stringAt(value);
      else if (key === 'metadata') {
        const told = new Map<string, string>();
        const after = this.#readStrings(value, ['vscode', 'languageId'], told);
        language = told.get('vscode.languageId') ?? language;
        return after;
      }
      return skipJsonValue(this.#text, value);
    });
    if (isCode && source !== null) this.#cells.push({ index, source, language });
    return end;
  }

  /** Format 3 and 4 both allow one string or a list of lines. */
  #readSource(at: number): PlacedText | null {
    if (this.#text[at] !== '[') return readJsonString(this.#text, at);
    const lines: PlacedText[] = [];
    readJsonArray(this.#text, at, (_, line) => {
      const read = readJsonString(this.#text, line);
      if (read !== null) lines.push(read);
      return skipJsonValue(this.#text, line);
    });
    return PlacedText.join(lines);
  }

  #readMetadata(at: number): number {
    const wanted = ['kernelspec', 'language_info', 'language', 'name'];
    return this.#readStrings(at, wanted, this.#languages);
  }

  /** Keeps the strings of an object of objects, as `outer.inner`. */
  #readStrings(at: number, keys: readonly string[], into: Map<string, string>): number {
    if (this.#text[at] !== '{') return skipJsonValue(this.#text, at);
    return readJsonObject(this.#text, at, (outer, inner) => {
      const isWanted = keys.includes(outer) && this.#text[inner] === '{';
      if (!isWanted) return skipJsonValue(this.#text, inner);
      return readJsonObject(this.#text, inner, (key, value) => {
        const read = keys.includes(key) ? this.#stringAt(value) : null;
        if (read !== null) into.set(`${outer}.${key}`, read);
        return skipJsonValue(this.#text, value);
      });
    });
  }

  #stringAt(at: number): string | null {
    return readJsonString(this.#text, at)?.text ?? null;
  }
}
