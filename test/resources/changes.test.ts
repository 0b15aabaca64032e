import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readShipped } from './shipped.ts';

/** Confirmed changes by the id of their entry, each as the symbols that stand for it. */
type Confirmed = Readonly<Record<string, readonly (readonly string[])[]>>;

describe('the API changes that were confirmed', () => {
  const confirmed = parse(readFileSync('test/cases/knowledge/changes.yaml', 'utf8')) as Confirmed;
  const { base } = readShipped();
  const entries = [...base.frameworks, ...base.libraries].map(({ value }) => value);

  it('are 252, none of them twice', () => {
    const keys = Object.entries(confirmed).flatMap(([id, changes]) =>
      changes.map((symbols) => `${id}: ${symbols.join(', ')}`),
    );
    assert.equal(keys.length, 252);
    assert.equal(new Set(keys).size, 252);
  });

  for (const [id, changes] of Object.entries(confirmed)) {
    it(`are all carried by ${id}`, () => {
      const carried = new Set(
        entries.find((entry) => entry.id === id)?.changes.map(({ symbol }) => symbol),
      );
      assert.deepEqual(
        changes.flat().filter((symbol) => !carried.has(symbol)),
        [],
      );
    });
  }
});
