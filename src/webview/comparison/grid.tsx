import { useMemo, useState } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Visible } from '../../core/comparison/visible.ts';
import { usePanel } from './context.ts';
import { GridHead } from './gridHead.tsx';
import { GridRow } from './gridRow.tsx';
import { move } from './move.ts';
import { Note } from './note.tsx';
import { type CellId, cellOf, useGridFocus } from './useGridFocus.ts';
import { type Scroll, useScroll } from './useScroll.ts';

interface GridProps {
  readonly comparison: Comparison;
  readonly shown: Visible;
  readonly focus: CellId;
  readonly scroll: Scroll;
  readonly onFocus: (focus: CellId) => void;
  readonly onScroll: (scroll: Scroll) => void;
  readonly onOpenProfile: (framework: string) => void;
}

/**
 * The table. One cell at a time is a tab stop; arrow keys move it, Enter opens it. What a filter leaves out is hidden,
 * not taken away: showing it again costs no new elements.
 */
export function Grid(props: GridProps) {
  const { comparison, shown, focus, scroll, onFocus, onScroll, onOpenProfile } = props;
  const { t } = usePanel();
  const region = useScroll(scroll, onScroll);
  const [opened, setOpened] = useState<CellId>();
  // The same positions give the same set, so that rows need not be made anew.
  const positions = useMemo(() => new Set(shown.columns), [shown.columns.join()]);
  const columns = shown.columns.flatMap((position) => comparison.columns[position] ?? []);
  const visibleRows = new Set(shown.rows);
  const { at, placeOf, cellAt, elementOf, focusOn } = useGridFocus(
    region,
    shown.rows,
    columns,
    focus,
  );
  const stop = cellAt(at);

  const activate = (cell: CellId) => {
    if (cell.row !== '') setOpened(cell);
    else if (cell.column !== '') onOpenProfile(cell.column);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event);
    if (cell === undefined || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      activate(cell);
      return;
    }
    const rightToLeft = document.documentElement.dir === 'rtl';
    const press = { key: event.key, ctrl: event.ctrlKey, rightToLeft };
    const to = move(placeOf(cell), press, shown.rows.length, columns.length);
    if (to === undefined) return;
    event.preventDefault();
    focusOn(cellAt(to));
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event);
    const selecting = document.getSelection()?.isCollapsed === false;
    if (cell !== undefined && !selecting) activate(cell);
  };
  const onFocusIn = (event: FocusEvent) => {
    const cell = cellOf(event);
    if (cell !== undefined && (cell.row !== focus.row || cell.column !== focus.column)) {
      onFocus(cell);
    }
  };
  const close = () => {
    if (opened !== undefined) focusOn(opened);
    setOpened(undefined);
  };

  return (
    <div class="region" ref={region} hidden={shown.rows.length === 0}>
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
        <GridHead columns={comparison.columns} positions={positions} stop={stop} />
        {comparison.groups.map((group) => {
          const rows = comparison.rows.filter((row) => row.group === group.id);
          return (
            <tbody key={group.id} hidden={!rows.some((row) => visibleRows.has(row))}>
              <tr class="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{group.label}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <GridRow
                  key={row.id}
                  row={row}
                  hidden={!visibleRows.has(row)}
                  columns={comparison.columns}
                  positions={positions}
                  stop={stop.row === row.id ? stop.column : undefined}
                  opened={opened?.row === row.id ? opened.column : undefined}
                />
              ))}
            </tbody>
          );
        })}
      </table>
      {opened !== undefined && (
        <Note comparison={comparison} cell={opened} anchor={elementOf(opened)} onClose={close} />
      )}
    </div>
  );
}
