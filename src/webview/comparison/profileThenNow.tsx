import type { Cell, Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { ItemsInFull } from './items.tsx';

const pairs = [
  ['article.pro', 'strengths'],
  ['article.con', 'weaknesses'],
] as const;

/** Strengths and weaknesses: what the article said, with today's verdict, beside what is known today. */
export function ProfileThenNow(props: {
  readonly comparison: Comparison;
  readonly position: number;
}) {
  const { comparison, position } = props;
  const { t } = usePanel();
  const row = (id: string) => comparison.rows.find((own) => own.id === id);
  const said = pairs.some(([then]) => (row(then)?.cells[position]?.items.length ?? 0) > 0);
  const { title, publisher, published } = comparison.article;
  const half = (id: string, heading: string) => {
    const own = row(id);
    return own === undefined ? null : <Half cell={own.cells[position]} heading={heading} />;
  };
  return (
    <section>
      <h2>{t('thenAndNow')}</h2>
      {said && <p class="hint">{t('articleFrom', { title, publisher, date: published })}</p>}
      {said ? (
        pairs.map(([then, now]) => (
          <div key={now} class="pair">
            {half(then, row(then)?.label ?? '')}
            {half(now, row(now)?.label ?? '')}
          </div>
        ))
      ) : (
        <div class="pair">{pairs.map(([, now]) => half(now, row(now)?.label ?? ''))}</div>
      )}
    </section>
  );
}

/** One side of a pair such as strengths and weaknesses. */
export function Half({
  cell,
  heading,
}: {
  readonly cell: Cell | undefined;
  readonly heading: string;
}) {
  return (
    <div>
      <h3>{heading}</h3>
      {cell === undefined || cell.items.length === 0 ? (
        <p class="hint">{cell?.text}</p>
      ) : (
        <ItemsInFull items={cell.items} />
      )}
    </div>
  );
}
