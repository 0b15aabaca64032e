import { useMemo } from 'preact/hooks';
import type { Column, Comparison, Row, RowGroup } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Corner } from './corner.tsx';
import { CriterionHead } from './criterionHead.tsx';
import { FrameworkHead } from './frameworkHead.tsx';
import type { Post } from './gridAxis.ts';
import { GridCell } from './gridCell.tsx';
import type { CellId } from './useGridFocus.ts';

interface TurnedGridProps {
  readonly comparison: Comparison;
  readonly posts: readonly Post[];
  readonly visibleRows: ReadonlySet<Row>;
  /** The ids of the frameworks in sight. */
  readonly inSight: ReadonlySet<string>;
  readonly stop: CellId;
  readonly opened: CellId | undefined;
}

/** Head and body of the transposed table: criteria in columns under their groups, a row a framework. */
export function TurnedGrid(props: TurnedGridProps) {
  const { comparison, posts, visibleRows, inSight, stop, opened } = props;
  const { columns, rows } = comparison;
  const { t } = usePanel();
  const countOf = ({ id }: RowGroup) =>
    rows.filter((row) => row.group === id && visibleRows.has(row)).length;
  const isStop = (row: string) => stop.row === row && stop.column === '';
  return (
    <>
      <thead>
        <tr>
          <Corner label={t('framework')} isStop={isStop('')} rowSpan={2} />
          {comparison.groups.map((group) => (
            <th
              key={group.id}
              scope="colgroup"
              class="group"
              colSpan={Math.max(countOf(group), 1)}
              hidden={countOf(group) === 0}
            >
              <span class="label">{group.label}</span>
            </th>
          ))}
        </tr>
        <tr>
          {rows.map((row) => (
            <CriterionHead
              key={row.id}
              row={row}
              scope="col"
              isStop={isStop(row.id)}
              isOpened={opened?.row === row.id && opened.column === ''}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => {
          const column = columns[post.position];
          if (column === undefined) return null;
          return (
            <TurnedRow
              key={post.id}
              column={column}
              post={post}
              hidden={!inSight.has(post.id)}
              rows={rows}
              stop={stop.column === post.id ? stop.row : undefined}
              opened={opened?.column === post.id ? opened.row : undefined}
            />
          );
        })}
      </tbody>
    </>
  );
}

interface TurnedRowProps {
  readonly column: Column;
  readonly post: Post;
  readonly hidden: boolean;
  readonly rows: readonly Row[];
  /** The row of the tab stop, where it is of this framework; empty for its head. */
  readonly stop: string | undefined;
  readonly opened: string | undefined;
}

/** One framework. Its cells are looked at only when something about them changed. */
function TurnedRow({ column, post, hidden, rows, stop, opened }: TurnedRowProps) {
  const cells = useMemo(
    () =>
      rows.map((row) => {
        const cell = row.cells[post.position];
        if (cell === undefined) return null;
        return (
          <GridCell
            key={row.id}
            cell={cell}
            row={row.id}
            column={post.id}
            isStop={stop === row.id}
            isOpened={opened === row.id}
          />
        );
      }),
    [rows, post.id, post.position, stop, opened],
  );
  return (
    <tr hidden={hidden}>
      <th scope="row" class={column.badge === '' ? undefined : 'used'} draggable>
        <FrameworkHead column={column} post={post} isStop={stop === ''} />
      </th>
      {cells}
    </tr>
  );
}
