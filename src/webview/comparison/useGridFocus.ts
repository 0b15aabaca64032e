import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Column, Row } from '../../core/comparison/comparison.ts';
import type { ViewState } from '../../protocol/viewState.ts';
import type { Place } from './move.ts';

/** A cell by the ids of its row and column; an empty id stands for the headers. */
export type CellId = ViewState['focus'];

/** Where the cells of a grid are, and which one has the focus. */
export interface GridFocus {
  readonly at: Place;
  placeOf(cell: CellId): Place;
  cellAt(place: Place): CellId;
  elementOf(cell: CellId): HTMLElement | undefined;
  focusOn(cell: CellId): void;
}

/** Finds cells by what they show, so that filtering, reordering and new data do not move the focus elsewhere. */
export function useGridFocus(
  region: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  columns: readonly Column[],
  focus: CellId,
): GridFocus {
  const placeOf = (cell: CellId): Place => ({
    row: rows.findIndex(({ id }) => id === cell.row),
    column: columns.findIndex(({ id }) => id === cell.column),
  });
  const cellAt = ({ row, column }: Place): CellId => ({
    row: rows[row]?.id ?? '',
    column: columns[column]?.id ?? '',
  });
  const elementOf = ({ row, column }: CellId) =>
    region.current?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`,
    ) ?? undefined;
  const focusOn = (cell: CellId) => {
    const element = elementOf(cell);
    // An editor beside the panel keeps the focus while what it changes arrives here.
    if (document.hasFocus()) element?.focus({ preventScroll: true });
    // The whole cell: a name alone would leave the cell's edge under what is held in sight.
    element?.closest('td, th')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const at = placeOf(focus);

  // A row or column that moves or goes away loses the focus: give it to the same cell, or the one that stands in.
  const hadFocus = region.current?.contains(document.activeElement) === true;
  useLayoutEffect(() => {
    // Told by the ids: asking the browser what it hides would have it lay out the whole table.
    const isHidden = (focus.row !== '' && at.row < 0) || (focus.column !== '' && at.column < 0);
    if (hadFocus && (isHidden || document.activeElement === document.body)) focusOn(cellAt(at));
  });
  return { at, placeOf, cellAt, elementOf, focusOn };
}

/** The cell that an event happened in. */
export function cellOf(event: Event): CellId | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  const cell = target?.closest('td, th');
  const stop = cell?.hasAttribute('data-row') ? cell : cell?.querySelector('[data-row]');
  const row = stop?.getAttribute('data-row');
  const column = stop?.getAttribute('data-column');
  return row == null || column == null ? undefined : { row, column };
}
