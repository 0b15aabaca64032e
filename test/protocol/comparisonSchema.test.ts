import assert from 'node:assert/strict';
import { compare } from '../../src/core/comparison/compare.ts';
import type { CellLevel } from '../../src/core/comparison/comparison.ts';
import { comparisonSchema } from '../../src/protocol/comparisonSchema.ts';
import { receive } from '../../src/protocol/receive.ts';
import { framework, knowledge, today } from '../core/comparison/fixture.ts';

describe('comparisonSchema', () => {
  const inUse = [{ id: 'beta', version: '1.0', specifier: null, where: 'requirements.txt:1' }];
  const comparison = compare(knowledge(framework('alpha'), framework('beta')), { inUse, today });
  const copy = () => JSON.parse(JSON.stringify(comparison));

  it('takes a comparison as it is, over JSON and back', () => {
    assert.deepEqual(receive(comparisonSchema, copy()), { ok: true, message: comparison });
  });

  it('refuses a row that has more cells than there are columns', () => {
    const wrong = copy();
    wrong.rows[0].cells.push(wrong.rows[0].cells[0]);
    assert.equal(receive(comparisonSchema, wrong).ok, false);
  });

  it('refuses a link that is not https', () => {
    const wrong = copy();
    wrong.columns[0].links[0].url = 'javascript:alert(1)';
    const received = receive(comparisonSchema, wrong);
    assert.equal(received.ok ? '' : received.refusal.path, 'columns.0.links.0.url');
  });

  it('knows every level that a cell can have', () => {
    // A level that is missing here does not compile.
    const levels: Readonly<Record<CellLevel, true>> = {
      plain: true,
      list: true,
      builtin: true,
      extra: true,
      addon: true,
      partial: true,
      none: true,
      host: true,
      unknown: true,
      active: true,
      latest: true,
      security: true,
      superseded: true,
      ended: true,
      'no-policy': true,
      newer: true,
      maintenance: true,
      dormant: true,
      legacy: true,
      archived: true,
      approved: true,
      discouraged: true,
      forbidden: true,
    };
    for (const level of Object.keys(levels)) {
      const changed = copy();
      changed.rows[0].cells[0].level = level;
      assert.equal(receive(comparisonSchema, changed).ok, true, level);
    }
  });
});
