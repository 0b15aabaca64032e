import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Span } from '../python/requirementLine.ts';
import type { TomlHeader, TomlKey, TomlNode, TomlPair } from './tomlNode.ts';
import { TomlTables } from './tomlTables.ts';

/** So many mistakes within one array are mended, each at the price of parsing it again. */
const MAX_REPAIRS = 10;

/**
 * Parses one statement of a TOML document.
 * @param text the statement (see `splitTomlStatements`), not nested deeply.
 * @param offset where it stands in the document; all offsets of the result count from the document's begin.
 * @param report takes what is wrong, and where.
 * @returns null where nothing can be read; of a broken array what is not broken.
 */
export function readTomlStatement(
  text: string,
  offset: number,
  report: (at: number, detail: string) => void,
): TomlPair | TomlHeader | null {
  let mended = text;
  for (let repairs = 0; ; repairs++) {
    const parsed = parse(mended);
    if (!('message' in parsed)) {
      const [statement] = parsed;
      return statement === undefined ? null : convert(statement, { text, offset });
    }
    if (repairs === 0 || parsed.at < text.trimEnd().length)
      report(offset + parsed.at, parsed.message);
    const next = repairs < MAX_REPAIRS ? mend(mended, parsed) : null;
    if (next === null) return null;
    mended = next;
  }
}

/** Parses a whole document at once, which costs a third; null where anything in it is wrong. */
export function readTomlStatements(text: string): readonly (TomlPair | TomlHeader)[] | null {
  const parsed = parse(text);
  if ('message' in parsed) return null;
  const source = { text, offset: 0 };
  return parsed.flatMap((statement) => [
    convert(statement, source),
    ...(statement.type === 'TOMLTable' ? statement.body.map((pair) => convert(pair, source)) : []),
  ]);
}

interface Mistake {
  readonly message: string;
  readonly at: number;
}

/** A statement's text and where it stands in the document. */
interface Source {
  readonly text: string;
  readonly offset: number;
}

type Statement = AST.TOMLKeyValue | AST.TOMLTable;

function parse(text: string): readonly Statement[] | Mistake {
  try {
    return parseTOML(text).body[0].body;
  } catch (error) {
    // What else the parser may throw is its way of giving up.
    const at = error instanceof ParseError ? error.index : 0;
    return { message: error instanceof Error ? error.message : String(error), at };
  }
}

/** Takes one mistake out of an array, no other offset changing; null where it is in no array or spoils the key. */
function mend(text: string, { message, at }: Mistake): string | null {
  if (!/^[^=\n]*=[ \t]*\[/.test(text)) return null;
  if (at >= text.trimEnd().length) return text.endsWith('\n]') ? null : `${text}\n]`;
  if (message === 'Expected comma (,) token' && /\s/.test(text.charAt(at - 1))) {
    return `${text.slice(0, at - 1)},${text.slice(at)}`;
  }
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  if (lineStart === 0) return null;
  const nextLine = text.indexOf('\n', at);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const blank = ' '.repeat(lineEnd - lineStart);
  return text.slice(0, lineStart) + blank + text.slice(lineEnd);
}

function convert(statement: Statement, source: Source): TomlPair | TomlHeader {
  const keys = statement.key.keys.map((key) => keyOf(key, source));
  const span = spanOf(statement, source);
  if (statement.type === 'TOMLKeyValue') {
    return { kind: 'pair', ...span, keys, value: nodeOf(statement.value, source) };
  }
  return { kind: 'header', ...span, keys, isArray: statement.kind === 'array' };
}

function keyOf(key: AST.TOMLBare | AST.TOMLQuoted, source: Source): TomlKey {
  const { start, end } = spanOf(key, source);
  if (key.type === 'TOMLBare') return { name: key.name, start, end };
  return { name: key.value, start: start + 1, end: end - 1 };
}

/** By recursion: the depth is bounded by the caller. */
function nodeOf(node: AST.TOMLContentNode, source: Source): TomlNode {
  const span = spanOf(node, source);
  if (node.type === 'TOMLArray') {
    const items = node.elements.map((element) => nodeOf(element, source));
    return { kind: 'array', ...span, items };
  }
  if (node.type === 'TOMLInlineTable') return tableOf(node, source);
  if (node.kind !== 'string') return { kind: 'scalar', ...span, isTrue: node.value === true };
  const quote = node.multiline ? 3 : 1;
  const content = { start: span.start + quote, end: span.end - quote };
  const { text, offset } = source;
  const written = text.slice(content.start - offset, content.end - offset);
  return { kind: 'string', ...content, value: node.value, isPlain: written === node.value };
}

/** `{a.b = 1}` in braces: dotted keys make tables here as well. The parser has refused keys that stand twice. */
function tableOf(table: AST.TOMLInlineTable, source: Source): TomlNode {
  const tables = new TomlTables(() => {});
  for (const pair of table.body) {
    const keys = pair.key.keys.map((key) => keyOf(key, source));
    const value = nodeOf(pair.value, source);
    tables.add({ kind: 'pair', ...spanOf(pair, source), keys, value });
  }
  return { ...tables.root, ...spanOf(table, source) };
}

/** Within the statement: the bracket that mends an array stands behind it. */
function spanOf(
  { range }: { readonly range: readonly [number, number] },
  { text, offset }: Source,
): Span {
  const [start, end] = range;
  return { start: Math.min(start, text.length) + offset, end: Math.min(end, text.length) + offset };
}
