import { readMarker } from './marker.ts';
import type { Refusal } from './refusals.ts';
import { isRefusal } from './refusals.ts';
import type { Span } from './requirementLine.ts';
import { canonicalSpecifier, skipClauses, skipSpaces } from './specifier.ts';

/** A dependency as PEP 508 writes it, in pyproject.toml, in metadata and in requirements files. */
export interface DependencySpecifier {
  /** As written; compare after `normalizeName`. */
  readonly name: string;
  /** As written, sorted, each once. */
  readonly extras: readonly string[];
  /** Canonical as packaging prints it, '' where there is none. */
  readonly specifier: string;
  readonly url: string | null;
  /** Canonical as packaging prints it. */
  readonly marker: string | null;
  /** Where name and specifier stand in the text. */
  readonly nameSpan: Span;
  readonly specifierSpan: Span;
}

/** Longer text is no dependency; matching it could exhaust the stack of the regular expressions. */
const MAX_LENGTH = 500_000;

const NAME = /[a-zA-Z0-9][a-zA-Z0-9._-]*\b/y;
const URL = /[^ \t]+/y;

/**
 * Reads one dependency specifier, all of `text`, exactly as packaging's `Requirement` does.
 * Source: https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 * @returns what it says, or why and where it is refused.
 */
export function readDependencySpecifier(text: string): DependencySpecifier | Refusal {
  if (text.length > MAX_LENGTH) return { refused: 'too-long', at: 0 };
  const nameStart = skipSpaces(text, 0);
  const name = matchAt(NAME, text, nameStart);
  if (name === null) return { refused: 'invalid-name', at: nameStart };
  const nameSpan = { start: nameStart, end: nameStart + name.length };
  const extras = readExtras(text, skipSpaces(text, nameSpan.end));
  if (isRefusal(extras)) return extras;
  const at = skipSpaces(text, extras.end);
  const details = text[at] === '@' ? readUrl(text, at + 1) : readVersions(text, at);
  if (isRefusal(details)) return details;
  const { url, specifier, specifierSpan } = details;
  let end = details.end;
  let marker: string | null = null;
  if (end < text.length) {
    if (text[end] !== ';') {
      const isName = end === nameSpan.end && !/[ \t=<>!~]/.test(text.charAt(end));
      const refused = url !== null ? 'invalid-url' : isName ? 'invalid-name' : 'invalid-specifier';
      return { refused, at: end };
    }
    const read = readMarker(text, end + 1);
    if (isRefusal(read)) return read;
    marker = read.value;
    end = read.end;
    if (end < text.length) return { refused: 'invalid-marker', at: end };
  }
  return { name, extras: extras.names, specifier, url, marker, nameSpan, specifierSpan };
}

/** `[a, b]` at `at`; none where no bracket stands there. */
function readExtras(
  text: string,
  at: number,
): { readonly names: readonly string[]; readonly end: number } | Refusal {
  if (text[at] !== '[') return { names: [], end: at };
  const names = new Set<string>();
  let i = skipSpaces(text, at + 1);
  for (;;) {
    const name = matchAt(NAME, text, i);
    if (name === null) {
      if (names.size > 0 || text[i] !== ']') return { refused: 'invalid-extras', at: i };
      break;
    }
    names.add(name);
    i = skipSpaces(text, i + name.length);
    if (text[i] !== ',') break;
    i = skipSpaces(text, i + 1);
  }
  if (text[i] !== ']') return { refused: 'invalid-extras', at: i };
  return { names: [...names].sort(), end: i + 1 };
}

interface Details {
  readonly url: string | null;
  readonly specifier: string;
  readonly specifierSpan: Span;
  readonly end: number;
}

function readUrl(text: string, at: number): Details | Refusal {
  const start = skipSpaces(text, at);
  const url = matchAt(URL, text, start);
  if (url === null) return { refused: 'invalid-url', at: start };
  const end = skipSpaces(text, start + url.length);
  return { url, specifier: '', specifierSpan: { start, end: start }, end };
}

function readVersions(text: string, at: number): Details | Refusal {
  const inParens = text[at] === '(';
  const start = inParens ? skipSpaces(text, at + 1) : at;
  const clausesEnd = skipClauses(text, start);
  if (typeof clausesEnd !== 'number') return clausesEnd;
  let end = skipSpaces(text, clausesEnd);
  if (inParens) {
    if (text[end] !== ')') return { refused: 'invalid-specifier', at: end };
    end = skipSpaces(text, end + 1);
  }
  const specifier = canonicalSpecifier(text.slice(start, clausesEnd));
  if (specifier === null) return { refused: 'invalid-specifier', at: start };
  return { url: null, specifier, specifierSpan: { start, end: clausesEnd }, end };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
