import { PlacedText } from './placedText.ts';

/**
 * JSON read where it stands, value by value: a notebook may hold megabytes of pictures that nobody asks for, and evidence
 * needs places. Offsets are those of the text; a negative one is the one's complement of the place where the text breaks
 * the grammar. Numbers and words are skipped without a look.
 * Source: https://www.rfc-editor.org/rfc/rfc8259
 */

const BLANKS = /[ \t\r\n]*/y;
const WORD = /[-+.\w]+/y;
const ESCAPE = /^\\(?:u[\da-fA-F]{4}|["\\/bfnrt])$/;

/** The offset after blanks. */
export function skipJsonBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

/** The offset after the value at `at`, whatever it is. Brackets within it need only be closed. */
export function skipJsonValue(text: string, at: number): number {
  let depth = 0;
  let i = at;
  for (;;) {
    i = skipJsonBlanks(text, i);
    const char = text[i];
    if (char === '"') {
      i = skipJsonString(text, i);
      if (i < 0) return i;
    } else if (char === '{' || char === '[') {
      depth++;
      i++;
      continue;
    } else if (depth > 0 && (char === '}' || char === ']')) {
      depth--;
      i++;
    } else if (depth > 0 && (char === ',' || char === ':')) {
      i++;
      continue;
    } else {
      WORD.lastIndex = i;
      if (!WORD.test(text)) return ~i;
      i = WORD.lastIndex;
    }
    if (depth === 0) return i;
  }
}

function skipJsonString(text: string, at: number): number {
  let i = at + 1;
  for (;;) {
    const quote = text.indexOf('"', i);
    if (quote < 0) return ~at;
    let first = quote;
    while (first > i && text[first - 1] === '\\') first--;
    if ((quote - first) % 2 === 0) return quote + 1;
    i = quote + 1;
  }
}

/**
 * Goes through an object, key by key.
 * @param visit is told the key and where its value begins; gives the offset after the value, as `skipJsonValue` does
 * @returns the offset after the object; negative also where no object stands
 */
export function readJsonObject(
  text: string,
  at: number,
  visit: (key: string, at: number) => number,
): number {
  return readBracket(text, at, '{}', (start) => {
    const keyEnd = text[start] === '"' ? skipJsonString(text, start) : ~start;
    if (keyEnd < 0) return keyEnd;
    const colon = skipJsonBlanks(text, keyEnd);
    if (text[colon] !== ':') return ~colon;
    return visit(text.slice(start + 1, keyEnd - 1), skipJsonBlanks(text, colon + 1));
  });
}

/** Goes through an array as `readJsonObject` does through an object; `visit` is told each value's index too. */
export function readJsonArray(
  text: string,
  at: number,
  visit: (index: number, at: number) => number,
): number {
  let index = 0;
  return readBracket(text, at, '[]', (start) => visit(index++, start));
}

function readBracket(
  text: string,
  at: number,
  brackets: string,
  readItem: (at: number) => number,
): number {
  if (text[at] !== brackets[0]) return ~at;
  let i = skipJsonBlanks(text, at + 1);
  if (text[i] === brackets[1]) return i + 1;
  for (;;) {
    i = readItem(i);
    if (i < 0) return i;
    i = skipJsonBlanks(text, i);
    if (text[i] === brackets[1]) return i + 1;
    if (text[i] !== ',') return ~i;
    i = skipJsonBlanks(text, i + 1);
  }
}

/** The string at `at` with its escapes resolved; null where none stands, or a broken one. */
export function readJsonString(text: string, at: number): PlacedText | null {
  const end = text[at] === '"' ? skipJsonString(text, at) : -1;
  if (end < 0) return null;
  const parts: PlacedText[] = [];
  let from = at + 1;
  for (const { 0: written, index } of text.slice(at + 1, end - 1).matchAll(/\\(?:u.{0,4}|.)/g)) {
    if (!ESCAPE.test(written)) return null;
    const start = at + 1 + index;
    const value = ESCAPED[written.charAt(1)] ?? codeUnit(written);
    const span = { start, end: start + written.length };
    parts.push(PlacedText.of(text, from, start), PlacedText.standing(value, span));
    from = span.end;
  }
  return PlacedText.join([...parts, PlacedText.of(text, from, end - 1)]);
}

const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function codeUnit(written: string): string {
  return String.fromCharCode(Number.parseInt(written.slice(2), 16));
}
