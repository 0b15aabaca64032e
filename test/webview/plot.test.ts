import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Axis } from '../../src/core/comparison/axes.ts';
import { nextPoint, plot } from '../../src/webview/comparison/plot.ts';

const measures = { width: 600, line: 20, left: 80, step: 70, label: () => 100 };

/** A scale of `none`, `some`, `all`, with the unordered `unknown` behind. */
function axis(...places: readonly number[]): Axis {
  const steps = ['none', 'some', 'all', 'unknown'].map((text) => ({
    text,
    ordered: text !== 'unknown',
  }));
  return { id: 'a', group: 'g', label: 'A', steps, places };
}

describe('plot', () => {
  it('puts the most to the right and to the top, and what has no order before the scale', () => {
    const { columns, rows } = plot(axis(0), axis(0), [0], measures);
    assert.deepEqual(
      columns.map(({ text }) => text),
      ['unknown', 'none', 'some', 'all'],
    );
    assert.deepEqual(
      rows.map(({ text }) => text),
      ['all', 'some', 'none', 'unknown'],
    );
  });

  it('puts a point into the strips of its steps', () => {
    const { columns, rows, points } = plot(axis(2), axis(1), [0], measures);
    const [point] = points;
    const column = columns.find(({ text }) => text === 'all');
    const row = rows.find(({ text }) => text === 'some');
    assert.ok(point && column && row);
    assert.ok(column.start < point.x && point.x + point.width < column.start + column.size);
    assert.ok(row.start < point.y && point.y < row.start + row.size);
  });

  it('fills the width that is there, and grows beyond it where names need it', () => {
    assert.equal(plot(axis(0), axis(0), [0], measures).width, 600);
    const wide = plot(axis(0, 1, 2), axis(0, 0, 0), [0, 1, 2], { ...measures, label: () => 300 });
    assert.ok(wide.width > 3 * 300);
  });

  it('shows each framework once, none over another, in reading order', () => {
    const place = fc.integer({ min: 0, max: 3 });
    const frameworks = fc.array(fc.tuple(place, place, fc.integer({ min: 20, max: 300 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(frameworks, fc.integer({ min: 0, max: 3000 }), (all, width) => {
        const x = axis(...all.map(([own]) => own));
        const y = axis(...all.map(([, own]) => own));
        const chosen = all.map((_, at) => at);
        const label = (at: number) => all[at]?.[2] ?? 0;
        const { points } = plot(x, y, chosen, { ...measures, width, label });
        assert.deepEqual(
          points.map(({ column }) => column).toSorted((a, b) => a - b),
          chosen,
        );
        for (const [at, one] of points.entries()) {
          for (const other of points.slice(at + 1)) {
            const apart =
              Math.abs(one.y - other.y) >= measures.line ||
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x;
            assert.ok(apart, JSON.stringify([one, other]));
          }
        }
      }),
    );
  });
});

describe('nextPoint', () => {
  const keys: readonly (readonly [string, number, number | undefined])[] = [
    ['ArrowRight', 1, 2],
    ['ArrowDown', 1, 2],
    ['ArrowRight', 4, 4],
    ['ArrowLeft', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['Tab', 1, undefined],
    ['a', 1, undefined],
  ];
  for (const [key, from, to] of keys) {
    it(`leads from point ${from} by ${key} to ${to ?? 'nowhere'}`, () => {
      assert.equal(nextPoint(key, from, 5), to);
    });
  }
});
