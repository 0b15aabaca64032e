import { useMemo, useRef } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { facetIds, firstArrangement, noFacets } from '../../core/comparison/look.ts';
import { visible } from '../../core/comparison/visible.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import { usePanel } from './context.ts';
import { Grid } from './grid.tsx';
import { Empty } from './states.tsx';
import { Toolbar } from './toolbar.tsx';
import type { Change } from './useViewState.ts';

interface TableViewProps {
  readonly comparison: Comparison;
  readonly view: ViewState;
  readonly scroll: ViewState['scroll'];
  readonly change: Change;
  readonly remember: Change;
  readonly onOpenProfile: (framework: string) => void;
}

/** The table under its tools, or why there are no rows. */
export function TableView(props: TableViewProps) {
  const { comparison, view, scroll, change, remember, onOpenProfile } = props;
  const { t } = usePanel();
  const input = useRef<HTMLInputElement>(null);
  const { filter, differencesOnly, arrangement, facets, transposed } = view;
  const shown = useMemo(
    () => visible(comparison, { filter, differencesOnly, arrangement, facets }),
    [comparison, filter, differencesOnly, arrangement, facets],
  );
  const isNarrowed = facetIds.some((id) => facets[id].length > 0);
  const isEmpty = shown.rows.length === 0 || shown.columns.length === 0;
  const showOthers = () => {
    change({
      arrangement: { ...arrangement, frameworks: null, preset: 'all', added: [], removed: [] },
    });
    input.current?.focus();
  };
  return (
    <>
      <Toolbar comparison={comparison} view={view} shown={shown} change={change} input={input} />
      {isNarrowed && shown.others.length > 0 && (
        <p class="others hint">
          {t('others', { count: shown.others.length })}{' '}
          <button type="button" class="link" onClick={showOthers}>
            {t('othersShow')}
          </button>
        </p>
      )}
      {isEmpty && (
        <Empty
          text={
            shown.columns.length === 0
              ? t('emptyColumns')
              : filter.trim() === ''
                ? t('emptyDifferences')
                : t('emptyFilter', { filter })
          }
        >
          <button
            type="button"
            class="secondary"
            onClick={() => {
              change({
                filter: '',
                differencesOnly: false,
                facets: noFacets,
                ...(shown.columns.length === 0 ? { arrangement: firstArrangement } : {}),
              });
              // The button goes away with the empty view: the focus goes to where the words came from.
              input.current?.focus();
            }}
          >
            {t('emptyReset')}
          </button>
        </Empty>
      )}
      <Grid
        key={String(transposed)}
        comparison={comparison}
        shown={shown}
        arrangement={arrangement}
        transposed={transposed}
        focus={view.focus}
        scroll={scroll}
        onArrange={(next) => change({ arrangement: next })}
        onFocus={(focus) => change({ focus })}
        onScroll={(to) => remember({ scroll: to })}
        onOpenProfile={onOpenProfile}
      />
    </>
  );
}
