import { Component, type VNode } from 'preact';
import type { Cell } from '../../core/comparison/comparison.ts';
import { Dated } from './dated.tsx';
import { ItemsInCell } from './items.tsx';
import { Mark } from './mark.tsx';
import { Shipped } from './team.tsx';

interface GridCellProps {
  readonly cell: Cell;
  readonly row: string;
  readonly column: string;
  readonly isStop: boolean;
  readonly isOpened: boolean;
}

/**
 * An answer. There may be more than a thousand, so each is looked at only when something about it changed, and what it
 * says only when that did.
 */
export class GridCell extends Component<GridCellProps> {
  #cell: Cell | undefined;
  #answer: VNode | undefined;

  override shouldComponentUpdate(next: GridCellProps): boolean {
    const { cell, isStop, isOpened } = this.props;
    return next.cell !== cell || next.isStop !== isStop || next.isOpened !== isOpened;
  }

  override render({ cell, row, column, isStop, isOpened }: GridCellProps) {
    if (this.#cell !== cell) this.#answer = <Answer cell={cell} />;
    this.#cell = cell;
    const attributes = {
      'data-row': row,
      'data-column': column,
      'data-of': column,
      tabIndex: isStop ? 0 : -1,
      'aria-haspopup': 'dialog',
      'aria-expanded': isOpened,
    } as const;
    return <td {...attributes}>{this.#answer}</td>;
  }
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
