import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compare } from '../../../src/core/comparison/compare.ts';
import { visible } from '../../../src/core/comparison/visible.ts';
import { capability, framework, knowledge, today } from './fixture.ts';

interface Case {
  readonly title: string;
  readonly filter: string;
  readonly differencesOnly?: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly string[] | 'all';
}

describe('visible', () => {
  const admin = capability('none', 'Nothing, not even at the Café.');
  const comparison = compare(
    knowledge(
      framework('alpha', { capabilities: { orm: capability('builtin', 'Its own.'), admin } }),
      framework('beta', { capabilities: { orm: capability('addon', '', ['SQLThing']), admin } }),
      framework('gamma', {
        name: 'Gamma Toolkit',
        capabilities: { orm: capability('builtin', 'In another way.'), admin },
      }),
    ),
    { inUse: [], today },
  );
  const cases: readonly Case[] = parse(readFileSync('test/cases/comparison/filters.yaml', 'utf8'));

  for (const { title, filter, differencesOnly = false, ...expected } of cases) {
    it(title, () => {
      const shown = visible(comparison, { filter, differencesOnly });
      const rows = shown.rows.map(({ id }) => id);
      assert.deepEqual(
        shown.columns.map((position) => comparison.columns[position]?.id),
        expected.columns,
      );
      const all = comparison.rows.map(({ id }) => id);
      assert.deepEqual(rows, expected.rows === 'all' ? all : expected.rows);
    });
  }
});
