import { continuesIdentifier, DOT, startsIdentifier } from './characters.ts';

/** A run of identifiers joined by dots; blanks may stand around the dots. */
export interface DottedName {
  /** Without blanks, NFKC-normalised as Python's parser does (PEP 3131). */
  readonly name: string;
  readonly start: number;
  /** After the last identifier. */
  readonly end: number;
  /** Where reading goes on: `end`, or after a dot that nothing follows (`import os.`). */
  readonly next: number;
}

/** A dotted name with its `as` alias. */
export interface Named {
  readonly name: string;
  readonly alias: string | null;
  readonly start: number;
  readonly nameEnd: number;
  /** After the alias, where there is one. */
  readonly end: number;
  readonly next: number;
}

type Skip = (text: string, at: number) => number;

/** Words no Python, 2 or 3, takes for a name. `async`, `await`, `print`, `None` were names once (`from celery import async`). */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'and as assert break class continue def del elif else except finally for from global if import in is lambda not or ' +
    'pass raise return try while with yield'
  ).split(' '),
);

/** Whether `word` stands at `at` as a whole word. */
export function isWord(text: string, at: number, word: string): boolean {
  return text.startsWith(word, at) && !continuesIdentifier(text.charCodeAt(at + word.length));
}

/** Reads a dotted name at `at`; null where no identifier begins, or a keyword. `skip` steps over blanks between tokens. */
export function readDotted(text: string, at: number, skip: Skip): DottedName | null {
  const first = readIdentifier(text, at);
  if (first === null) return null;
  const parts = [first];
  let end = at + first.length;
  for (;;) {
    const dot = skip(text, end);
    if (text.charCodeAt(dot) !== DOT) return { name: join(parts), start: at, end, next: end };
    const partStart = skip(text, dot + 1);
    const part = readIdentifier(text, partStart);
    if (part === null) return { name: join(parts), start: at, end, next: dot + 1 };
    parts.push(part);
    end = partStart + part.length;
  }
}

/** Reads a dotted name and its alias at `at`; null as for `readDotted`. */
export function readNamed(text: string, at: number, skip: Skip): Named | null {
  const dotted = readDotted(text, at, skip);
  if (!dotted) return null;
  const { name, start, end: nameEnd, next } = dotted;
  const plain = { name, alias: null, start, nameEnd, end: nameEnd, next };
  const as = skip(text, next);
  if (!isWord(text, as, 'as')) return plain;
  const aliasStart = skip(text, as + 2);
  const alias = readIdentifier(text, aliasStart);
  if (alias === null) return { ...plain, next: as + 2 };
  const end = aliasStart + alias.length;
  return { ...plain, alias: normalize(alias), end, next: end };
}

function readIdentifier(text: string, at: number): string | null {
  if (!startsIdentifier(text.charCodeAt(at))) return null;
  let end = at + 1;
  while (continuesIdentifier(text.charCodeAt(end))) end++;
  const identifier = text.slice(at, end);
  return KEYWORDS.has(identifier) ? null : identifier;
}

function join(parts: readonly string[]): string {
  return normalize(parts.length === 1 ? (parts[0] ?? '') : parts.join('.'));
}

function normalize(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  return /^[\x00-\x7f]*$/.test(name) ? name : name.normalize('NFKC');
}
