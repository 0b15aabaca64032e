import { type Document, isCollection, isMap, isNode, isScalar, LineCounter } from 'yaml';
import { parseYaml } from './parseYaml.ts';
import type { DocumentPath, Finding, KnowledgeProblem } from './problem.ts';
import { say } from './say.ts';
import { atOnce, type Steps } from './steps.ts';
import { ValueReader } from './yamlValue.ts';
import { type YamlWords, yamlMessage, yamlWords } from './yamlWords.ts';

/** More than anybody reads of one file: a text of nothing but mistakes must not cost a list of as many. */
const maxProblems = 100;

/** A parsed file: its value (undefined where it cannot be read) and the way back to places in the text. */
export interface YamlDocument {
  readonly value: unknown;
  readonly problems: readonly KnowledgeProblem[];
  readonly place: (finding: Finding) => KnowledgeProblem;
}

export interface YamlOptions {
  readonly words?: YamlWords;
  /** Changes each text among the values; they stay as they are where absent. */
  readonly readText?: (text: string) => string;
}

/** {@link readYamlInSteps} without a stop. */
export function readYaml(file: string, text: string, options: YamlOptions = {}): YamlDocument {
  return atOnce(readYamlInSteps(file, text, options));
}

/**
 * Reads one YAML file as plain data: one document without aliases, tags and double keys, in time that grows with its
 * length only.
 *
 * @param file the name that problems carry
 * @returns the value or the problems, each with its place; never throws
 */
export function* readYamlInSteps(
  file: string,
  text: string,
  { words = yamlWords, readText = (same) => same }: YamlOptions = {},
): Steps<YamlDocument> {
  const lines = linesOf(text);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line, column: col };
  };
  const problem = (rule: string, message: string, offset: number): KnowledgeProblem => ({
    ...{ file, rule, message, path: [] },
    ...at(offset),
  });

  const parsed = yield* parseYaml(text, new LineCounter());
  if ('word' in parsed) {
    return unreadable([problem(parsed.rule, words[parsed.word], parsed.offset)]);
  }
  const problems = parsed.problems
    .slice(0, maxProblems)
    .map((error) => problem('syntax', yamlMessage(error, text, words), error.pos[0]));
  if (problems.length > 0) return unreadable(problems.filter(isFirstAtPlace));
  const reader = new ValueReader(readText);
  const value = yield* reader.read(parsed.document.contents);
  if (reader.mistakes.length > 0) {
    return unreadable(
      reader.mistakes
        .slice(0, maxProblems)
        .map(({ rule, word, key, offset }) => problem(rule, say(words[word], key), offset)),
    );
  }
  return {
    value,
    problems,
    place: (finding) => ({ ...finding, ...at(offsetOf(parsed.document, finding)) }),
  };
}

/** Of a broken text the parser does not count all lines. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    lines.addNewLine(end + 1);
  }
  return lines;
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
  return startOf(node.items.find(({ key }) => isScalar(key) && key.value === step)?.key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
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
