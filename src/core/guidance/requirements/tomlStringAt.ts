/** A string in a TOML document that is being typed. */
export interface TomlString {
  /** The table and the keys that lead to the value. */
  readonly path: readonly string[];
  /** Where the string's content begins. */
  readonly start: number;
}

/**
 * Finds the string of an array that an offset lies in. Not a parser: a document that is being typed is broken at that very
 * place, so this only follows tables, keys, brackets and strings, as https://toml.io/en/v1.0.0 writes them.
 */
export function tomlStringAt(text: string, offset: number): TomlString | null {
  let table: readonly string[] = [];
  let key: readonly string[] = [];
  let depth = 0;
  let inValue = false;
  for (let at = 0; at < offset; ) {
    const char = text[at] ?? '';
    if (char === '\n' && depth === 0) {
      inValue = false;
      at++;
    } else if (char === '#') {
      at = endOf(text, at, /[\r\n]/g);
      if (at >= offset) return null;
    } else if (!inValue && char === '[') {
      const end = endOf(text, at, /[\r\n]/g);
      table = keysOf(text.slice(at, end).replace(/#.*$/, '').replace(/[[\]]/g, ''));
      at = end;
    } else if (!inValue && /[^\s]/.test(char)) {
      const end = endOf(text, at, /[=\r\n]/g);
      key = keysOf(text.slice(at, end));
      inValue = text[end] === '=';
      at = inValue ? end + 1 : end;
    } else if (char === '"' || char === "'") {
      const quote = text.startsWith(char.repeat(3), at) ? char.repeat(3) : char;
      const start = at + quote.length;
      const end = stringEnd(text, start, quote);
      if (offset >= start && offset <= end) {
        return depth > 0 && quote.length === 1 ? { path: [...table, ...key], start } : null;
      }
      at = text.startsWith(quote, end) ? end + quote.length : Math.max(end, at + 1);
    } else {
      if (char === '[' || char === '{') depth++;
      if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
      at++;
    }
  }
  return null;
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
