/**
 * Python's notions of blank space and of lines in a `str`, which differ from JavaScript's: `str.isspace`, `str.strip`,
 * `str.splitlines`. Source: https://docs.python.org/3/library/stdtypes.html#str.splitlines
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts the separators among blanks
const BLANK = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts the separators among line ends
const LINE_END = /\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/g;

/** Whether the character at `at` is blank to Python; false past the ends. */
export function isPythonBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 32 && code < 127) return false;
  return BLANK.test(text.charAt(at));
}

/** The bounds of `text` between `start` and `end` without outer blanks; an empty span keeps its start. */
export function strippedBounds(
  text: string,
  start = 0,
  end = text.length,
): { readonly start: number; readonly end: number } {
  let from = start;
  let to = end;
  while (from < to && isPythonBlank(text, from)) from++;
  while (to > from && isPythonBlank(text, to - 1)) to--;
  return { start: from, end: to };
}

/** As `str.strip()`. */
export function strip(text: string): string {
  const { start, end } = strippedBounds(text);
  return text.slice(start, end);
}

/** As `str.splitlines()`, each line with the offset of its first character. */
export function splitLines(
  text: string,
): readonly { readonly text: string; readonly start: number }[] {
  const lines: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    lines.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push({ text: text.slice(start), start });
  return lines;
}
