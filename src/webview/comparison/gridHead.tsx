import type { Column } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { TeamMarks } from './team.tsx';
import type { CellId } from './useGridFocus.ts';

interface GridHeadProps {
  readonly columns: readonly Column[];
  /** The visible columns. */
  readonly positions: ReadonlySet<number>;
  readonly stop: CellId;
}

/** The names of the frameworks, each leading to its profile; those in use are marked. */
export function GridHead({ columns, positions, stop }: GridHeadProps) {
  const { t } = usePanel();
  const tabIndex = (column: string) => (stop.row === '' && stop.column === column ? 0 : -1);
  return (
    <thead>
      <tr>
        <th scope="col" class="corner" data-row="" data-column="" tabIndex={tabIndex('')}>
          {t('criterion')}
        </th>
        {columns.map(({ id, name, badge, added, stance }, position) => (
          <th
            key={id}
            scope="col"
            class={badge === '' ? undefined : 'used'}
            hidden={!positions.has(position)}
          >
            <button
              type="button"
              class="name"
              data-row=""
              data-column={id}
              data-start={tabIndex(id) === 0 ? '' : undefined}
              tabIndex={tabIndex(id)}
              title={t('openProfile', { name })}
            >
              {name}
            </button>
            {badge !== '' && <span class="badge">{badge}</span>}
            <TeamMarks added={added} stance={stance} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
