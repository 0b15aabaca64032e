import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type EmptyWorkspace, explainEmpty } from '../../../src/core/workspace/emptyResult.ts';

interface EmptyCase {
  readonly title: string;
  readonly state: Partial<EmptyWorkspace>;
  readonly reasons: readonly string[];
  readonly steps: readonly string[];
}

const bare: EmptyWorkspace = {
  folders: 1,
  python: 0,
  manifests: 0,
  complete: true,
  overruled: false,
  unreadable: [],
  leftOut: null,
};

const cases = parse(
  readFileSync('test/cases/emptyResult/states.yaml', 'utf8'),
) as readonly EmptyCase[];

describe('why no framework was found, and what to do next', () => {
  for (const { title, state, reasons, steps } of cases) {
    it(title, () => {
      assert.deepEqual(explainEmpty({ ...bare, ...state }), { reasons, steps });
    });
  }
});
