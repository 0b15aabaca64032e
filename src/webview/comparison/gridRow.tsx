import { useMemo } from 'preact/hooks';
import type { Cell, Column, Row } from '../../core/comparison/comparison.ts';
import { Dated } from './dated.tsx';
import { ItemsInCell } from './items.tsx';
import { Mark } from './mark.tsx';
import { Shipped } from './team.tsx';

interface GridRowProps {
  readonly row: Row;
  readonly hidden: boolean;
  readonly columns: readonly Column[];
  /** The visible columns. */
  readonly positions: ReadonlySet<number>;
  /** The column of the tab stop, where it is in this row; empty for the row's header. */
  readonly stop: string | undefined;
  readonly opened: string | undefined;
}

/** One criterion. Its cells are made anew only when something about them changed: moving the focus touches two rows. */
export function GridRow({ row, hidden, columns, positions, stop, opened }: GridRowProps) {
  const cells = useMemo(() => {
    const attributes = (column: string) =>
      ({
        'data-row': row.id,
        'data-column': column,
        tabIndex: stop === column ? 0 : -1,
        'aria-haspopup': 'dialog',
        'aria-expanded': opened === column,
      }) as const;
    return (
      <>
        <th scope="row" {...attributes('')}>
          {row.label}
        </th>
        {row.cells.map((cell, position) => {
          const id = columns[position]?.id ?? '';
          return (
            <td key={id} hidden={!positions.has(position)} {...attributes(id)}>
              <Answer cell={cell} />
            </td>
          );
        })}
      </>
    );
  }, [row, columns, positions, stop, opened]);
  return <tr hidden={hidden}>{cells}</tr>;
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
