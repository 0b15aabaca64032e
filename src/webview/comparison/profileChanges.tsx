import type { FrameworkExtras, VersionChanges } from '../../core/comparison/extras.ts';
import { usePanel } from './context.ts';
import { PlainTable } from './plainTable.tsx';
import { Scroller } from './scroller.tsx';
import { Origin } from './source.tsx';

/** What the newer versions removed, deprecated and changed, and what to use instead. The newest is open. */
export function ProfileChanges({ extras }: { readonly extras: FrameworkExtras | undefined }) {
  const { t } = usePanel();
  if (extras === undefined || extras.changes.length === 0) return null;
  return (
    <section>
      <h2>{t('changes')}</h2>
      {extras.changes.map((version, index) => (
        <details key={version.version} open={index === 0}>
          <summary id={`changes-${index}`}>
            <span class="line-name">
              <strong>
                {version.version === ''
                  ? t('changesUnversioned')
                  : t('changesIn', { version: version.version })}
              </strong>
              <span class="hint">{t('changesCount', { count: version.changes.length })}</span>
              {version.aheadOf.length > 0 && (
                <span class="badge">
                  {t('changesAhead', { versions: version.aheadOf.join(', ') })}
                </span>
              )}
            </span>
          </summary>
          <ChangesTable version={version} labelledBy={`changes-${index}`} />
        </details>
      ))}
      {extras.older > 0 && <p class="hint">{t('changesOlder', { count: extras.older })}</p>}
    </section>
  );
}

function ChangesTable(props: { readonly version: VersionChanges; readonly labelledBy: string }) {
  const { t } = usePanel();
  const { version, labelledBy } = props;
  return (
    <Scroller labelledBy={labelledBy}>
      <PlainTable
        class="changes-table"
        labelledBy={labelledBy}
        heads={[t('changeSymbol'), t('changeEffect'), t('changeInstead')]}
      >
        {version.changes.map(({ symbol, effect, replacement, sources }) => (
          <tr key={`${symbol} ${effect}`}>
            <th scope="row">
              <code>{symbol}</code>
            </th>
            <td>{t(`effect.${effect}`)}</td>
            <td>
              <span class="text">{replacement}</span>
              <Origin sources={sources} checked={null} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </Scroller>
  );
}
