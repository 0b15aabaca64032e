import type { Line } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { Mark } from './mark.tsx';

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
    <table class="plain lines">
      <caption>{t('timelineCaption', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('line')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('released')}</th>
          <th scope="col">{t('activeEnd')}</th>
          <th scope="col">{t('securityEnd')}</th>
          <th scope="col">{t('python')}</th>
        </tr>
      </thead>
      <tbody>
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
            <td>{line.python}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
