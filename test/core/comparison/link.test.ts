import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { compare } from '../../../src/core/comparison/compare.ts';
import { linkTarget, readLinkQuery, writeLinkQuery } from '../../../src/core/comparison/link.ts';
import { facetIds, firstArrangement, noFacets } from '../../../src/core/comparison/look.ts';
import { framework, knowledge, today } from './fixture.ts';

interface Case {
  readonly title: string;
  /** As VS Code hands it over: decoded once. */
  readonly query: string;
  readonly target?: Readonly<Record<string, unknown>>;
  readonly problem?: { readonly code: string; readonly key: string };
}

describe('links to the comparison', () => {
  const cases: readonly Case[] = parse(readFileSync('test/cases/comparison/links.yaml', 'utf8'));
  for (const { title, query, target, problem } of cases) {
    it(title, () => {
      const expected = problem === undefined ? { ok: true, target } : { ok: false, problem };
      assert.deepEqual(readLinkQuery(query), expected);
    });
  }

  it('refuses one that is longer than any that we write', () => {
    const read = readLinkQuery(`filter=${'x'.repeat(8000)}`);
    assert.deepEqual(read, { ok: false, problem: { code: 'too-long', key: '' } });
  });

  it('say what they said when they were written, whatever that was', () => {
    const texts = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 });
    const target = fc.record(
      {
        frameworks: texts,
        pinned: texts,
        unpinned: texts,
        preset: fc.string({ minLength: 1 }),
        view: fc.constantFrom('table', 'profile'),
        framework: fc.string({ minLength: 1 }),
        filter: fc.string({ minLength: 1, unit: 'grapheme' }),
        chart: fc.record(
          { x: fc.string({ minLength: 1 }), y: fc.string({ minLength: 1 }) },
          { noNullPrototype: true },
        ),
        asTable: fc.constant(true),
        filters: fc.record({ kind: texts, python: texts }, { noNullPrototype: true }),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(
      fc.property(target, (said) => {
        // VS Code decodes the whole query once: https://github.com/microsoft/vscode/issues/173687
        const query = decodeURIComponent(writeLinkQuery(said));
        fc.pre(query.length <= 8000);
        assert.deepEqual(readLinkQuery(query), { ok: true, target: said });
      }),
    );
  });

  it('never throw on anything', () => {
    const part = fc.constantFrom('kind', 'filter', '=', '&', ',', '%', '%zz', '__proto__', 'view');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((own) => own.join('')),
        ),
        (query) => {
          readLinkQuery(query);
        },
      ),
    );
  });

  it('name the frameworks in sight, pinned ones first, since other workspaces use others', () => {
    const comparison = compare(knowledge(framework('alpha'), framework('beta')), {
      inUse: [
        { id: 'alpha', version: null, specifier: null, where: 'a.txt:1' },
        { id: 'beta', version: null, specifier: null, where: 'a.txt:2' },
      ],
      today,
    });
    const look = {
      filter: 'a & b',
      differencesOnly: true,
      arrangement: { ...firstArrangement, preset: 'all', unpinned: ['beta', 'gone'] },
      facets: { ...noFacets, protocol: ['WSGI'] },
      transposed: true,
    };
    const target = linkTarget(comparison, look, {
      view: 'ranking',
      framework: '',
      chart: { x: 'async', y: '' },
      twins: true,
      answers: [
        { question: 'load', options: ['db', 'slow_io'] },
        { question: 'size', options: [] },
      ],
    });
    assert.equal(
      writeLinkQuery(target),
      'frameworks=alpha,beta&pinned=alpha&unpinned=beta&view=ranking&protocol=WSGI&filter=a%20%2526%20b&x=async&differencesOnly=1&transposed=1&asTable=1&answers=load%3Adb,load%3Aslow_io,size%3A',
    );
    assert.deepEqual(Object.keys(target.filters ?? {}), facetIds);
  });
});
