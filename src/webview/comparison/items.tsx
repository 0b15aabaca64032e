import type { CellItem } from '../../core/comparison/comparison.ts';
import type { Verdict } from '../../core/knowledge/framework.ts';
import { usePanel } from './context.ts';
import { Mark } from './mark.tsx';
import { Origin } from './source.tsx';

/** Today's judgement on a claim, as shape and word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = usePanel();
  return (
    <span class="verdict">
      <Mark of={verdict} />
      <span>{t(`verdict.${verdict}`)}</span>
    </span>
  );
}

/** Marks a sentence that a team wrote: its source is one of the team's files. */
function Yours({ item }: { readonly item: CellItem }) {
  const { t } = usePanel();
  if (!item.sources.some((key) => key.startsWith('team:'))) return null;
  return <span class="tag team">{t('yours')}</span>;
}

/** Sentences in short, as a cell of the table shows them. */
export function ItemsInCell({ items }: { readonly items: readonly CellItem[] }) {
  return (
    <ul class="items">
      {items.map((item) => (
        <li key={item.text}>
          <span class="text">
            <Yours item={item} />
            {item.text}
          </span>
          {item.verdict !== null && <VerdictMark verdict={item.verdict} />}
        </li>
      ))}
    </ul>
  );
}

/** Sentences with everything known about them. */
export function ItemsInFull({ items }: { readonly items: readonly CellItem[] }) {
  return (
    <ul class="items full">
      {items.map((item) => (
        <li key={item.text}>
          <span class={item.verdict === null ? 'text' : 'text claim'}>
            <Yours item={item} />
            {item.text}
          </span>
          {item.verdict !== null && <VerdictMark verdict={item.verdict} />}
          {item.reason !== '' && <span class="text">{item.reason}</span>}
          <Origin sources={item.sources} checked={item.checked} />
        </li>
      ))}
    </ul>
  );
}
