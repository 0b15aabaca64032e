import type { Column } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Corner } from './corner.tsx';
import { FrameworkHead } from './frameworkHead.tsx';
import type { Post } from './gridAxis.ts';
import type { CellId } from './useGridFocus.ts';

interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly posts: readonly Post[];
  readonly stop: CellId;
}

/** The names of the frameworks, each leading to its profile; those in use are marked. */
export function GridHead({ columns, posts, stop }: GridHeadProps) {
  const { t } = usePanel();
  const isStop = (column: string) => stop.row === '' && stop.column === column;
  return (
    <thead>
      <tr>
        <Corner label={t('criterion')} isStop={isStop('')} />
        {posts.map((post) => {
          const column = columns[post.position];
          if (column === undefined) return null;
          return (
            <th
              key={post.id}
              scope="col"
              class={column.badge === '' ? undefined : 'used'}
              data-of={post.id}
              draggable
            >
              <FrameworkHead column={column} post={post} isStop={isStop(post.id)} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
