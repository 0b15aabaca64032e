import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Mark } from './mark.tsx';
import { Origin } from './source.tsx';

const otherGroups: ReadonlySet<string> = new Set(['about', 'health', 'fit', 'article']);

/** How one framework covers each criterion, with the whole note. */
export function ProfileCapabilities(props: {
  readonly comparison: Comparison;
  readonly position: number;
}) {
  const { comparison, position } = props;
  const { t } = usePanel();
  const groups = comparison.groups.filter(({ id }) => !otherGroups.has(id));
  if (groups.length === 0) return null;
  return (
    <section>
      <h2 id="capabilities-title">{t('capabilities')}</h2>
      <div class="scroller">
        <table class="plain" aria-labelledby="capabilities-title">
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              <th scope="col">{t('level')}</th>
              <th scope="col">{t('note')}</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr class="group">
                <th scope="rowgroup" colSpan={3}>
                  {group.label}
                </th>
              </tr>
              {comparison.rows
                .filter((row) => row.group === group.id)
                .map(({ id, label, cells }) => {
                  const cell = cells[position];
                  return cell === undefined ? null : (
                    <tr key={id}>
                      <th scope="row">{label}</th>
                      <td>
                        <span class="answer">
                          <Mark of={cell.level} />
                          <span>{cell.text}</span>
                        </span>
                      </td>
                      <td>
                        {cell.detail !== '' && cell.detail !== cell.note && (
                          <span class="text">{cell.detail}</span>
                        )}
                        {cell.note !== '' && <span class="text">{cell.note}</span>}
                        <Origin sources={cell.sources} checked={cell.checked} aged={cell.aged} />
                      </td>
                    </tr>
                  );
                })}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}
