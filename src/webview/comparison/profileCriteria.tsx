import type { Cell, Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { Mark } from './mark.tsx';
import { Scroller } from './scroller.tsx';
import { Origin } from './source.tsx';
import { Shipped } from './team.tsx';

/** How one framework answers each criterion, with the whole note and its sources. */
export function ProfileCriteria(props: {
  readonly comparison: Comparison;
  readonly position: number;
}) {
  const { comparison, position } = props;
  const { t } = usePanel();
  const rows = comparison.rows.flatMap(({ id, group, label, cells }) => {
    const cell = cells[position];
    // Sentences have their own sections.
    return cell === undefined || cell.level === 'list' || id === 'summary' || isSentence(id)
      ? []
      : [{ id, group, label, cell }];
  });
  return (
    <section>
      <h2 id="criteria-title">{t('criteria')}</h2>
      <Scroller labelledBy="criteria-title">
        <table class="plain" aria-labelledby="criteria-title">
          <thead>
            <tr>
              <th scope="col">{t('criterion')}</th>
              <th scope="col">{t('level')}</th>
              <th scope="col">{t('note')}</th>
            </tr>
          </thead>
          {comparison.groups.map((group) => {
            const own = rows.filter((row) => row.group === group.id);
            return own.length === 0 ? null : (
              <tbody key={group.id}>
                <tr class="group">
                  <th scope="rowgroup" colSpan={3}>
                    {group.label}
                  </th>
                </tr>
                {own.map(({ id, label, cell }) => (
                  <tr key={id}>
                    <th scope="row">{label}</th>
                    <td>
                      <span class="answer">
                        <Mark of={cell.level} />
                        <span class="text">{cell.text}</span>
                      </span>
                    </td>
                    <td>
                      <NoteText cell={cell} />
                      <Shipped cell={cell} />
                      <Origin sources={cell.sources} checked={cell.checked} aged={cell.aged} />
                    </td>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </Scroller>
    </section>
  );
}

/** A cell's detail and note, each once. */
export function NoteText({ cell: { detail, note } }: { readonly cell: Cell }) {
  const texts = [...new Set([detail, note])].filter(Boolean);
  return (
    <>
      {texts.map((text) => (
        <span key={text} class="text block">
          <Dated text={text} />
        </span>
      ))}
    </>
  );
}

function isSentence(row: string): boolean {
  return ['goodFor', 'notFor', 'strengths', 'weaknesses'].includes(row) || row.includes('.');
}
