import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Mark } from './mark.tsx';
import { Origin } from './source.tsx';

/** Kind, versions, support and the like, with their origin. */
export function ProfileFacts(props: {
  readonly comparison: Comparison;
  readonly position: number;
}) {
  const { comparison, position } = props;
  const { t } = usePanel();
  const rows = comparison.rows.filter(
    ({ id, group }) => (group === 'about' || group === 'health') && id !== 'summary',
  );
  return (
    <section>
      <h2>{t('facts')}</h2>
      <dl class="facts">
        {rows.map(({ id, label, cells }) => {
          const cell = cells[position];
          if (cell === undefined) return null;
          const more = cell.detail === cell.note ? [cell.detail] : [cell.detail, cell.note];
          return (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <span class="answer">
                  <Mark of={cell.level} />
                  <span class="text">{cell.text}</span>
                </span>
                {more.filter(Boolean).map((text) => (
                  <span key={text} class="detail">
                    {text}
                  </span>
                ))}
                {cell.sources.length > 0 && (
                  <Origin sources={cell.sources} checked={cell.checked} aged={cell.aged} />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
