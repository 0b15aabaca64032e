import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderTemplate } from '../../../src/core/starter/template.ts';
import { readYaml } from '../advice/shipped.ts';

interface Case {
  readonly it: string;
  readonly template: string;
  readonly text: string | null;
  readonly problems?: readonly string[];
}

const values = new Map([
  ['name', 'shop'],
  ['empty', ''],
  ['kind', 'page'],
]);

describe('A template', () => {
  for (const one of readYaml('test/cases/starter/templates.yaml') as readonly Case[]) {
    it(one.it, () => {
      const { text, problems } = renderTemplate(one.template, values);
      assert.equal(text, one.text);
      assert.deepEqual(
        problems.map(({ line, code, found }) => `${line} ${code} ${found}`),
        one.problems ?? [],
      );
    });
  }

  it('does not read again what a value brings in', () => {
    const tricky = new Map([...values, ['name', '@@kind@@\n@@if kind']]);
    const { text, problems } = renderTemplate('@@name@@', tricky);
    assert.equal(text, '@@kind@@\n@@if kind');
    assert.deepEqual(problems, []);
  });

  it('of any text throws nothing, and names lines that are there', () => {
    const piece = fc.constantFrom('@@if', '@@end', '@@only', '@@name@@', ' ', '\n', '=', '!', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const template = pieces.join('');
        const { problems } = renderTemplate(template, values);
        const lines = template.split('\n').length;
        for (const { line } of problems) assert.ok(line >= 1 && line <= lines);
      }),
    );
  });
});
