import { findLineEnd, skipLineEnd } from '../python/characters.ts';
import { PlacedText } from '../python/placedText.ts';
import { strip, strippedBounds } from '../python/pythonText.ts';
import type { Span } from '../python/requirementLine.ts';

/** An option of a section. */
export interface IniOption {
  readonly name: string;
  readonly nameSpan: Span;
  /** All lines of it, without their outer blanks, joined by line feeds. */
  readonly value: PlacedText;
}

/** What breaks the grammar, and where. */
export interface IniProblem extends Span {
  readonly detail: string;
}

/** An INI file. */
export interface IniFile {
  /** By name; a name that stands twice has the options of both. */
  readonly sections: ReadonlyMap<string, readonly IniOption[]>;
  readonly problems: readonly IniProblem[];
}

/**
 * Reads an INI file as Python's `configparser` does by default, with places, and without its interpolation. Where that
 * gives the whole file up, the line is a problem and all others count.
 * Source: https://docs.python.org/3/library/configparser.html#supported-ini-file-structure and `RawConfigParser._read`.
 */
export function readIniFile(text: string): IniFile {
  const reader = new IniReader(text);
  for (const line of linesOf(text)) reader.read(line);
  return reader.finish();
}

class IniReader {
  readonly #text: string;
  readonly #sections = new Map<string, IniOption[]>();
  readonly #problems: IniProblem[] = [];
  readonly #seen = new Set<string>();
  #section: string | null = null;
  #open: OpenOption | null = null;
  #indent = 0;

  constructor(text: string) {
    this.#text = text;
  }

  finish(): IniFile {
    this.#close();
    return { sections: this.#sections, problems: this.#problems };
  }

  read(line: Span): void {
    const bounds = strippedBounds(this.#text, line.start, line.end);
    const first = this.#text[bounds.start];
    const column = bounds.start - line.start;
    if (bounds.start === bounds.end) this.#open?.lines.push(bounds);
    else if (first === '#' || first === ';') return;
    else if (this.#open !== null && column > this.#indent) this.#open.lines.push(bounds);
    else {
      this.#indent = column;
      this.#begin(bounds);
    }
  }

  #begin(line: Span): void {
    const header = /^\[([\s\S]+)\]/.exec(this.#text.slice(line.start, line.end))?.[1];
    const option = header === undefined ? readOption(this.#text, line) : null;
    if (header !== undefined) {
      this.#close();
      const isKnown = this.#sections.has(header) && header !== 'DEFAULT';
      if (isKnown) this.#refuse(line, 'the section stands twice');
      else if (!this.#sections.has(header)) this.#sections.set(header, []);
      this.#section = header;
    } else if (this.#section === null) {
      this.#refuse(line, 'a section must begin before the first option');
    } else if (option === null) {
      this.#refuse(line, 'neither a section nor an option');
    } else {
      this.#close();
      const id = `${this.#section}]${option.name}`;
      if (this.#seen.has(id)) this.#refuse(option.nameSpan, 'the option stands twice');
      this.#seen.add(id);
      this.#open = option;
    }
  }

  #close(): void {
    if (this.#open !== null) {
      const { name, nameSpan, lines } = this.#open;
      const value = joinLines(this.#text, lines);
      this.#sections.get(this.#section ?? '')?.push({ name, nameSpan, value });
    }
    this.#open = null;
  }

  #refuse({ start, end }: Span, detail: string): void {
    this.#problems.push({ start, end, detail });
  }
}

interface OpenOption {
  readonly name: string;
  readonly nameSpan: Span;
  readonly lines: Span[];
}

function readOption(text: string, { start, end }: Span): OpenOption | null {
  const line = text.slice(start, end);
  const delimiter = line.search(/[=:]/);
  const name = strip(line.slice(0, Math.max(delimiter, 0)));
  if (name === '') return null;
  const value = strippedBounds(text, start + delimiter + 1, end);
  return { name, nameSpan: { start, end: start + name.length }, lines: [value] };
}

/** Empty lines at the end count for nothing. */
function joinLines(text: string, lines: readonly Span[]): PlacedText {
  const parts: PlacedText[] = [];
  let last: Span = { start: 0, end: 0 };
  let length = lines.length;
  while (length > 1 && lines[length - 1]?.start === lines[length - 1]?.end) length--;
  for (const line of lines.slice(0, length)) {
    const lineEnd = { start: last.end, end: line.start };
    if (parts.length > 0) parts.push(PlacedText.standing('\n', lineEnd));
    parts.push(PlacedText.of(text, line.start, line.end));
    last = line;
  }
  return PlacedText.join(parts);
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; ) {
    const end = findLineEnd(text, start);
    lines.push({ start, end });
    start = skipLineEnd(text, end);
  }
  return lines;
}
