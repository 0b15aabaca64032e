import type { Line } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { Mark } from './mark.tsx';
import { PlainTable } from './plainTable.tsx';

/** Release lines and what each still gets, in words and days. */
export function LinesTable({
  name,
  lines,
}: {
  readonly name: string;
  readonly lines: readonly Line[];
}) {
  const { t } = usePanel();
  return (
    <PlainTable
      class="lines"
      caption={t('timelineCaption', { name })}
      heads={[t('line'), t('state'), t('released'), t('activeEnd'), t('securityEnd'), t('python')]}
    >
      {lines.map((line) => (
        <tr key={line.line} class={line.inUse.length > 0 ? 'used' : undefined}>
          <th scope="row">
            <LineName line={line} />
          </th>
          <td>
            <LineState line={line} />
          </td>
          {[line.released, line.activeEnd, line.securityEnd].map((day, index) => (
            <td key={index}>{day ?? <span class="hint">{t('unpublished')}</span>}</td>
          ))}
          <td>{line.python || <span class="hint">{t('unpublished')}</span>}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

/** A line with what stands out about it. */
export function LineName({ line }: { readonly line: Line }) {
  const { t } = usePanel();
  return (
    <span class="line-name">
      {line.line}
      {line.lts && <span class="tag">{t('lts')}</span>}
      {line.inUse.length > 0 && (
        <span class="badge">{t('here', { versions: line.inUse.join(', ') })}</span>
      )}
    </span>
  );
}

/** What a line gets today. */
export function LineState({ line }: { readonly line: Line }) {
  return (
    <span class="answer">
      <Mark of={line.level} />
      <span>
        <Dated text={line.state} />
      </span>
    </span>
  );
}
