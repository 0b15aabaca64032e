import { parse, TomlError } from 'smol-toml';
import type { JsonObject } from '../../json/jsonValue.ts';
import { objectOf, objectsOf } from '../../json/jsonValue.ts';
import type { ManifestProblem, Place } from '../manifest.ts';
import type { TomlPiece } from './tomlPieces.ts';
import { tomlPieces } from './tomlPieces.ts';

/** A table of a lock file, or the element of a list of tables. */
export interface LockTable {
  /** `package` of `[[package]]`; '' for the keys before the first table. */
  readonly table: string;
  readonly value: JsonObject;
  /** The line `name = …`, or the first line where there is none. */
  readonly place: Place;
}

/** In UTF-16 code units; the parser needs some 25 ms for as much, and the longest that tools write is a tenth of it. */
const longestPiece = 500_000;

/**
 * The tables of those names, in order; of what else stands in the text only the head is parsed, except where there is none
 * of them: then the rest tells whether it is TOML. A step without a value gives the
 * caller the occasion to pause.
 * @param problems takes up the tables that are not TOML; all others count.
 */
export function* lockTables(
  text: string,
  names: readonly string[],
  problems: ManifestProblem[],
): Generator<LockTable | undefined, void> {
  let others: TomlPiece[] | null = [];
  for (const piece of tomlPieces(text)) {
    const isWanted = names.includes(piece.table);
    if (piece.table !== '') {
      if (isWanted) others = null;
      else others?.push(piece);
    }
    // What stands before the first header is short, and tells a file that is no TOML at all.
    const parsed = isWanted || piece.table === '' ? parsePiece(text, piece) : null;
    if (parsed !== null && 'code' in parsed) problems.push(parsed);
    else if (parsed !== null && isWanted) yield* tablesOf(text, piece, parsed.value);
    if (!isWanted) yield undefined;
  }
  for (const piece of others ?? []) {
    const parsed = parsePiece(text, piece);
    if ('code' in parsed) problems.push(parsed);
    yield undefined;
  }
}

function* tablesOf(text: string, piece: TomlPiece, value: JsonObject): Generator<LockTable, void> {
  const { table } = piece;
  const place = namePlace(text, piece);
  if (table === '') return yield { table, value, place };
  const inside = value[table];
  const single = objectOf(inside);
  for (const one of single === null ? objectsOf(inside) : [single]) {
    yield { table, value: one, place };
  }
}

function parsePiece(text: string, piece: TomlPiece): { value: JsonObject } | ManifestProblem {
  const { start, end, line } = piece;
  if (end - start > longestPiece) {
    const place = { line, start, end: lineEnd(text, start) };
    return { code: 'syntax', detail: 'is too large', ...place };
  }
  try {
    return { value: parse(text.slice(start, end)) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return syntaxProblem(text, piece, error);
  }
}

function syntaxProblem(text: string, piece: TomlPiece, error: TomlError): ManifestProblem {
  let lineStart = piece.start;
  for (let line = 1; line < error.line; line++) lineStart = text.indexOf('\n', lineStart) + 1;
  const start = Math.min(lineStart + error.column - 1, piece.end);
  const [first = ''] = error.message.split('\n', 1);
  return {
    code: 'syntax',
    detail: first.replace('Invalid TOML document: ', ''),
    line: piece.line + error.line - 1,
    start,
    end: Math.max(start, Math.min(lineEnd(text, start), piece.end)),
  };
}

/** The parser tells no places; the tools write a package's name on a line of its own, before all tables below it. */
function namePlace(text: string, { start, end, line }: TomlPiece): Place {
  const piece = text.slice(start, Math.min(end, start + 2000));
  const found = /^[ \t]*(name[ \t]*=.*)/m.exec(piece);
  if (found === null) return { line, start, end: lineEnd(text, start) };
  const nameLine = found[1]?.trimEnd() ?? '';
  const at = found.index + found[0].indexOf('name');
  const breaks = piece.slice(0, at).split('\n').length - 1;
  return { line: line + breaks, start: start + at, end: start + at + nameLine.length };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return (end < 0 ? text.length : end) - (end > start && text[end - 1] === '\r' ? 1 : 0);
}
