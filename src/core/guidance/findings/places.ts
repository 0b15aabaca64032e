import type { TextRange } from './finding.ts';

/** Makes a look-up from offsets of the text to lines and columns. Line ends are `\n`, `\r\n` and `\r`, as in editors. */
export function placesOf(text: string): (start: number, end: number) => TextRange {
  const starts = lineStarts(text);
  const place = (offset: number): { line: number; column: number } => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (start, end) => {
    const last = place(end);
    return { ...place(start), endLine: last.line, endColumn: last.column };
  };
}

/** Where each line begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
