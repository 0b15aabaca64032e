import { lineCounting } from './lineCounting.ts';

/** A stretch of a TOML text that can be parsed alone: one table with all that lies below it. */
export interface TomlPiece {
  /** The first word of the header, `package` of `[[package]]`; '' for what stands before the first header. */
  readonly table: string;
  readonly start: number;
  readonly end: number;
  /** That of `start`, from 1. */
  readonly line: number;
}

const header = /^[ \t]*\[(\[?)[ \t]*([A-Za-z0-9_-]+)[ \t]*([\].])/gm;

/**
 * Splits a TOML text at each element of a list of tables (`[[package]]`) and wherever a table of another name begins;
 * `[package.dependencies]` stays with its package. No value can look like such a header at the begin of a line (a bare
 * word is none), except inside of a text of several lines; those are looked for. So a broken piece spoils no other.
 * Source: https://toml.io/en/v1.0.0
 */
export function* tomlPieces(text: string): Generator<TomlPiece, void> {
  const lineAt = lineCounting(text);
  const endOfText = textsOfSeveralLines(text);
  const headers = new RegExp(header);
  let table = '';
  let start = 0;
  for (let found = headers.exec(text); found !== null; found = headers.exec(text)) {
    const [, list, name = '', after] = found;
    const inside = endOfText(found.index);
    if (inside > found.index) {
      headers.lastIndex = inside;
      continue;
    }
    const isElement = list === '[' && after === ']';
    if (!isElement && name === table) continue;
    yield { table, start, end: found.index, line: lineAt(start) };
    table = name;
    start = found.index;
  }
  yield { table, start, end: text.length, line: lineAt(start) };
}

/**
 * Asked with rising offsets of line starts: the end of the text of several lines that the offset lies in, or the offset
 * itself. Lines without three quotation marks in a row, nearly all, are not looked at.
 */
function textsOfSeveralLines(text: string): (offset: number) => number {
  const triple = /"""|'''/g;
  /** Outside of any text of several lines. */
  let clear = 0;
  /** The next three marks from there on. */
  let next = -1;
  const unclosed = new Set<string>();
  return (offset) => {
    while (clear < offset) {
      if (next < clear) {
        triple.lastIndex = clear;
        next = triple.exec(text)?.index ?? text.length;
      }
      if (next >= offset) break;
      clear = Math.max(clear, text.lastIndexOf('\n', next) + 1);
      clear = pastMark(text, clear, unclosed);
    }
    return Math.max(clear, offset);
  };
}

/** The end of the first text with three marks, or of the line where none begins in it. */
function pastMark(text: string, from: number, unclosed: Set<string>): number {
  let at = from;
  while (at < text.length && text[at] !== '\n') {
    const mark = text[at];
    if (mark === '#') break;
    if (mark !== '"' && mark !== "'") at++;
    else if (!text.startsWith(mark.repeat(3), at)) at = pastText(text, at + 1, mark);
    else if (unclosed.has(mark)) at += 3;
    else {
      const end = closing(text, at + 3, mark.repeat(3));
      if (end >= 0) return end + 3;
      // TOML would take all the rest for text; a header further down is worth more.
      unclosed.add(mark);
      at += 3;
    }
  }
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function pastText(text: string, from: number, mark: string): number {
  let at = from;
  while (at < text.length && text[at] !== mark && text[at] !== '\n') {
    at += mark === '"' && text[at] === '\\' && text[at + 1] !== '\n' ? 2 : 1;
  }
  return text[at] === mark ? at + 1 : Math.min(at, text.length);
}

function closing(text: string, from: number, marks: string): number {
  let end = text.indexOf(marks, from);
  while (end >= 0 && marks === '"""' && isEscaped(text, end, from)) {
    end = text.indexOf(marks, end + 1);
  }
  return end;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slash = at;
  while (slash > from && text[slash - 1] === '\\') slash--;
  return (at - slash) % 2 === 1;
}
