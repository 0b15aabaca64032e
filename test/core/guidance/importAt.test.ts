import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { importAt } from '../../../src/core/guidance/importAt.ts';
import { readImports } from '../../../src/core/python/imports.ts';

interface Case {
  readonly at: string;
  readonly name?: string;
  readonly module?: string;
  readonly over?: string;
}

const cases = parse(readFileSync('test/cases/guidance/importAt.yaml', 'utf8')) as readonly Case[];

describe('the import under the pointer', () => {
  for (const { at, name, module = name, over = module } of cases) {
    it(`is ${name ?? 'none'} in ${JSON.stringify(at)}`, () => {
      const text = at.replace('|', '');
      const target = importAt(readImports(text), at.indexOf('|'));
      const found = target && { ...target, over: text.slice(target.start, target.end) };
      assert.deepEqual(
        found && { name: found.name, module: found.module, over: found.over },
        name === undefined ? null : { name, module, over },
      );
    });
  }

  it('lies in the text and holds the pointer, whatever the text', () => {
    const piece = fc.constantFrom(
      'import ',
      'from ',
      'a',
      '.',
      ' ',
      ',',
      '\n',
      '(',
      ')',
      ';',
      '*',
      ' as ',
      '"',
      '#',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const statements = readImports(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const target = importAt(statements, offset);
          if (target === null) continue;
          assert.ok(0 <= target.start && target.start <= offset);
          assert.ok(offset <= target.end && target.end <= text.length);
        }
      }),
    );
  });
});
