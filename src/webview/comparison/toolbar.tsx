import type { RefObject } from 'preact';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Visible } from '../../core/comparison/visible.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import { CloseGlyph } from './closeGlyph.tsx';
import { ColumnsPopup } from './columnsPopup.tsx';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { ExportPopup } from './exportPopup.tsx';
import { FiltersPopup } from './filtersPopup.tsx';
import { Glyph } from './glyph.tsx';
import { PresetSelect } from './presetSelect.tsx';
import { Told } from './told.tsx';
import type { Change } from './useViewState.ts';
import { ViewSwitch } from './viewSwitch.tsx';

interface ToolbarProps {
  readonly comparison: Comparison;
  readonly view: ViewState;
  readonly shown: Visible;
  readonly change: Change;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Title, date of the knowledge, and the tools that choose what the table shows. */
export function Toolbar({ comparison, view, shown, change, input }: ToolbarProps) {
  const { t } = usePanel();
  const { filter, differencesOnly, arrangement, facets, transposed } = view;
  const count = t('count', {
    rows: shown.rows.length,
    allRows: comparison.rows.length,
    columns: shown.columns.length,
    allColumns: comparison.columns.length,
  });
  const clear = () => {
    change({ filter: '' });
    input.current?.focus();
  };
  return (
    <header class="toolbar">
      <div class="heading">
        <h1>{t('title')}</h1>
        <p class="hint">
          <Dated text={t('knowledgeDate', { date: comparison.date })} />
        </p>
        <ViewSwitch />
      </div>
      <div class="tools">
        <span class="filter">
          <Glyph>
            <circle class="outline" cx="6.5" cy="6.5" r="4.5" />
            <path class="outline" d="M10 10l4 4" />
          </Glyph>
          <input
            ref={input}
            type="search"
            spellcheck={false}
            autocomplete="off"
            maxLength={500}
            aria-label={t('filter')}
            placeholder={t('filterHint')}
            value={filter}
            onInput={(event) => change({ filter: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && filter !== '') clear();
            }}
          />
          {filter !== '' && (
            <button type="button" class="icon" aria-label={t('filterClear')} onClick={clear}>
              <CloseGlyph />
            </button>
          )}
        </span>
        <PresetSelect comparison={comparison} arrangement={arrangement} change={change} />
        <ColumnsPopup comparison={comparison} arrangement={arrangement} change={change} />
        <FiltersPopup comparison={comparison} facets={facets} count={count} change={change} />
        <ExportPopup />
        <div class="options">
          <Check
            label={t('differencesOnly')}
            checked={differencesOnly}
            onChange={(checked) => change({ differencesOnly: checked })}
          />
          <Check
            label={t('transposed')}
            checked={transposed}
            onChange={(checked) => change({ transposed: checked, scroll: { left: 0, top: 0 } })}
          />
          <p class="count" aria-hidden="true">
            {count}
          </p>
          <Told text={count} />
        </div>
      </div>
    </header>
  );
}

function Check(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
