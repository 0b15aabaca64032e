import type { Document, Node } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter } from 'yaml';
import { parseYaml } from '../../knowledge/parseYaml.ts';
import { atOnce } from '../../knowledge/steps.ts';
import { yamlMessage, yamlWords } from '../../knowledge/yamlWords.ts';

/** What a key of an item holds: a text as it stands in the file, the texts of a list, the keys of a table. */
export type YamlItem = ReadonlyMap<string, string | readonly string[]>;

/** In UTF-16 code units. The tools write some kilobytes. */
const longestItem = 200_000;
/** The parser of all YAML needs some 30 ms for as much. */
const longestParsed = 16_000;

/**
 * Reads an item of a list, `- key: value` and lines of the same indentation. What the tools write is read line by line,
 * at a hundred times the speed of the YAML parser; that one reads the others.
 * @param keys the only ones to read
 * @returns why it cannot be read, where it cannot
 */
export function readYamlItem(text: string, keys: ReadonlySet<string>): YamlItem | string {
  const plain = text.length > longestItem ? null : readPlainItem(text, keys);
  if (plain !== null) return plain;
  if (text.length > longestParsed) return 'is too large';
  const parsed = atOnce(parseYaml(text, new LineCounter()));
  if ('word' in parsed) return yamlWords[parsed.word];
  const [mistake] = parsed.problems;
  if (mistake !== undefined) return yamlMessage(mistake, text);
  return itemOf(parsed.document, keys) ?? 'is no table';
}

/** The item of plain lines; null where any line is more than that. */
export function readPlainItem(text: string, keys: ReadonlySet<string>): YamlItem | null {
  const item = new Map<string, string | readonly string[]>();
  let indent = -1;
  let current: string[] | null = null;
  let kind: 'scalar' | 'skipped' | 'nested' = 'skipped';
  let nestedIndent = -1;
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd();
    const found = /^( *)(- +)?(.*)$/.exec(line);
    if (found === null) return null;
    const [, blanks = '', dash = '', rest = ''] = found;
    if (rest === '' || rest.startsWith('#')) {
      if (dash !== '') return null;
      continue;
    }
    const isFirst = indent < 0;
    if (isFirst) {
      if (dash === '') return null;
      indent = blanks.length + dash.length;
    }
    const column = blanks.length;
    if (isFirst || (column === indent && dash === '' && !rest.startsWith('- '))) {
      const pair = /^([A-Za-z_][\w-]*):(?: +(.*))?$/.exec(rest);
      if (pair === null) return null;
      const [, key = '', value = ''] = pair;
      if (item.has(key)) return null;
      if (!keys.has(key)) {
        kind = 'skipped';
      } else if (value === '') {
        kind = 'nested';
        current = [];
        nestedIndent = -1;
        item.set(key, current);
      } else {
        const scalar = value === '{}' || value === '[]' ? [] : plainScalar(value);
        if (scalar === null) return null;
        kind = 'scalar';
        item.set(key, scalar);
      }
    } else if (column < indent || kind === 'scalar' || current === null) {
      if (column < indent || kind === 'scalar') return null;
    } else if (kind === 'nested') {
      if (nestedIndent < 0) nestedIndent = column;
      if (column !== nestedIndent) return null;
      const entry = dash === '' ? keyOf(rest) : plainScalar(rest);
      if (entry === null) return null;
      current.push(entry);
    }
  }
  return indent < 0 ? null : item;
}

/** A scalar in one line without escapes, comment or mark of YAML's, and no null; null for all others. */
export function plainScalar(text: string): string | null {
  const quoted = /^(?:'([^']*)'|"([^"\\]*)")$/.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2] ?? '';
  if (/^(~|null)$/i.test(text) || /:(\s|$)/.test(text)) return null;
  return /^[\w.~^<=/+(\\][^#]*$/.test(text) ? text : null;
}

function keyOf(line: string): string | null {
  const found = /^(?:'([^']*)'|"([^"\\]*)"|([\w.][\w.-]*)):(?: |$)/.exec(line);
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? null);
}

function itemOf(document: Document.Parsed, keys: ReadonlySet<string>): YamlItem | null {
  const list: unknown = document.contents;
  const [map] = isSeq(list) ? list.items : [];
  if (!isMap(map)) return null;
  const item = new Map<string, string | readonly string[]>();
  for (const { key, value } of map.items) {
    const name = textOf(key);
    if (name === null || !keys.has(name)) continue;
    const text = textOf(value);
    if (text !== null) item.set(name, text);
    else if (isSeq(value)) item.set(name, value.items.map(textOf).filter(isText));
    else if (isMap(value)) item.set(name, value.items.map(({ key }) => textOf(key)).filter(isText));
  }
  return item;
}

/** As written: `1.10` is a version here, not a number. */
function textOf(node: unknown): string | null {
  if (!isScalar(node)) return null;
  const { value, source } = node as Node & { value: unknown; source?: unknown };
  if (value === null) return '';
  return typeof value === 'string' ? value : String(source ?? value);
}

function isText(value: string | null): value is string {
  return value !== null;
}
