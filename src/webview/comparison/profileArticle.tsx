import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { VerdictMark } from './items.tsx';
import { Scroller } from './scroller.tsx';
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
      <Scroller labelledBy="article-title">
        <table class="plain claims" aria-labelledby="article-title">
          <thead>
            <tr>
              <th scope="col">{t('claim')}</th>
              <th scope="col">{t('verdict')}</th>
              <th scope="col">{t('reason')}</th>
            </tr>
          </thead>
          {rows.map((row) => (
            <tbody key={row.id}>
              <tr class="group">
                <th scope="rowgroup" colSpan={3}>
                  {row.label}
                </th>
              </tr>
              {row.cells[position]?.items.map((item) => (
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
              ))}
            </tbody>
          ))}
        </table>
      </Scroller>
    </section>
  );
}
