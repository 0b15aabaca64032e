import assert from 'node:assert/strict';
import {
  conclude,
  expectedOf,
  filesOf,
  inWordsOf,
  workspaceCases,
} from '../../support/workspaceCase.ts';

describe('what small workspaces turn out to hold', () => {
  for (const [file, cases] of workspaceCases()) {
    describe(file, () => {
      for (const one of cases) {
        it(one.title, async () => {
          const { projects, asked } = await conclude(filesOf(one), one.complete, one.overrides);
          assert.deepEqual(inWordsOf(one, projects), expectedOf(one));
          assert.deepEqual(asked.filter(leadsOut), [], 'nothing outside is ever asked for');
        });
      }
    });
  }
});

function leadsOut(path: string): boolean {
  return path.startsWith('/') || path.split('/').includes('..') || path.includes(':');
}
