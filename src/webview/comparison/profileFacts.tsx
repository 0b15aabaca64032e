import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { Mark } from './mark.tsx';

const groups: ReadonlySet<string> = new Set(['about', 'health']);

/** Kind, versions, support and the like at a glance; their notes and sources stand further down. */
export function ProfileFacts(props: {
  readonly comparison: Comparison;
  readonly position: number;
}) {
  const { comparison, position } = props;
  const { t } = usePanel();
  const rows = comparison.rows.filter(({ id, group }) => groups.has(group) && id !== 'summary');
  return (
    <section>
      <h2>{t('facts')}</h2>
      <dl class="facts">
        {rows.map(({ id, label, cells }) => {
          const cell = cells[position];
          return cell === undefined ? null : (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <span class="answer">
                  <Mark of={cell.level} />
                  <span class="text">{cell.text}</span>
                </span>
                {cell.detail !== cell.note && (
                  <span class="detail">
                    <Dated text={cell.detail} />
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
