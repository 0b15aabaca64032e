import { Component } from 'preact';
import type { Cell } from '../../core/comparison/comparison.ts';
import { Dated } from './dated.tsx';
import { ItemsInCell } from './items.tsx';
import { Mark } from './mark.tsx';
import { Shipped } from './team.tsx';

interface GridCellProps {
  readonly cell: Cell;
  readonly row: string;
  readonly column: string;
  readonly hidden: boolean;
  readonly stuck: number;
  readonly isStop: boolean;
  readonly isOpened: boolean;
}

/** An answer. There may be more than a thousand, so each is drawn anew only when something about it changed. */
export class GridCell extends Component<GridCellProps> {
  override shouldComponentUpdate(next: GridCellProps): boolean {
    const { props } = this;
    return (Object.keys(next) as (keyof GridCellProps)[]).some((key) => next[key] !== props[key]);
  }

  override render({ cell, row, column, hidden, stuck, isStop, isOpened }: GridCellProps) {
    const attributes = {
      'data-row': row,
      'data-column': column,
      tabIndex: isStop ? 0 : -1,
      'aria-haspopup': 'dialog',
      'aria-expanded': isOpened,
    } as const;
    return (
      <td class={stuckClass(stuck)} hidden={hidden} {...attributes}>
        <Answer cell={cell} />
      </td>
    );
  }
}

/** Pinned columns beyond the third have no room to stay in sight. */
export function stuckClass(stuck: number): string | undefined {
  return stuck >= 0 && stuck < 3 ? `stuck-${stuck}` : undefined;
}

/** What a cell says: a shape, a word, and quieter a name or a date. */
function Answer({ cell }: { readonly cell: Cell }) {
  if (cell.level === 'list') return <ItemsInCell items={cell.items} />;
  return (
    <>
      <span class="answer">
        <Mark of={cell.level} />
        <span class="text">{cell.text}</span>
      </span>
      {cell.detail !== '' && (
        <span class="detail">
          <Dated text={cell.detail} />
        </span>
      )}
      <Shipped cell={cell} />
    </>
  );
}
