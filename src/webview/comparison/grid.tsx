import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Comparison } from '../../core/comparison/comparison.ts';
import type { Arrangement } from '../../core/comparison/look.ts';
import type { Visible } from '../../core/comparison/visible.ts';
import { usePanel } from './context.ts';
import { usePosts } from './gridAxis.ts';
import { GridBody } from './gridBody.tsx';
import { GridHead } from './gridHead.tsx';
import { heldRule, hiddenRule } from './gridRules.ts';
import { headKeys } from './headKeys.ts';
import { move, turn } from './move.ts';
import { Note } from './note.tsx';
import { TurnedGrid } from './turnedGrid.tsx';
import { useDragging } from './useDragging.ts';
import { type CellId, cellOf, useGridFocus } from './useGridFocus.ts';
import { useHeadTools } from './useHeadTools.ts';
import { type Scroll, useScroll } from './useScroll.ts';
import { useSheet } from './useSheet.ts';

interface GridProps {
  readonly comparison: Comparison;
  readonly shown: Visible;
  readonly arrangement: Arrangement;
  readonly transposed: boolean;
  readonly focus: CellId;
  readonly scroll: Scroll;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onFocus: (focus: CellId) => void;
  readonly onScroll: (scroll: Scroll) => void;
  readonly onOpenProfile: (framework: string) => void;
}

/**
 * The table. One cell at a time is a tab stop; arrow keys move it, Enter opens it. What a filter leaves out is hidden,
 * not taken away: showing it again costs no new elements.
 */
export function Grid(props: GridProps) {
  const { comparison, shown, arrangement, transposed, focus, onOpenProfile } = props;
  const { t } = usePanel();
  const region = useScroll(props.scroll, props.onScroll);
  const [opened, setOpened] = useState<CellId>();
  // The first rows are painted before the others are made. Where the reader was further down, all are needed at once.
  const [isWhole, setWhole] = useState(props.scroll.top > 0);
  useEffect(() => setWhole(true), []);
  const posts = usePosts(comparison, shown);
  const columns = shown.columns.flatMap((position) => comparison.columns[position] ?? []);
  const visibleRows = new Set(shown.rows);
  const grid = useGridFocus(region, shown.rows, columns, focus);
  const { at, placeOf, cellAt, elementOf, focusOn } = grid;
  const stop = cellAt(at);
  const inSight = new Set(columns.map(({ id }) => id));
  useSheet(
    transposed
      ? hiddenRule('data-row', idsOf(comparison.rows.filter((row) => !visibleRows.has(row))))
      : hiddenRule('data-of', idsOf(posts.filter(({ id }) => !inSight.has(id)))) +
          heldRule(idsOf(posts.filter(({ id, pinned }) => pinned && inSight.has(id)))),
  );
  const isPinned = (id: string) => posts.find((post) => post.id === id)?.pinned === true;
  const tools = useHeadTools(comparison.columns, columns, isPinned, arrangement, props.onArrange);
  const dragging = useDragging(tools.moveTo);

  const activate = (cell: CellId) => {
    if (cell.row !== '') setOpened(cell);
    else if (cell.column !== '') onOpenProfile(cell.column);
  };
  const hide = (cell: CellId) => {
    // The focus goes to the next one, or to the one before the last.
    const { row, column } = placeOf(cell);
    focusOn(cellAt({ row, column: column + 1 < columns.length ? column + 1 : column - 1 }));
    tools.hide(cell.column);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event);
    if (cell === undefined || event.altKey || event.metaKey) return;
    const rightToLeft = document.documentElement.dir === 'rtl';
    const onHead = cell.row === '' && cell.column !== '';
    if (onHead && headKeys(event, { rightToLeft, transposed }, cell, { ...tools, hide })) {
      event.preventDefault();
      return;
    }
    if (event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      activate(cell);
      return;
    }
    const press = { key: event.key, ctrl: event.ctrlKey, rightToLeft };
    const size = turn({ row: shown.rows.length, column: columns.length }, transposed);
    const to = move(turn(placeOf(cell), transposed), press, size.row, size.column);
    if (to === undefined) return;
    event.preventDefault();
    focusOn(cellAt(turn(to, transposed)));
  };
  const onClick = (event: MouseEvent) => {
    const pin = (event.target as Element).closest('[data-pin]')?.getAttribute('data-pin');
    if (pin != null) {
      tools.togglePin(pin);
      return;
    }
    const cell = cellOf(event);
    const selecting = document.getSelection()?.isCollapsed === false;
    if (cell !== undefined && !selecting) activate(cell);
  };
  const onFocusIn = (event: FocusEvent) => {
    const cell = cellOf(event);
    if (cell !== undefined && (cell.row !== focus.row || cell.column !== focus.column)) {
      props.onFocus(cell);
    }
  };
  const close = () => {
    if (opened !== undefined) focusOn(cellAt(placeOf(opened)));
    setOpened(undefined);
  };
  const isEmpty = shown.rows.length === 0 || shown.columns.length === 0;
  // What arrives may take the cell away while it is open: a hidden box would hold the whole panel.
  const isGone =
    isEmpty ||
    !comparison.rows.some(({ id }) => id === opened?.row) ||
    (opened?.column !== '' && !comparison.columns.some(({ id }) => id === opened?.column));
  useLayoutEffect(() => {
    if (opened !== undefined && isGone) close();
  });
  const parts = { comparison, posts, visibleRows, stop, opened };

  return (
    <>
      <div class="region" ref={region} hidden={isEmpty}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move by cell, as in a grid
          role="grid"
          class={transposed ? 'grid turned' : 'grid'}
          aria-readonly="true"
          style={{ '--columns': String(transposed ? shown.rows.length : columns.length) }}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocusIn={onFocusIn}
          {...dragging}
        >
          <caption>
            {t(transposed ? 'captionTransposed' : 'caption')} {t('headHint')}
          </caption>
          {transposed ? (
            <TurnedGrid {...parts} inSight={inSight} />
          ) : (
            <>
              <GridHead columns={comparison.columns} posts={posts} stop={stop} />
              <GridBody
                {...parts}
                width={columns.length}
                most={isWhole ? Number.POSITIVE_INFINITY : firstRows}
              />
            </>
          )}
        </table>
        {opened !== undefined && !isGone && (
          <Note comparison={comparison} cell={opened} anchor={elementOf(opened)} onClose={close} />
        )}
      </div>
      <p class="unseen" role="status">
        {tools.told}
      </p>
    </>
  );
}

/** More than a window shows, as the first row is a tall one. */
const firstRows = 12;

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}
