import { useMemo } from 'preact/hooks';
import type { Cell, Column, Row } from '../../core/comparison/comparison.ts';
import { Dated } from './dated.tsx';
import { ItemsInCell } from './items.tsx';
import { Mark } from './mark.tsx';

interface GridRowProps {
  readonly row: Row;
  /** The place of the row in the grid. */
  readonly index: number;
  /** Where the cells of the columns are in the row. */
  readonly positions: readonly number[];
  readonly columns: readonly Column[];
  /** The column of the tab stop, where it is in this row; -1 is the row header. */
  readonly focused: number | undefined;
  readonly opened: number | undefined;
}

/** One criterion. Made anew only when something about it changed: moving the focus touches two rows. */
export function GridRow({ row, index, positions, columns, focused, opened }: GridRowProps) {
  return useMemo(
    () => (
      <tr>
        <th scope="row" aria-haspopup="dialog" {...stop(index, -1, focused, opened)}>
          {row.label}
        </th>
        {columns.map(({ id }, column) => {
          const cell = row.cells[positions[column] ?? -1];
          return cell === undefined ? null : (
            <td key={id} aria-haspopup="dialog" {...stop(index, column, focused, opened)}>
              <Answer cell={cell} />
            </td>
          );
        })}
      </tr>
    ),
    [row, index, positions, columns, focused, opened],
  );
}

function stop(row: number, column: number, focused?: number, opened?: number) {
  return {
    'data-at': `${row}:${column}`,
    tabIndex: focused === column ? 0 : -1,
    'aria-expanded': opened === column,
  } as const;
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
    </>
  );
}
