import {
  type Document,
  isCollection,
  isDocument,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  visit,
  type YAMLMap,
} from 'yaml';
import { parseYaml } from './parseYaml.ts';
import type { DocumentPath, Finding, KnowledgeProblem } from './problem.ts';

/** More than anybody reads of one file: a text of nothing but mistakes must not cost a list of as many. */
const maxProblems = 100;

/** A parsed file: its value (undefined where it cannot be read) and the way back to places in the text. */
export interface YamlDocument {
  readonly value: unknown;
  readonly problems: readonly KnowledgeProblem[];
  readonly place: (finding: Finding) => KnowledgeProblem;
}

/**
 * Reads one YAML file as plain data: one document without aliases, tags and double keys, in time that grows with its
 * length only.
 *
 * @param file the name that problems carry
 * @returns the value or the problems, each with its place; never throws
 */
export function readYaml(file: string, text: string): YamlDocument {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problem = (rule: string, message: string, offset: number): KnowledgeProblem => ({
    ...{ file, rule, message, path: [] },
    ...at(offset),
  });

  const document = parseYaml(text, lines);
  if (!isDocument(document)) {
    return unreadable([problem(document.rule, document.message, document.offset)]);
  }
  const problems = [...document.errors, ...document.warnings]
    .slice(0, maxProblems)
    .map(({ message, pos }) => problem('syntax', firstLine(message), pos[0]));
  if (problems.length > 0) return unreadable(problems.filter(isFirstAtPlace));
  const doubled = keyProblems(document, problem);
  if (doubled.length > 0) return unreadable(doubled);
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

function keyProblems(
  document: Document.Parsed,
  problem: (rule: string, message: string, offset: number) => KnowledgeProblem,
): readonly KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = [];
  visit(document, {
    Map: (_key, { items, range }: YAMLMap) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        const offset = startOf(key) ?? range?.[0] ?? 0;
        const name = isScalar(key) ? String(key.value) : null;
        if (name === null) problems.push(problem('syntax', 'a key must be a word', offset));
        else if (seen.has(name)) {
          problems.push(problem('duplicate-key', `"${name}" stands twice here`, offset));
        } else seen.add(name);
      }
    },
  });
  return problems.slice(0, maxProblems);
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
  return startOf(node.items.find(({ key }) => isScalar(key) && key.value === step)?.key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[:.]$/, '');
}

/** The parser often names one mistake twice. */
function isFirstAtPlace(
  { line, column }: KnowledgeProblem,
  index: number,
  all: readonly KnowledgeProblem[],
): boolean {
  const before = all[index - 1];
  return before === undefined || before.line !== line || before.column !== column;
}
