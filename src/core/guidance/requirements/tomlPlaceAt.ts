/** What is being typed at an offset of a TOML document. */
export type TomlPlace =
  | {
      readonly kind: 'key';
      /** The table that the key is in. */
      readonly table: readonly string[];
      readonly start: number;
    }
  | {
      readonly kind: 'string';
      /** The table and the keys that lead to the value, those of inline tables among them. */
      readonly path: readonly string[];
      /** It is an item of an array. */
      readonly isItem: boolean;
      /** Where the string's content begins. */
      readonly start: number;
    };

interface Bracket {
  readonly isArray: boolean;
  /** Of an inline table: the key whose value is being read; null before its `=`. */
  key: readonly string[] | null;
}

/**
 * Finds the bare key, or the string on one line, that an offset lies in. Not a parser: a document that is being typed is
 * broken at that very place, so this only follows tables, keys, brackets and strings, as https://toml.io/en/v1.0.0 writes them.
 */
export function tomlPlaceAt(text: string, offset: number): TomlPlace | null {
  let table: readonly string[] = [];
  let key: readonly string[] | null = null;
  const open: Bracket[] = [];
  let at = 0;
  while (at < offset) {
    const char = text[at] ?? '';
    const top = open.at(-1);
    const isKeyWanted = top === undefined ? key === null : !top.isArray && top.key === null;
    if (char === '\n' && top === undefined) {
      key = null;
      at++;
    } else if (char === '#') {
      at = endOf(text, at, /[\r\n]/g);
      if (at >= offset) return null;
    } else if (isKeyWanted && top === undefined && char === '[') {
      const end = endOf(text, at, /[\r\n]/g);
      table = keysOf(text.slice(at, end).replace(/#.*$/, '').replace(/[[\]]/g, ''));
      at = end;
      if (at >= offset) return null;
    } else if (isKeyWanted && /[^\s,{}[\]]/.test(char)) {
      const end = endOf(text, at, top === undefined ? /[=\r\n]/g : /[=,}\r\n]/g);
      if (offset <= end) return top === undefined ? keyAt(text, at, offset, table) : null;
      const keys = keysOf(text.slice(at, end));
      if (text[end] === '=' && top === undefined) key = keys;
      else if (text[end] === '=' && top !== undefined) top.key = keys;
      at = text[end] === '=' ? end + 1 : end;
    } else if (char === '"' || char === "'") {
      const quote = text.startsWith(char.repeat(3), at) ? char.repeat(3) : char;
      const start = at + quote.length;
      const end = stringEnd(text, start, quote);
      if (offset >= start && offset <= end) {
        const path = [...table, ...(key ?? []), ...open.flatMap((one) => one.key ?? [])];
        const isItem = top?.isArray === true;
        return quote.length === 1 ? { kind: 'string', path, isItem, start } : null;
      }
      at = text.startsWith(quote, end) ? end + quote.length : Math.max(end, at + 1);
    } else {
      if (char === '[' || char === '{') open.push({ isArray: char === '[', key: null });
      else if (char === ']' || char === '}') open.pop();
      else if (char === ',' && top !== undefined) top.key = null;
      at++;
    }
  }
  const isFree = open.length === 0 && key === null && at === offset;
  return isFree ? keyAt(text, offset, offset, table) : null;
}

/** Only what can still become a bare key that names a distribution; one with a dot needs quotes. */
function keyAt(
  text: string,
  start: number,
  offset: number,
  table: readonly string[],
): TomlPlace | null {
  const isFirst = /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  const isBare = /^[\w-]*$/.test(text.slice(start, offset));
  return isFirst && isBare ? { kind: 'key', table, start } : null;
}

/** Where the content of a string ends: at its closing quote, or at the line's end where there is none. */
function stringEnd(text: string, start: number, quote: string): number {
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(quote, at)) return at;
    if (quote.length === 1 && (text[at] === '\n' || text[at] === '\r')) return at;
    if (text[at] === '\\' && quote[0] === '"') at++;
  }
  return text.length;
}

function endOf(text: string, at: number, wanted: RegExp): number {
  wanted.lastIndex = at;
  return wanted.exec(text)?.index ?? text.length;
}

function keysOf(text: string): readonly string[] {
  const keys = text.match(/"(?:[^"\\]|\\.)*"|'[^']*'|[^\s."']+/g) ?? [];
  return keys.map((key) => key.replace(/^(["'])(.*)\1$/, '$2'));
}
