import assert from 'node:assert/strict';
import { readTexts } from '../../../src/cli/knowledge/readFolder.ts';
import { readKnowledge } from '../../../src/cli/knowledge/readKnowledge.ts';
import { checkSchema, ruleCases, runCase, today } from './ruleCases.ts';

describe('the rules of the knowledge base', () => {
  it('find nothing in the base that the cases change', () => {
    const { problems } = readKnowledge(readTexts('test/cases/knowledge/base'), checkSchema, today);
    assert.deepEqual(problems, []);
  });

  for (const [file, cases] of ruleCases()) {
    describe(file, () => {
      for (const one of cases) {
        it(one.title, () => {
          const { expected, actual } = runCase(one);
          assert.deepEqual(actual, expected);
        });
      }
    });
  }
});
