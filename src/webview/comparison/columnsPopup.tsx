import { useLayoutEffect, useRef } from 'preact/hooks';
import { arrange, choose, pin, place } from '../../core/comparison/arrange.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Arrangement } from '../../core/comparison/look.ts';
import { usePanel } from './context.ts';
import { Glyph } from './glyph.tsx';
import { PinGlyph } from './pinGlyph.tsx';
import { Popup } from './popup.tsx';
import type { Change } from './useViewState.ts';

interface ColumnsPopupProps {
  readonly comparison: Comparison;
  readonly arrangement: Arrangement;
  readonly change: Change;
}

/** Chooses, orders and pins frameworks. */
export function ColumnsPopup(props: ColumnsPopupProps) {
  const { t } = usePanel();
  return (
    <Popup label={t('columns')} title={t('columnsTitle')}>
      {() => <ColumnList {...props} />}
    </Popup>
  );
}

function ColumnList({ comparison: { columns }, arrangement, change }: ColumnsPopupProps) {
  const { t } = usePanel();
  const list = useRef<HTMLUListElement>(null);
  const { order, chosen, pinned } = arrange(columns, arrangement);
  const shown = order.filter((position) => chosen.has(position));

  // A row that changes its place loses the focus in some browsers.
  const used = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    used.current?.focus();
    used.current?.scrollIntoView({ block: 'nearest' });
    used.current = null;
  });
  const set = (next: Arrangement, button?: HTMLElement) => {
    used.current = button ?? null;
    change({ arrangement: next });
  };

  return (
    <>
      <p class="hint" role="status">
        {t('columnsCount', { count: chosen.size, all: columns.length })}
      </p>
      <ul ref={list} class="choices">
        {order.map((position) => {
          const column = columns[position];
          if (column === undefined) return null;
          const { id, name, badge } = column;
          const at = shown.indexOf(position);
          const isPinned = pinned.has(position);
          const beside = (step: number) => columns[shown[at + step] ?? -1]?.id;
          const mover = (step: -1 | 1) => {
            const other = beside(step);
            return (
              <button
                type="button"
                class="icon"
                aria-label={t(step < 0 ? 'moveBack' : 'moveOn', { name })}
                aria-disabled={other === undefined}
                onClick={(event) => {
                  if (other === undefined) return;
                  set(place(columns, arrangement, id, other), event.currentTarget);
                }}
              >
                <Glyph>
                  <path class="outline" d={step < 0 ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} />
                </Glyph>
              </button>
            );
          };
          return (
            <li key={id}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={at >= 0}
                  onChange={(event) => set(choose(arrangement, id, event.currentTarget.checked))}
                />
                <span class="choice">
                  <span class="label">{name}</span>{' '}
                  {badge !== '' && <span class="badge">{badge}</span>}
                </span>
              </label>
              {at >= 0 && (
                <span class="moves">
                  {mover(-1)}
                  {mover(1)}
                  <button
                    type="button"
                    class="icon pin"
                    aria-pressed={isPinned}
                    aria-label={t('pin', { name })}
                    onClick={(event) => set(pin(arrangement, id, !isPinned), event.currentTarget)}
                  >
                    <PinGlyph />
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
