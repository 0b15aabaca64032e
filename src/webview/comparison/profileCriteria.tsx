import type { Cell, Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { Mark } from './mark.tsx';
import { ProfileTable } from './profileTable.tsx';
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
      <ProfileTable
        labelledBy="criteria-title"
        columns={[t('criterion'), t('level'), t('note')]}
        groups={comparison.groups.flatMap(({ id: group, label: heading }) => {
          const own = rows.filter((row) => row.group === group);
          if (own.length === 0) return [];
          const lines = own.map(({ id, label, cell }) => (
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
                <Origin sources={cell.sources} checked={cell.checked} />
              </td>
            </tr>
          ));
          return [{ id: group, label: heading, rows: lines }];
        })}
      />
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
