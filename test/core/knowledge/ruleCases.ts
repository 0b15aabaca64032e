import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readSchemas, readTexts } from '../../../src/cli/knowledge/readFolder.ts';
import { readKnowledge } from '../../../src/cli/knowledge/readKnowledge.ts';
import { createSchemaCheck } from '../../../src/cli/knowledge/schemas.ts';

interface Edit {
  readonly find?: string;
  readonly put?: string;
}

/**
 * One change to the small base of `test/cases/knowledge/base` and the problem it makes. `«` in the changed text marks
 * the problem's place; a case without rule makes none.
 */
export interface RuleCase extends Edit {
  readonly title: string;
  /** The file that is changed. */
  readonly in?: string;
  readonly edits?: readonly Edit[];
  /** The whole file anew; null takes it away. */
  readonly text?: string | null;
  readonly rule?: string;
  /** Where one change makes several problems: their rules, sorted, at any place. */
  readonly rules?: readonly string[];
  /** The place, where no text is left to mark. */
  readonly at?: { readonly line: number; readonly column: number };
}

export const today = '2026-11-22';
export const checkSchema = createSchemaCheck(readSchemas('resources/schema'));

const baseTexts = readTexts('test/cases/knowledge/base');
const casesFolder = 'test/cases/knowledge/rules';

/** Every case, by the file that it stands in. */
export function ruleCases(): ReadonlyMap<string, readonly RuleCase[]> {
  return new Map(
    readdirSync(casesFolder).map((name) => [
      name,
      parse(readFileSync(`${casesFolder}/${name}`, 'utf8')) as readonly RuleCase[],
    ]),
  );
}

/** What a case expects and what is found; a single problem as `file:line:column rule`. */
export function runCase(one: RuleCase): {
  readonly expected: readonly string[];
  readonly actual: readonly string[];
} {
  const file = one.in ?? 'frameworks/demo.yaml';
  const texts = new Map(baseTexts);
  const changed = changedText(baseTexts.get(file) ?? '', one);
  const mark = changed?.indexOf('«') ?? -1;
  if (changed === null) texts.delete(file);
  else texts.set(file, changed.replace('«', ''));

  const { problems } = readKnowledge(texts, checkSchema, today);
  if (one.rules !== undefined) {
    return { expected: one.rules, actual: problems.map(({ rule }) => rule).toSorted() };
  }
  const { line, column } = one.at ?? placeOf(changed ?? '', mark);
  return {
    expected: one.rule === undefined ? [] : [`${file}:${line}:${column} ${one.rule}`],
    actual: problems.map((found) => `${found.file}:${found.line}:${found.column} ${found.rule}`),
  };
}

function changedText(text: string, { edits = [], ...one }: RuleCase): string | null {
  if (one.text !== undefined) return one.text;
  return [one, ...edits].reduce((changed, { find, put }) => {
    if (find === undefined || put === undefined) return changed;
    if (!changed.includes(find)) throw new Error(`Nothing to change: ${find}`);
    return changed.replace(find, () => put);
  }, text);
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  if (offset < 0) return { line: 1, column: 1 };
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
