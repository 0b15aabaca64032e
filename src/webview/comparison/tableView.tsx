import { useMemo, useRef } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
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
  const { filter, differencesOnly } = view;
  const shown = useMemo(
    () => visible(comparison, { filter, differencesOnly }),
    [comparison, filter, differencesOnly],
  );
  return (
    <>
      <Toolbar
        comparison={comparison}
        filter={filter}
        differencesOnly={differencesOnly}
        rows={shown.rows.length}
        columns={shown.columns.length}
        change={change}
        input={input}
      />
      {shown.rows.length === 0 && (
        <Empty
          text={filter.trim() === '' ? t('emptyDifferences') : t('emptyFilter', { filter })}
          onReset={() => {
            change({ filter: '', differencesOnly: false });
            // The button goes away with the empty view: the focus goes to where the words came from.
            input.current?.focus();
          }}
        />
      )}
      <Grid
        comparison={comparison}
        shown={shown}
        focus={view.focus}
        scroll={scroll}
        onFocus={(focus) => change({ focus })}
        onScroll={(to) => remember({ scroll: to })}
        onOpenProfile={onOpenProfile}
      />
    </>
  );
}
