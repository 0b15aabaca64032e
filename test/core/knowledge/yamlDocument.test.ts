import assert from 'node:assert/strict';
import { LineCounter } from 'yaml';
import { parseYaml } from '../../../src/core/knowledge/parseYaml.ts';
import { atOnce } from '../../../src/core/knowledge/steps.ts';
import { readYaml } from '../../../src/core/knowledge/yamlDocument.ts';

describe('readYaml', () => {
  const text = 'a:\n  - b: 1\n    c:\n  - { d: 2 }\n';
  const place = (path: readonly (string | number)[], atKey = false) => {
    const finding = { file: 'x.yaml', rule: 'r', message: 'm', path, atKey };
    const { line, column } = readYaml('x.yaml', text).place(finding);
    return `${line}:${column}`;
  };

  it('reads plain data; a day stays text', () => {
    assert.deepEqual(readYaml('x.yaml', 'day: 2026-11-22\nyes: no').value, {
      day: '2026-11-22',
      yes: 'no',
    });
  });

  it('names the place of a value, of a key and of a key without value', () => {
    assert.equal(place(['a', 0, 'b']), '2:8');
    assert.equal(place(['a', 0, 'b'], true), '2:5');
    assert.equal(place(['a', 1, 'd']), '4:10');
    assert.equal(place(['a', 1], true), '4:5');
    assert.equal(place([]), '1:1');
  });

  it('names the nearest place for a path that leads nowhere', () => {
    assert.equal(place(['a', 1, 'x', 'y']), '4:5');
    assert.equal(place(['x']), '1:1');
    assert.equal(place(['a', 7]), '2:3');
  });

  it('refuses what costs much more than it holds, and does not fail on it', () => {
    const texts: readonly (readonly [string, string, string])[] = [
      ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', 'anchors are not read'],
      ['an alias', 'a: [*b]', 'aliases are not read'],
      ['brackets', '['.repeat(200_000), 'is nested too deeply'],
      ['brackets that close', '['.repeat(5000) + ']'.repeat(5000), 'is nested too deeply'],
      ['lists in lists', `${'- '.repeat(5000)}x`, 'is nested too deeply'],
      ['documents', '---\n'.repeat(1000), 'a file holds one document only'],
    ];
    for (const [name, text, message] of texts) {
      const { value, problems } = readYaml('x.yaml', text);
      assert.equal(value, undefined, name);
      assert.equal(problems.length, 1, name);
      assert.ok(problems[0]?.message.startsWith(message), `${name}: ${problems[0]?.message}`);
    }
  });

  it('refuses a text of too many parts', () => {
    const limits = { depth: 100, lexemes: 20 };
    const found = atOnce(parseYaml('[x, x, x, x, x, x, x, x]', new LineCounter(), limits));
    assert.deepEqual(found, { rule: 'syntax', word: 'yaml.size', offset: 14 });
  });

  it('names a hundred double keys at most', () => {
    assert.equal(readYaml('x.yaml', 'a: 1\n'.repeat(1000)).problems.length, 100);
  });

  it('reads marks inside of texts', () => {
    const text = 'a: "[[[ &x *y !z"\nb: |\n  &x\n  --- [\nc: R&D *x !y\n';
    assert.deepEqual(readYaml('x.yaml', text).value, {
      a: '[[[ &x *y !z',
      b: '&x\n--- [\n',
      c: 'R&D *x !y',
    });
  });

  it('takes no key for the prototype', () => {
    const { value } = readYaml('x.yaml', '__proto__: { polluted: true }');
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.deepEqual(Object.keys(value as object), ['__proto__']);
  });

  it('reads an empty file as nothing', () => {
    const { value, problems } = readYaml('x.yaml', '');
    assert.equal(value, null);
    assert.deepEqual(problems, []);
  });
});
