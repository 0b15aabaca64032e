import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LockReading } from '../../../src/core/manifests/locks/lockReading.ts';
import { readToEnd } from '../../../src/core/manifests/locks/lockReading.ts';
import { readCondaLock } from '../../../src/core/manifests/locks/readCondaLock.ts';
import { readPdmLock } from '../../../src/core/manifests/locks/readPdmLock.ts';
import { readPipfileLock } from '../../../src/core/manifests/locks/readPipfileLock.ts';
import { readPixiLock } from '../../../src/core/manifests/locks/readPixiLock.ts';
import { readPoetryLock } from '../../../src/core/manifests/locks/readPoetryLock.ts';
import { readPylock } from '../../../src/core/manifests/locks/readPylock.ts';
import { readUvLock } from '../../../src/core/manifests/locks/readUvLock.ts';
import { tomlPieces } from '../../../src/core/manifests/locks/tomlPieces.ts';
import { readPlainItem, readYamlItem } from '../../../src/core/manifests/locks/yamlItem.ts';
import { yamlParts } from '../../../src/core/manifests/locks/yamlParts.ts';

const readers: Readonly<Record<string, (text: string) => LockReading>> = {
  readUvLock,
  readPoetryLock,
  readPdmLock,
  readPylock,
  readPipfileLock,
  readCondaLock,
  readPixiLock,
};

const tomlParts =
  '[[package]]\n|[[packages]]\n|[package.dependencies]\n|[package.optional-dependencies]\n|[metadata]\n|[manifest]\n|[extras]\n|name = "flask"\n|name = "__proto__"\n|version = "1"\n|dependencies = [|{ name = "flask", extra = ["x"] },|]\n|source = { virtual = "." }\n|x = """|\'\'\'|"|\\|#|groups = ["main"]\n|dev = [{ name = "flask" }]\n|\n|\r\n| |,|=';
const yamlMarks =
  'package:\n|packages:\n|environments:\n|dependencies:\n|  default:\n|- name: flask\n|  version: 1\n|  dependencies:\n|  - a >=1\n|    b: c\n|- conda: https://x/a-1-0.conda\n|      - conda: https://x/a-1-0.conda\n|- |: |\n|\r\n|\t| |#|"|\'|&a |*a|[|{|]|}|---\n|@EXPLICIT\n|https://x/a-1-0.conda\n';
const jsonParts =
  '{|}|[|]|,|:|"default"|"develop"|"_meta"|"flask": {|"version": "==1"|"|\\|\n| |null|1|"path": "."';

function textsOf(parts: string): fc.Arbitrary<string> {
  const known = fc.constantFrom(...parts.split('|'));
  const any = fc.string({ unit: 'binary', maxLength: 6 });
  const mixed = fc.oneof({ weight: 8, arbitrary: known }, { weight: 1, arbitrary: any });
  return fc.array(mixed, { maxLength: 40 }).map((list) => list.join(''));
}

const texts = fc.oneof(textsOf(tomlParts), textsOf(yamlMarks), textsOf(jsonParts));

describe('reading any text as a lock file', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`ends, with all places inside the text: ${name}`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { packages, problems } = readToEnd(read(text));
          for (const { start, end, line } of [...packages, ...problems]) {
            assert.ok(0 <= start && start <= end && end <= text.length);
            assert.equal(text.slice(0, start).split('\n').length, line);
          }
          const names = new Set(packages.map((one) => one.name.toLowerCase()));
          for (const { requires, developmentRequires } of packages) {
            for (const one of [...requires, ...developmentRequires]) {
              assert.ok(names.has(one.toLowerCase()), one);
            }
          }
        }),
        { numRuns: 1500 },
      );
    });
  }

  it('splits TOML without loss', () => {
    fc.assert(
      fc.property(textsOf(tomlParts), (text) => {
        const pieces = [...tomlPieces(text)];
        assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), text);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads plain items as the YAML parser does', () => {
    const keys = new Set(['name', 'version', 'dependencies', 'conda']);
    // A block scalar ahead of the others keeps the line reader out, whatever follows.
    const slow = (item: string) => readYamlItem(`- ? x\n${item.replace('-', ' ')}`, keys);
    const scalar = fc.constantFrom('1.10', "'a b'", '"x"', '>=3,<4', 'a:b', './x', '3', '~', 'x y');
    const line = fc.oneof(
      scalar.map((value) => `  version: ${value}`),
      scalar.map((value) => `  conda: ${value}`),
      fc.constantFrom('[a]', '{ a: b }', '1', "'x'").map((value) => `  other: ${value}`),
      fc.array(scalar, { minLength: 1 }).map((list) => `  dependencies:\n${listed(list)}`),
    );
    const items = fc.uniqueArray(line, { selector: (one) => one.split(':')[0], maxLength: 4 });
    let compared = 0;
    fc.assert(
      fc.property(items, (lines) => {
        const item = ['- name: flask', ...lines, ''].join('\n');
        const plain = readPlainItem(item, keys);
        if (plain === null) return;
        compared++;
        assert.deepEqual(plain, slow(item));
      }),
      { numRuns: 500 },
    );
    assert.ok(compared > 50, 'most items are plain');
  });

  it('splits YAML at every item of the list, whatever stands in the others', () => {
    fc.assert(
      fc.property(
        fc.array(textsOf('x: y\n  |  z\n|  - a\n|# c\n|\n|  "'), { maxLength: 5 }),
        (rest) => {
          const items = rest.map(
            (one) => `- name: a\n  b: ${one.replaceAll('\n', '\n  ').trimEnd()}\n`,
          );
          const parts = [...yamlParts(`package:\n${items.join('')}`, ['package'])];
          assert.equal(parts.filter(({ kind }) => kind === 'item').length, items.length);
        },
      ),
    );
  });
});

function listed(list: readonly string[]): string {
  return list.map((one) => `  - ${one}`).join('\n');
}

describe('reading a hostile text as a lock file', () => {
  const many = 100_000;
  const hostile: Readonly<Record<string, string>> = {
    'brackets in TOML': `[[package]]\nname = "a"\nx = ${'['.repeat(many)}`,
    'tables in tables in TOML': `[[package]]\nname = "a"\nx = ${'{a='.repeat(many)}`,
    'headers without end': '[[package'.repeat(many),
    'open texts in TOML': `[[package]]\n${'"""\n\\'.repeat(many)}`,
    'marks in one line of TOML': `x = ${`"'''" `.repeat(many)}\n${'[[package]]\n'.repeat(100)}`,
    'many tables': '[[package]]\nname = "a"\n'.repeat(20_000),
    'one name with many versions and extras': [
      '[[package]]\nname = "r"\nsource = { virtual = "." }\ndependencies = [',
      ...Array.from(
        { length: 4_000 },
        (_, i) => `{ name = "a", version = "${i}", extra = ["x"] },`,
      ),
      ']\n',
      ...Array.from(
        { length: 4_000 },
        () => '[[package]]\nname = "a"\ndependencies = [{name = "a"}]\n',
      ),
    ].join('\n'),
    'brackets in JSON': `{"default": {"a": ${'['.repeat(many)}`,
    'closed brackets in JSON': `{"default": {"a": {"x": ${'['.repeat(many)}${']'.repeat(many)}}}}`,
    'backslashes in JSON': `{"default": {"a${'\\'.repeat(many)}`,
    'brackets in YAML': `package:\n- name: ${'['.repeat(many)}`,
    'lists in lists in YAML': `package:\n${'- '.repeat(many)}x`,
    'aliases in YAML': `package:\n- name: &a [x, x]\n- name: &b [*a, *a]\n`,
    'one long line': 'x'.repeat(1_000_000),
    'one long line of an item': `package:\n- name: ${'x'.repeat(1_000_000)}`,
    'blanks in YAML': `environments:\n  a:\n    - conda: ${' '.repeat(many)}x`,
    'empty lines': '\n'.repeat(many),
  };
  for (const [title, text] of Object.entries(hostile)) {
    it(title, () => {
      for (const read of Object.values(readers)) {
        for (const one of readToEnd(read(text)).packages) assert.ok(one.start < text.length);
      }
    });
  }
});
