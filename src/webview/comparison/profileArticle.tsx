import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { VerdictMark } from './items.tsx';
import { ProfileTable } from './profileTable.tsx';
import { Origin } from './source.tsx';

/** Strengths and weaknesses have their own section. */
const beyondThenNow: ReadonlySet<string> = new Set(['article.description', 'article.feature']);

/** How the article described a framework, beside what holds today. */
export function ProfileArticle(props: {
  readonly comparison: Comparison;
  readonly position: number;
}) {
  const { comparison, position } = props;
  const { t } = usePanel();
  const rows = comparison.rows.filter(
    (row) => beyondThenNow.has(row.id) && (row.cells[position]?.items.length ?? 0) > 0,
  );
  if (rows.length === 0) return null;
  const { title, publisher, published } = comparison.article;
  return (
    <section>
      <h2 id="article-title">{t('articleTitle')}</h2>
      <p class="hint">{t('articleFrom', { title, publisher, date: published })}</p>
      <ProfileTable
        labelledBy="article-title"
        class="claims"
        columns={[t('claim'), t('verdict'), t('reason')]}
        groups={rows.map(({ id, label, cells }) => ({
          ...{ id, label },
          rows: cells[position]?.items.map((item) => (
            <tr key={item.text}>
              <th scope="row" class="claim">
                {item.text}
              </th>
              <td>{item.verdict !== null && <VerdictMark verdict={item.verdict} />}</td>
              <td>
                <span class="text">{item.reason}</span>
                <Origin sources={item.sources} checked={item.checked} />
              </td>
            </tr>
          )),
        }))}
      />
    </section>
  );
}
