import type { Column } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Mark } from './mark.tsx';
import { Scroller } from './scroller.tsx';
import { Origin } from './source.tsx';

/** The release lines and what each still gets. */
export function ProfileLines({ column }: { readonly column: Column }) {
  const { t } = usePanel();
  const { lines, policy } = column;
  return (
    <section>
      <h2 id="lines-title">{t('lines')}</h2>
      {policy.text !== '' && (
        <p>
          <span class="text">{policy.text}</span>{' '}
          <Origin sources={policy.sources} checked={policy.checked} />
        </p>
      )}
      {lines.length === 0 ? (
        <p class="hint">{t('noLines')}</p>
      ) : (
        <Scroller labelledBy="lines-title">
          <table class="plain lines" aria-labelledby="lines-title">
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
                    <span class="line-name">
                      {line.line}
                      {line.lts && <span class="tag">{t('lts')}</span>}
                      {line.inUse.length > 0 && (
                        <span class="badge">{t('here', { versions: line.inUse.join(', ') })}</span>
                      )}
                    </span>
                  </th>
                  <td>
                    <span class="answer">
                      <Mark of={line.level} />
                      <span>{line.state}</span>
                    </span>
                  </td>
                  {[line.released, line.activeEnd, line.securityEnd].map((day, index) => (
                    <td key={index}>{day ?? <span class="hint">{t('unpublished')}</span>}</td>
                  ))}
                  <td>{line.python}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </section>
  );
}
