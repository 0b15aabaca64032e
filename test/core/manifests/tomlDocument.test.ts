import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse as parseReference } from 'smol-toml';
import { parse } from 'yaml';
import { readToml } from '../../../src/core/manifests/tomlDocument.ts';
import type { TomlNode } from '../../../src/core/manifests/tomlNode.ts';
import { splitTomlStatements } from '../../../src/core/manifests/tomlStatements.ts';

/** Strings and their places among tables and arrays; all else is one. */
type Shape = string | number | Shape[] | { [key: string]: Shape };

function shapeOf(node: TomlNode): Shape {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'scalar') return 0;
  if (node.kind === 'array') return node.items.map(shapeOf);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, shapeOf(value)]));
}

function referenceShape(value: unknown): Shape {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(referenceShape);
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, referenceShape(one)]));
}

/** What another parser reads; null where it refuses the text. */
function readReference(text: string): Shape | null {
  try {
    return referenceShape(parseReference(text.replace(/^\ufeff/, '')));
  } catch {
    return null;
  }
}

const folder = 'test/cases/manifests/toml';
const caseTexts = readdirSync(folder).flatMap((file) =>
  (parse(readFileSync(`${folder}/${file}`, 'utf8')) as { title: string; text: string }[]).map(
    ({ title, text }) => ({ title: `${file}: ${title}`, text }),
  ),
);

describe('readToml', () => {
  for (const { title, text } of caseTexts) {
    it(`agrees with another parser on ${title}`, () => {
      const { root, problems } = readToml(text);
      const reference = readReference(text);
      assert.equal(problems.length > 0, reference === null);
      if (reference !== null) assert.deepEqual(shapeOf(root), reference);
    });
  }

  const keys = fc.constantFrom('a', 'b', '"a"', "'c d'", 'a.b', 'b.a', 'a.b.c');
  const values = fc.constantFrom(
    '1',
    '"x"',
    "'''y\n'''",
    '[1, [2], {a = 3}]',
    '{a.b = 1, c = 2}',
    '{}',
  );
  const statement = fc.oneof(
    fc.tuple(keys, values).map(([key, value]) => `${key} = ${value}`),
    keys.map((key) => `[${key}]`),
    keys.map((key) => `[[${key}]]`),
    fc.constantFrom('# [a]', '', 'a', '= 1', '[a', '"'),
  );
  const texts = fc.array(statement, { maxLength: 8 }).map((lines) => lines.join('\n'));

  it('takes a text as right or wrong as another parser does, and reads the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // The two judge differently whether a dotted key may add to a table that only a longer header implies.
        fc.pre(!(/^\[+\S+\./m.test(text) && /^\w+\.[\w.]+ =/m.test(text)));
        const { root, problems } = readToml(text);
        const reference = readReference(text);
        assert.equal(problems.length > 0, reference === null, problems[0]?.detail);
        if (reference !== null) assert.deepEqual(shapeOf(root), reference);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads each statement alone as it reads all of them at once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = readToml(text);
        if (whole.problems.length > 0) return;
        // A last line that is wrong makes it go statement by statement.
        const single = readToml(`${text}\n= 1`);
        assert.equal(single.problems.length, 1);
        assert.deepEqual(shapeOf(single.root), shapeOf(whole.root));
      }),
    );
  });

  it('says where a problem stands', () => {
    const { problems } = readToml('a = 1\r\nb = = 2\r\n\r\n[c]\r\nd = ?\r\n');
    assert.deepEqual(
      problems.map(({ line, start }) => [line, start]),
      [
        [2, 11],
        [5, 27],
      ],
    );
  });

  it('reports a hundred problems of a text at most', () => {
    assert.equal(readToml('= 1\n'.repeat(5000)).problems.length, 100);
  });
});

describe('splitTomlStatements', () => {
  it('leaves nothing out but blanks and comments', () => {
    const text = fc.array(
      fc.constantFrom('a', '=', '"', "'", '[', ']', '{', '\n', '\r\n', ' ', '\\', '"""', "'''"),
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const joined = pieces.join('');
        let [at, left] = [0, ''];
        for (const { start, end } of splitTomlStatements(joined)) {
          assert.ok(at <= start && start < end);
          left += joined.slice(at, start);
          at = end;
        }
        assert.match(left + joined.slice(at), /^[ \t\r\n]*$/);
      }),
      { numRuns: 3000 },
    );
  });
});
