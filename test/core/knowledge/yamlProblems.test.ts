import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readYaml } from '../../../src/core/knowledge/yamlDocument.ts';
import {
  type YamlWordKey,
  type YamlWords,
  yamlWords,
} from '../../../src/core/knowledge/yamlWords.ts';

interface YamlCase {
  readonly title: string;
  readonly text: string;
  readonly words: readonly YamlWordKey[];
  readonly says?: string;
}

const cases = parse(readFileSync('test/cases/knowledge/yaml.yaml', 'utf8')) as readonly YamlCase[];
const keys = Object.keys(yamlWords) as readonly YamlWordKey[];
/** A translation in which each sentence is its own key. */
const translated = Object.fromEntries(keys.map((key) => [key, `[${key}] {0}`])) as YamlWords;

describe('what is wrong with a YAML text', () => {
  for (const { title, text, words, says } of cases) {
    it(title, () => {
      const found = readYaml('x.yaml', text.replaceAll('«', ''), { words: translated }).problems;
      assert.deepEqual(
        found.map(({ line, column, message }) => `${line}:${column} ${message.split(' ')[0]}`),
        placesOf(text).map((place, index) => `${place} [${words[index]}]`),
      );
      assert.equal(found.length, words.length);
      if (says === undefined) return;
      const { problems } = readYaml('x.yaml', text.replaceAll('«', ''));
      assert.ok(problems.at(-1)?.message.includes(says), problems.at(-1)?.message);
    });
  }

  it('has a case for each sentence, but for sizes and what never comes up', () => {
    const met = new Set(cases.flatMap(({ words }) => words));
    const others = ['yaml.depth', 'yaml.size', 'yaml.longKey', 'yaml.unreadable'];
    assert.deepEqual(
      keys.filter((key) => !met.has(key)),
      keys.filter((key) => others.includes(key)),
    );
  });

  it('is a key of more than 1,024 characters', () => {
    const { problems } = readYaml('x.yaml', `${'a'.repeat(1025)}: 1`);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [yamlWords['yaml.longKey']],
    );
  });

  it('is always said in a sentence that fits, whatever stands in the text', () => {
    const pieces = fc.constantFrom(
      ...['a', 'b: ', '- ', '? ', ': ', ', ', '[', ']', '{', '}', '"', "'", '|', '>', '#', ' #'],
      ...['\n', ' ', '  ', '\t', '\\', '\\x', '@', '`', '%', '---', '...', '\r\n', '-', '\u0000'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { problems } = readYaml('x.yaml', text, { words: translated });
        const lines = text.split('\n');
        for (const { message, line, column } of problems) {
          assert.ok(!message.startsWith('[yaml.unreadable]'), JSON.stringify(text));
          assert.ok(column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1, text);
        }
      }),
      { numRuns: 2000, examples: [[['-', '\r\n', 'a', 'a', '\n', 'b: ']]] },
    );
  });
});

/** `line:column` of each mark. */
function placesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const parts = line.split('«').slice(0, -1);
    return parts.map((_, at) => `${index + 1}:${parts.slice(0, at + 1).join('').length + 1}`);
  });
}
