import type { Refusal } from './refusals.ts';

/** A word with its quotes and escapes resolved; bounds are those of the written form. */
export interface ShellWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BLANKS = ' \t\r\n';

/**
 * Splits options as a shell does: Python's `shlex.split(text)` (POSIX rules, `#` is no comment).
 * Source: https://docs.python.org/3/library/shlex.html#parsing-rules
 * @param from index where splitting begins; bounds of the words count from the begin of `text`.
 */
export function splitShellWords(text: string, from = 0): readonly ShellWord[] | Refusal {
  const words: ShellWord[] = [];
  let i = from;
  for (;;) {
    while (i < text.length && BLANKS.includes(text.charAt(i))) i++;
    if (i >= text.length) return words;
    const start = i;
    const parts: string[] = [];
    while (i < text.length && !BLANKS.includes(text.charAt(i))) {
      const char = text.charAt(i);
      if (char === '\\') {
        if (i + 1 >= text.length) return { refused: 'unclosed-quote', at: i };
        parts.push(text.charAt(i + 1));
        i += 2;
      } else if (char === '"' || char === "'") {
        const quoted = readQuoted(text, i);
        if (!quoted) return { refused: 'unclosed-quote', at: i };
        parts.push(quoted.text);
        i = quoted.end;
      } else {
        const plainStart = i;
        while (i < text.length && !` \t\r\n\\"'`.includes(text.charAt(i))) i++;
        parts.push(text.slice(plainStart, i));
      }
    }
    words.push({ text: parts.join(''), start, end: i });
  }
}

function readQuoted(
  text: string,
  at: number,
): { readonly text: string; readonly end: number } | null {
  const quote = text.charAt(at);
  const parts: string[] = [];
  let plainStart = at + 1;
  for (let i = at + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === quote) return { text: parts.join('') + text.slice(plainStart, i), end: i + 1 };
    // Between double quotes a backslash escapes only a double quote and itself; between single quotes, nothing.
    if (
      char === '\\' &&
      quote === '"' &&
      '"\\'.includes(text.charAt(i + 1)) &&
      i + 1 < text.length
    ) {
      parts.push(text.slice(plainStart, i));
      plainStart = ++i;
    }
  }
  return null;
}
