import assert from 'node:assert/strict';
import { move } from '../../src/webview/comparison/move.ts';

describe('move', () => {
  const [rows, columns] = [10, 4];
  const from = { row: 3, column: 2 };
  const to = (key: string, start = from, more: { ctrl?: boolean; rightToLeft?: boolean } = {}) => {
    const place = move(start, { key, ctrl: false, rightToLeft: false, ...more }, rows, columns);
    return place === undefined ? undefined : `${place.row}:${place.column}`;
  };

  const cases: readonly (readonly [key: string, expected: string])[] = [
    ['ArrowUp', '2:2'],
    ['ArrowDown', '4:2'],
    ['ArrowLeft', '3:1'],
    ['ArrowRight', '3:3'],
    ['Home', '3:-1'],
    ['End', '3:3'],
    ['PageDown', '9:2'],
    ['PageUp', '-1:2'],
  ];
  for (const [key, expected] of cases) {
    it(`${key} leads from 3:2 to ${expected}`, () => assert.equal(to(key), expected));
  }

  it('goes to the first and the last place with Ctrl', () => {
    assert.equal(to('Home', from, { ctrl: true }), '-1:-1');
    assert.equal(to('End', from, { ctrl: true }), '9:3');
  });

  it('goes the other way where text runs from right to left', () => {
    assert.equal(to('ArrowLeft', from, { rightToLeft: true }), '3:3');
    assert.equal(to('ArrowRight', from, { rightToLeft: true }), '3:1');
  });

  it('stops at the edges', () => {
    assert.equal(to('ArrowUp', { row: -1, column: -1 }), '-1:-1');
    assert.equal(to('ArrowRight', { row: 9, column: 3 }), '9:3');
  });

  it('leaves other keys alone', () => assert.equal(to('a'), undefined));
});
