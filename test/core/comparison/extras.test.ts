import assert from 'node:assert/strict';
import { compare, type InUse } from '../../../src/core/comparison/compare.ts';
import { extras } from '../../../src/core/comparison/extras.ts';
import type { Addon, ApiChange } from '../../../src/core/knowledge/framework.ts';
import { framework, knowledge, today } from './fixture.ts';

const from = { sources: ['docs'], checked: '2026-11-01' };

describe('extras', () => {
  it('groups changes by the version in which they took effect, the newest first', () => {
    const changes = [
      change('gone', { effect: 'removed', deprecatedIn: '1.0', removedIn: '2.0' }),
      change('going', { effect: 'deprecated', deprecatedIn: '1.10' }),
      change('later', { effect: 'changed' }),
      change('new', { effect: 'added', addedIn: '1.9' }),
      change('moved', { effect: 'renamed', deprecatedIn: '2.0' }),
    ];
    assert.deepEqual(versionsOf(changes), [
      ['2.0', 'gone', 'moved'],
      ['1.10', 'going'],
      ['1.9', 'new'],
      ['', 'later'],
    ]);
  });

  it('tells enough changes in whole versions, and counts the older ones', () => {
    const changes = Array.from({ length: 60 }, (_, index) =>
      change(`s${index}`, { effect: 'removed', removedIn: `1.${Math.floor(index / 10)}` }),
    );
    const [own] = read(changes).frameworks;
    assert.deepEqual(
      own?.changes.map(({ version, changes: each }) => [version, each.length]),
      [
        ['1.5', 10],
        ['1.4', 10],
        ['1.3', 10],
      ],
    );
    assert.equal(own?.older, 30);
  });

  it('goes on to the oldest version in use, and says for which versions a change lies ahead', () => {
    const changes = Array.from({ length: 60 }, (_, index) =>
      change(`s${index}`, { effect: 'removed', removedIn: `1.${Math.floor(index / 10)}` }),
    );
    const used = ['1.0.7', '1.4.1'].map((version) => ({
      ...{ id: 'alpha', version, specifier: null },
      where: `${version}.txt:1`,
    }));
    const [own] = read(changes, used).frameworks;
    assert.deepEqual(
      own?.changes.map(({ version, aheadOf }) => [version, ...aheadOf]),
      [
        ['1.5', '1.0.7', '1.4.1'],
        ['1.4', '1.0.7'],
        ['1.3', '1.0.7'],
        ['1.2', '1.0.7'],
        ['1.1', '1.0.7'],
      ],
    );
    assert.equal(own?.older, 10);
  });

  it('names the sources of changes and add-ons, and hands no link but https on', () => {
    const addons: readonly Addon[] = [
      {
        ...{ distribution: 'extra', imports: [], strength: 'strong', note: 'More.' },
        ...{ sources: ['book'], checked: '2026-11-01' },
      },
    ];
    const known = knowledge(
      framework('alpha', { changes: [change('a', { sources: ['odd', '__proto__'] })], addons }),
    );
    const sources = {
      ...known.sources,
      odd: { title: 'Odd', url: 'javascript:alert(1)', date: '2026-01-01' },
    };
    const { columns } = compare(known, { inUse: [], today });
    assert.deepEqual(extras({ ...known, sources }, columns).sources, {
      odd: { title: 'Odd', url: null, date: '2026-01-01' },
      book: { title: 'A book', url: null, date: '2020-01-01' },
    });
  });

  it('has the rest of the columns shown, and of no others', () => {
    const known = knowledge(framework('alpha'), framework('beta'));
    const { columns } = compare(known, { inUse: [], today });
    assert.deepEqual(
      extras(known, columns.slice(1)).frameworks.map(({ id }) => id),
      ['beta'],
    );
  });
});

function change(symbol: string, own: Partial<ApiChange>): ApiChange {
  return {
    ...{ symbol, use: 'import', effect: 'removed', replacement: 'another', rewrite: 'manual' },
    ...{ deprecatedIn: null, addedIn: null, removedIn: null },
    ...from,
    ...own,
  };
}

function read(changes: readonly ApiChange[], inUse: readonly InUse[] = []) {
  const known = knowledge(framework('alpha', { changes }));
  return extras(known, compare(known, { inUse, today }).columns);
}

function versionsOf(changes: readonly ApiChange[]) {
  return read(changes).frameworks[0]?.changes.map((own) => [
    own.version,
    ...own.changes.map(({ symbol }) => symbol),
  ]);
}
