import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { DocumentPath, Finding, KnowledgeProblem } from './problem.ts';

/** A parsed file: its value (undefined where it cannot be read) and the way back to places in the text. */
export interface YamlDocument {
  readonly value: unknown;
  readonly problems: readonly KnowledgeProblem[];
  readonly place: (finding: Finding) => KnowledgeProblem;
}

/**
 * Reads one YAML file as plain data. Aliases, custom tags and several documents in a file are refused: no entry
 * needs them, and an alias lets a small file grow without limit.
 *
 * @param file the name that problems carry
 * @returns the value or the problems, each with its place; never throws
 */
export function readYaml(file: string, text: string): YamlDocument {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    // An empty text has no line in the counter.
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problem = (rule: string, message: string, offset: number): KnowledgeProblem => ({
    ...{ file, rule, message, path: [] },
    ...at(offset),
  });

  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  } catch {
    // The parser is recursive: a file of nothing but brackets exhausts the stack.
    return unreadable([problem('syntax', 'is nested too deeply', 0)]);
  }
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    code === 'DUPLICATE_KEY'
      ? problem('duplicate-key', 'the key stands twice in this mapping', pos[0])
      : problem('syntax', firstLine(message), pos[0]),
  );
  visit(document, {
    Alias: (_key, node) => {
      problems.push(
        problem('alias', 'aliases are not read; repeat the value', node.range?.[0] ?? 0),
      );
    },
  });
  if (problems.length > 0) return unreadable(problems.filter(isFirstAtPlace));
  return {
    value: document.toJS(),
    problems,
    place: (finding) => ({ ...finding, ...at(offsetOf(document, finding)) }),
  };
}

function unreadable(problems: readonly KnowledgeProblem[]): YamlDocument {
  const { line, column } = problems[0] ?? { line: 1, column: 1 };
  return { value: undefined, problems, place: (finding) => ({ ...finding, line, column }) };
}

/** The offset that a finding speaks of; where its path leads nowhere, that of the last step that exists. */
function offsetOf(document: Document.Parsed, { path, atKey }: Finding): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node) || !node.has(step)) break;
    const next: unknown = node.get(step, true);
    const [key, value] = [keyOffset(node, step), startOf(next)];
    const wantsKey = atKey === true && depth === path.length - 1;
    // An entry of a list has no key, and `key:` without a value has no value in the text.
    offset = (wantsKey ? (key ?? value) : (value ?? key)) ?? offset;
    node = next;
  }
  return offset;
}

function keyOffset(node: unknown, step: DocumentPath[number]): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isNode(key) && !isAlias(key) && key.toJSON() === step);
  return startOf(pair?.key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node.range?.[0] ?? undefined) : undefined;
}

/** The parser often names one mistake twice. */
function isFirstAtPlace(
  { line, column }: KnowledgeProblem,
  index: number,
  all: readonly KnowledgeProblem[],
): boolean {
  return all.findIndex((other) => other.line === line && other.column === column) === index;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[:.]$/, '');
}
