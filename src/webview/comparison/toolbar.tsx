import type { RefObject } from 'preact';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import type { Change } from './useViewState.ts';
import { ViewSwitch } from './viewSwitch.tsx';

interface ToolbarProps {
  readonly comparison: Comparison;
  readonly filter: string;
  readonly differencesOnly: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly change: Change;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Title, date of the knowledge, and the tools that choose what the table shows. */
export function Toolbar({
  comparison,
  filter,
  differencesOnly,
  rows,
  columns,
  change,
  input,
}: ToolbarProps) {
  const { t, send } = usePanel();
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
          <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <circle class="outline" cx="6.5" cy="6.5" r="4.5" />
            <path class="outline" d="M10 10l4 4" />
          </svg>
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
        <label class="check">
          <input
            type="checkbox"
            checked={differencesOnly}
            onChange={(event) => change({ differencesOnly: event.currentTarget.checked })}
          />
          <span>{t('differencesOnly')}</span>
        </label>
        <button
          type="button"
          class="secondary"
          onClick={() => send({ type: 'exportMarkdown', filter, differencesOnly })}
        >
          {t('exportMarkdown')}
        </button>
        <p class="count" role="status" aria-live="polite">
          {t('count', {
            rows,
            allRows: comparison.rows.length,
            columns,
            allColumns: comparison.columns.length,
          })}
        </p>
      </div>
    </header>
  );
}

/** An X, drawn. */
export function CloseGlyph() {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class="outline" d="M4 4l8 8M12 4l-8 8" />
    </svg>
  );
}
