import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { arrange, choose, pin, place, takePreset } from '../../../src/core/comparison/arrange.ts';
import { compare } from '../../../src/core/comparison/compare.ts';
import { type Arrangement, firstArrangement } from '../../../src/core/comparison/look.ts';
import { framework, knowledge, today } from './fixture.ts';

type Act =
  | { readonly preset: string }
  | { readonly show: string }
  | { readonly hide: string }
  | { readonly pin: string }
  | { readonly unpin: string }
  | { readonly move: string; readonly to: string };

interface Case {
  readonly title: string;
  readonly start?: Partial<Arrangement>;
  readonly does?: readonly Act[];
  readonly shown: readonly string[];
  readonly pinned: readonly string[];
}

const talent = (level: string) => ({
  traits: { talent: { level, reason: '', sources: [], checked: today } },
});
const archived = { signal: 'archived', lastRelease: null, note: '', sources: [], checked: today };
const { columns } = compare(
  knowledge(
    framework('alpha', { kind: 'full-stack', ...talent('large') }),
    framework('beta', { kind: 'api', ...talent('small') }),
    framework('gamma', talent('medium')),
    framework('delta', { maintenance: { ...archived, signal: 'archived' } }),
  ),
  { inUse: [{ id: 'alpha', version: '2.1', specifier: null, where: 'a.txt:1' }], today },
);

function after(arrangement: Arrangement, act: Act): Arrangement {
  if ('preset' in act) return takePreset(arrangement, act.preset);
  if ('show' in act) return choose(arrangement, act.show, true);
  if ('hide' in act) return choose(arrangement, act.hide, false);
  if ('pin' in act) return pin(arrangement, act.pin, true);
  if ('unpin' in act) return pin(arrangement, act.unpin, false);
  return place(columns, arrangement, act.move, act.to);
}

describe('arrange', () => {
  it('shows what only the team knows beside every preset', () => {
    const own = columns.map((column) =>
      column.id === 'delta' ? { ...column, added: 'yours' } : column,
    );
    const shown = [...arrange(own, firstArrangement).chosen].map((position) => own[position]?.id);
    assert.deepEqual(shown, ['alpha', 'gamma', 'delta']);
  });

  const cases: readonly Case[] = parse(
    readFileSync('test/cases/comparison/arrangements.yaml', 'utf8'),
  );
  const idOf = (position: number) => columns[position]?.id;

  for (const { title, start, does = [], ...expected } of cases) {
    it(title, () => {
      const first = { ...firstArrangement, ...start };
      const { order, chosen, pinned } = arrange(columns, does.reduce(after, first));
      const shown = order.filter((position) => chosen.has(position));
      assert.deepEqual(shown.map(idOf), expected.shown);
      assert.deepEqual(order.filter((position) => pinned.has(position)).map(idOf), expected.pinned);
    });
  }

  it('keeps every column once, pinned ones first, whatever is done', () => {
    const id = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'nobody', '__proto__');
    const act = fc.oneof(
      fc.record({ preset: id }),
      fc.record({ show: id }),
      fc.record({ hide: id }),
      fc.record({ pin: id }),
      fc.record({ unpin: id }),
      fc.record({ move: id, to: id }),
    );
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const { order, pinned } = arrange(columns, acts.reduce(after, firstArrangement));
        assert.deepEqual(order.toSorted(), [0, 1, 2, 3]);
        const places = order.map((position) => pinned.has(position));
        assert.deepEqual(
          places,
          places.toSorted((a, b) => Number(b) - Number(a)),
        );
      }),
    );
  });

  it('moves a framework to exactly the place of the other', () => {
    const id = fc.constantFrom('alpha', 'beta', 'gamma', 'delta');
    fc.assert(
      fc.property(id, id, fc.subarray(['alpha', 'beta', 'gamma', 'delta']), (moved, at, pinned) => {
        const before = { ...firstArrangement, preset: 'all', pinned, unpinned: ['alpha'] };
        const placeOf = (one: string, { order }: { readonly order: readonly number[] }) =>
          order.findIndex((position) => idOf(position) === one);
        const target = placeOf(at, arrange(columns, before));
        const next = arrange(columns, place(columns, before, moved, at));
        assert.equal(placeOf(moved, next), target);
      }),
    );
  });
});
