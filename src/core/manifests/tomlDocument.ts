import type { ManifestProblem, Place } from './manifest.ts';
import type { TomlTable } from './tomlNode.ts';
import { readTomlStatement, readTomlStatements } from './tomlStatement.ts';
import { splitTomlStatements, type TomlStatement } from './tomlStatements.ts';
import { TomlTables } from './tomlTables.ts';

/** In UTF-16 code units. No manifest is longer; the worst of this length takes seconds. */
const MAX_LENGTH = 500_000;
/** Deeper brackets than anybody writes, far fewer than fill a call stack. */
const MAX_DEPTH = 50;
/** The parser hands a string's characters to one call as arguments, of which a call stack holds some 100,000. */
const MAX_STRING = 30_000;
/** More than anybody reads of one file; behind them nothing is read. */
const MAX_PROBLEMS = 100;

export interface TomlDocument {
  readonly root: TomlTable;
  /** All with the code `syntax`. */
  readonly problems: readonly ManifestProblem[];
  readonly placeOf: (start: number, end: number) => Place;
}

/**
 * Reads a TOML document, statement by statement: one that is broken, or in the way of an earlier one, is a problem, and
 * the rest counts. Never throws, in time that grows with the text's length only.
 * Source: https://toml.io/en/v1.1.0
 * @param text decoded.
 */
export function readToml(text: string): TomlDocument {
  const placeOf = placesIn(text);
  const problems: ManifestProblem[] = [];
  const report = (at: number, detail: string) => {
    const start = Math.min(at, text.length);
    if (problems.length >= MAX_PROBLEMS) return;
    problems.push({ ...placeOf(start, Math.min(start + 1, text.length)), code: 'syntax', detail });
  };
  const tables = new TomlTables(report);
  const { root } = tables;
  if (text.length > MAX_LENGTH) {
    report(0, 'The file is too large');
    return { root, problems, placeOf };
  }
  // A byte order mark is no part of the grammar, but offsets count it.
  const content = text.replace(/^\ufeff/, ' ');
  const statements = splitTomlStatements(content);
  const whole = statements.some(tooMuch) ? null : readTomlStatements(content);
  for (const statement of whole ?? []) tables.add(statement);
  for (const statement of whole === null ? statements : []) {
    if (problems.length >= MAX_PROBLEMS) break;
    const { start, end } = statement;
    const refused = tooMuch(statement);
    if (refused !== null) report(start, refused);
    const read = refused ?? readTomlStatement(content.slice(start, end), start, report);
    if (read !== null && typeof read === 'object') tables.add(read);
    else if (statement.isHeader) tables.leaveTable();
  }
  return { root, problems, placeOf };
}

/** What the parser cannot be given. */
function tooMuch({ depth, longestString }: TomlStatement): string | null {
  if (depth > MAX_DEPTH) return 'Brackets are nested too deeply';
  return longestString > MAX_STRING ? 'The string is too long' : null;
}

function placesIn(text: string): (start: number, end: number) => Place {
  let lineStarts: number[] | null = null;
  return (start, end) => {
    lineStarts ??= findLineStarts(text);
    let [low, high] = [0, lineStarts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lineStarts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return { line: low, start, end };
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
