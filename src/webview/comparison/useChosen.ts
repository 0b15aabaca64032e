import { useMemo } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { visible } from '../../core/comparison/visible.ts';
import type { ViewState } from '../../protocol/viewState.ts';

/** Positions of the columns that the table shows: the pictures show the same frameworks. */
export function useChosen(comparison: Comparison, view: ViewState): readonly number[] {
  return useMemo(
    () => visible(comparison, { ...view, differencesOnly: false }).columns,
    [comparison, view],
  );
}
