import type { ViewState } from '../../protocol/viewState.ts';

type Look = Pick<ViewState, 'filter' | 'differencesOnly' | 'arrangement' | 'facets' | 'transposed'>;

/** What of a view decides which rows and columns are on screen. */
export function lookOfView(view: ViewState): Look {
  const { filter, differencesOnly, arrangement, facets, transposed } = view;
  return { filter, differencesOnly, arrangement, facets, transposed };
}
