import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compare } from '../../../src/core/comparison/compare.ts';
import { type FacetChoice, firstArrangement, noFacets } from '../../../src/core/comparison/look.ts';
import { visible } from '../../../src/core/comparison/visible.ts';
import { framework, knowledge, today } from './fixture.ts';

interface Case {
  readonly title: string;
  readonly facets: Partial<FacetChoice>;
  readonly removed?: readonly string[];
  readonly filter?: string;
  readonly columns: readonly string[];
  readonly others?: readonly string[];
}

const python = (text: string) => ({
  newest: { version: '1', date: null, python: text, sources: [], checked: today },
});
const comparison = compare(
  knowledge(
    framework('alpha', {
      name: 'Alpha Framework',
      kind: 'full-stack',
      protocols: ['WSGI', 'ASGI'],
      ...python('>=3.10'),
    }),
    framework('beta', {
      name: 'Beta Framework',
      licence: 'BSD-3-Clause (its own words)',
      ...python('2.7, 3.8-3.13 (no lower limit)'),
    }),
    framework('gamma', {
      name: 'Gamma Framework',
      protocols: ['ASGI'],
      licence: 'Apache-2.0 AND MIT',
      ...python(''),
    }),
  ),
  { inUse: [], today },
);

describe('picking frameworks by facets', () => {
  const cases: readonly Case[] = parse(readFileSync('test/cases/comparison/facets.yaml', 'utf8'));
  const idOf = (position: number) => comparison.columns[position]?.id;

  for (const { title, facets, removed = [], filter = '', columns, others = [] } of cases) {
    it(title, () => {
      const shown = visible(comparison, {
        filter,
        differencesOnly: false,
        arrangement: { ...firstArrangement, preset: 'all', removed },
        facets: { ...noFacets, ...facets },
      });
      assert.deepEqual([shown.columns.map(idOf), shown.others.map(idOf)], [columns, others]);
    });
  }

  it('offers the answers that occur, in words, and no facet that all answer alike', () => {
    const offered = comparison.facets.map(({ id, options }) => [
      id,
      options.map(({ label }) => label),
    ]);
    assert.deepEqual(offered, [
      ['kind', ['Full-stack', 'Micro']],
      ['protocol', ['WSGI', 'ASGI']],
      ['licence', ['Apache-2.0', 'BSD-3-Clause', 'MIT']],
      ['python', ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14']],
    ]);
  });
});
