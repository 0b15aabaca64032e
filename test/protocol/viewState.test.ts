import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstArrangement, noFacets } from '../../src/core/comparison/look.ts';
import { firstViewState, restoreViewState } from '../../src/protocol/viewState.ts';

describe('restoreViewState', () => {
  it('takes back what was kept', () => {
    const kept = {
      ...firstViewState,
      arrangement: { ...firstArrangement, frameworks: ['django'], pinned: ['django'] },
      facets: { ...noFacets, python: ['3.9'] },
      transposed: true,
      view: 'profile' as const,
      framework: 'django',
      scroll: { left: 0, top: 240.5 },
      focus: { row: 'orm', column: 'flask' },
    };
    assert.deepEqual(restoreViewState(JSON.parse(JSON.stringify(kept))), kept);
  });

  it('takes back the views that came later', () => {
    const kept = {
      ...firstViewState,
      view: 'ranking' as const,
      chart: { x: 'orm', y: 'talent' },
      twins: true,
      answers: [{ question: 'load', options: ['db', 'slow_io'] }],
    };
    assert.deepEqual(restoreViewState(JSON.parse(JSON.stringify(kept))), kept);
  });

  it('takes back what the first version kept, which knew a table and profiles only', () => {
    const { version, view, framework, filter, differencesOnly, scroll, focus } = firstViewState;
    const old = { version, view, framework, filter, differencesOnly, scroll, focus };
    assert.deepEqual(restoreViewState({ ...old, frameworks: null }), firstViewState);
  });

  const strange: readonly (readonly [title: string, kept: unknown])[] = [
    ['nothing', undefined],
    ['a text', 'table'],
    ['an older version', { ...firstViewState, version: 0 }],
    ['an unknown view', { ...firstViewState, view: 'map' }],
    ['answers of another shape', { ...firstViewState, answers: { product: 'api' } }],
    ['an axis that is no text', { ...firstViewState, chart: { x: 1, y: '' } }],
    ['a scroll position below nothing', { ...firstViewState, scroll: { left: -1, top: 0 } }],
    [
      'a list of frameworks that is none',
      { ...firstViewState, arrangement: { ...firstArrangement, pinned: 'flask' } },
    ],
    ['a missing field', { ...firstViewState, focus: undefined }],
  ];
  for (const [title, kept] of strange) {
    it(`begins anew for ${title}`, () => assert.equal(restoreViewState(kept), undefined));
  }

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (kept) => {
        restoreViewState(kept);
      }),
    );
  });
});
