import { lineCounting } from './lineCounting.ts';

/** A member of an object within the outer object of a JSON text. */
export interface JsonMember {
  readonly section: string;
  readonly key: string;
  /** Where the key stands, quotation marks included. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** Its value, not yet parsed: a broken one spoils no other. */
  readonly value: string;
}

/** Where a JSON text breaks off or is none. */
export interface JsonBreak {
  readonly at: number;
  readonly line: number;
}

/**
 * The members at the second level of a JSON text, in order, one a step. Values are skipped by their brackets and
 * quotation marks, without recursion. A break in the outer structure ends it.
 * Source: https://www.rfc-editor.org/rfc/rfc8259
 */
export function* jsonMembers(text: string): Generator<JsonMember | JsonBreak, void> {
  const lineAt = lineCounting(text);
  let at = 0;
  const skipBlanks = () => {
    while (/[ \t\r\n]/.test(text[at] ?? '')) at++;
  };
  const take = (mark: string) => {
    skipBlanks();
    if (text[at] !== mark) return false;
    at++;
    return true;
  };
  /** The key behind the place, up to its colon; null where there is none. */
  const takeKey = () => {
    skipBlanks();
    const start = at;
    if (text[at] !== '"') return null;
    const end = endOfText(text, at);
    at = end;
    const key = take(':') ? textOf(text.slice(start, end)) : null;
    skipBlanks();
    return key === null ? null : { key, start, end };
  };
  const broken = (): JsonBreak => ({ at, line: lineAt(at) });
  if (!take('{')) return yield broken();
  if (take('}')) return;
  do {
    const section = takeKey();
    if (section === null) return yield broken();
    if (text[at] !== '{') at = endOfValue(text, at);
    else {
      at++;
      if (take('}')) continue;
      do {
        const member = takeKey();
        if (member === null) return yield broken();
        const from = at;
        at = endOfValue(text, at);
        const value = text.slice(from, at);
        yield { section: section.key, ...member, line: lineAt(member.start), value };
      } while (take(','));
      if (!take('}')) return yield broken();
    }
  } while (take(','));
  if (!take('}')) yield broken();
}

function textOf(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Behind the closing quotation mark, or the end of all. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const mark = text[at];
    if (mark === '"') {
      at = endOfText(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') {
      if (depth === 0) return at;
      depth--;
      if (depth === 0) return at + 1;
    } else if (mark === ',' && depth === 0) return at;
    at++;
  }
  return at;
}
