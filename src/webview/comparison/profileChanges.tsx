import type { FrameworkExtras } from '../../core/comparison/extras.ts';
import { usePanel } from './context.ts';
import { Scroller } from './scroller.tsx';
import { Origin } from './source.tsx';

/** What the newer versions removed, deprecated and changed, and what to use instead. */
export function ProfileChanges({ extras }: { readonly extras: FrameworkExtras | undefined }) {
  const { t } = usePanel();
  if (extras === undefined || extras.changes.length === 0) return null;
  return (
    <section>
      <h2 id="changes-title">{t('changes')}</h2>
      <Scroller labelledBy="changes-title">
        <table class="plain changes-table" aria-labelledby="changes-title">
          <thead>
            <tr>
              <th scope="col">{t('changeSymbol')}</th>
              <th scope="col">{t('changeEffect')}</th>
              <th scope="col">{t('changeInstead')}</th>
            </tr>
          </thead>
          {extras.changes.map(({ version, aheadOf, changes }) => (
            <tbody key={version}>
              <tr class="group">
                <th scope="rowgroup" colSpan={3}>
                  <span class="line-name">
                    {version === '' ? t('changesUnversioned') : t('changesIn', { version })}
                    {aheadOf.length > 0 && (
                      <span class="badge">
                        {t('changesAhead', { versions: aheadOf.join(', ') })}
                      </span>
                    )}
                  </span>
                </th>
              </tr>
              {changes.map(({ symbol, effect, replacement, sources }) => (
                <tr key={`${symbol} ${effect}`}>
                  <th scope="row">
                    <code>{symbol}</code>
                  </th>
                  <td>{t(`effect.${effect}`)}</td>
                  <td>
                    <span class="text">{replacement}</span>
                    <Origin sources={sources} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroller>
      {extras.older > 0 && <p class="hint">{t('changesOlder', { count: extras.older })}</p>}
    </section>
  );
}
