import { useMemo } from 'preact/hooks';
import type { Row } from '../../core/comparison/comparison.ts';
import { CriterionHead } from './criterionHead.tsx';
import type { Post } from './gridAxis.ts';
import { GridCell } from './gridCell.tsx';

interface GridRowProps {
  readonly row: Row;
  readonly hidden: boolean;
  readonly posts: readonly Post[];
  /** The column of the tab stop, where it is in this row; empty for the row's header. */
  readonly stop: string | undefined;
  readonly opened: string | undefined;
}

/** One criterion. Its cells are looked at only when something about the row changed: moving the focus touches two rows. */
export function GridRow({ row, hidden, posts, stop, opened }: GridRowProps) {
  const cells = useMemo(
    () => (
      <>
        <CriterionHead row={row} scope="row" isStop={stop === ''} isOpened={opened === ''} />
        {posts.map((post) => {
          const cell = row.cells[post.position];
          if (cell === undefined) return null;
          return (
            <GridCell
              key={post.id}
              cell={cell}
              row={row.id}
              column={post.id}
              isStop={stop === post.id}
              isOpened={opened === post.id}
            />
          );
        })}
      </>
    ),
    [row, posts, stop, opened],
  );
  return <tr hidden={hidden}>{cells}</tr>;
}
