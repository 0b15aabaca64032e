import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Visible } from '../../core/comparison/visible.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import { usePanel } from './context.ts';
import { GridRow } from './gridRow.tsx';
import { move, type Place } from './move.ts';
import { Note } from './note.tsx';
import { useScroll } from './useScroll.ts';

interface GridProps {
  readonly comparison: Comparison;
  readonly shown: Visible;
  readonly focus: ViewState['focus'];
  readonly scroll: ViewState['scroll'];
  readonly onFocus: (focus: ViewState['focus']) => void;
  readonly onScroll: (scroll: ViewState['scroll']) => void;
  readonly onOpenProfile: (framework: string) => void;
}

/** The table. One cell at a time is a tab stop; arrow keys move it, Enter opens it. */
export function Grid(props: GridProps) {
  const { comparison, shown, focus, scroll, onFocus, onScroll, onOpenProfile } = props;
  const { t } = usePanel();
  const region = useScroll(scroll, onScroll);
  const [opened, setOpened] = useState<ViewState['focus']>();
  const columns = useMemo(
    () => shown.columns.flatMap((position) => comparison.columns[position] ?? []),
    [comparison, shown],
  );

  const placeOf = (cell: ViewState['focus']): Place => ({
    row: shown.rows.findIndex(({ id }) => id === cell.row),
    column: columns.findIndex(({ id }) => id === cell.column),
  });
  const cellAt = ({ row, column }: Place): ViewState['focus'] => ({
    row: shown.rows[row]?.id ?? '',
    column: columns[column]?.id ?? '',
  });
  const elementAt = ({ row, column }: Place) =>
    region.current?.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);
  const at = placeOf(focus);
  const focusAt = (place: Place) => {
    const element = elementAt(place);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  // A row or column that moves or goes away loses the focus: give it to the same cell, or the one that stands in.
  const hadFocus = region.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement === document.body) focusAt(at);
  });

  const activate = (place: Place) => {
    const cell = cellAt(place);
    if (place.row >= 0) setOpened(cell);
    else if (place.column >= 0) onOpenProfile(cell.column);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = eventPlace(event);
    if (from === undefined || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      activate(from);
      return;
    }
    const rightToLeft = document.documentElement.dir === 'rtl';
    const press = { key: event.key, ctrl: event.ctrlKey, rightToLeft };
    const to = move(from, press, shown.rows.length, columns.length);
    if (to === undefined) return;
    event.preventDefault();
    focusAt(to);
  };
  const onClick = (event: MouseEvent) => {
    const place = eventPlace(event);
    const selecting = document.getSelection()?.isCollapsed === false;
    if (place !== undefined && !selecting) activate(place);
  };
  const onFocusIn = (event: FocusEvent) => {
    const place = eventPlace(event);
    if (place !== undefined && (place.row !== at.row || place.column !== at.column)) {
      onFocus(cellAt(place));
    }
  };
  const close = () => {
    if (opened !== undefined) focusAt(placeOf(opened));
    setOpened(undefined);
  };

  return (
    <div class="region" ref={region}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move by cell, as in a grid
        role="grid"
        aria-readonly="true"
        style={{ '--columns': String(columns.length) }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocusIn={onFocusIn}
      >
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              class="corner"
              data-at="-1:-1"
              tabIndex={at.row < 0 && at.column < 0 ? 0 : -1}
            >
              {t('criterion')}
            </th>
            {columns.map(({ id, name, badge }, column) => (
              <th key={id} scope="col" class={badge === '' ? undefined : 'used'}>
                <button
                  type="button"
                  class="name"
                  data-at={`-1:${column}`}
                  data-start={focus.row === '' && id === focus.column ? '' : undefined}
                  tabIndex={at.row < 0 && at.column === column ? 0 : -1}
                  title={t('openProfile', { name })}
                >
                  {name}
                </button>
                {badge !== '' && <span class="badge">{badge}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {comparison.groups.map((group) => {
          const rows = shown.rows.filter((row) => row.group === group.id);
          return rows.length === 0 ? null : (
            <tbody key={group.id}>
              <tr class="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{group.label}</span>
                </th>
              </tr>
              {rows.map((row) => {
                const index = shown.rows.indexOf(row);
                return (
                  <GridRow
                    key={row.id}
                    row={row}
                    index={index}
                    positions={shown.columns}
                    columns={columns}
                    focused={index === at.row ? at.column : undefined}
                    opened={opened?.row === row.id ? placeOf(opened).column : undefined}
                  />
                );
              })}
            </tbody>
          );
        })}
      </table>
      {opened !== undefined && (
        <Note
          comparison={comparison}
          cell={opened}
          anchor={elementAt(placeOf(opened)) ?? undefined}
          onClose={close}
        />
      )}
    </div>
  );
}

function eventPlace(event: Event): Place | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  const cell =
    target?.closest('td, th')?.querySelector('[data-at]') ?? target?.closest('[data-at]');
  const [row, column] = (cell?.getAttribute('data-at') ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}
