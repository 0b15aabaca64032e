import type { Comparison } from '../../core/comparison/comparison.ts';
import type { FrameworkExtras } from '../../core/comparison/extras.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { ExportPopup } from './exportPopup.tsx';
import { Glyph } from './glyph.tsx';
import { ProfileAddons } from './profileAddons.tsx';
import { ProfileArticle } from './profileArticle.tsx';
import { ProfileChanges } from './profileChanges.tsx';
import { ProfileCriteria } from './profileCriteria.tsx';
import { ProfileFacts } from './profileFacts.tsx';
import { ProfileLines } from './profileLines.tsx';
import { Half, ProfileThenNow } from './profileThenNow.tsx';
import { Link } from './source.tsx';
import { TeamMarks } from './team.tsx';

interface ProfileProps {
  readonly comparison: Comparison;
  /** The framework's place among the columns. */
  readonly position: number;
  /** Changes and add-ons; undefined until they are there. */
  readonly extras: FrameworkExtras | undefined;
  /** Words on the button that leads back. */
  readonly back: string;
  readonly onBack: () => void;
}

/** Everything about one framework: the cells of its column at length, and what no table has room for. */
export function Profile({ comparison, position, extras, back, onBack }: ProfileProps) {
  const { t, send } = usePanel();
  const column = comparison.columns[position];
  if (column === undefined) return null;
  const own = (id: string) => comparison.rows.find((row) => row.id === id)?.cells[position];
  const { name, badge, added, stance, id, uses, traps, links } = column;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back from anywhere in the profile
    <div
      class="profile"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <header>
        <button type="button" class="back" onClick={onBack}>
          <Glyph class="glyph directed">
            <path class="outline" d="M10 3L5 8l5 5" />
          </Glyph>
          {back}
        </button>
        <div class="heading">
          <h1 tabIndex={-1} data-start="">
            {name}
          </h1>
          {badge !== '' && <span class="badge">{badge}</span>}
          <TeamMarks added={added} stance={stance} />
          <p class="hint">
            <Dated text={t('knowledgeDate', { date: comparison.date })} />
          </p>
          <ExportPopup />
        </div>
        <p class="lead text">{own('summary')?.text}</p>
        {links.length > 0 && (
          <ul class="links" aria-label={t('links')}>
            {links.map(({ kind, url }) => (
              <li key={kind}>
                <Link url={url}>{t(`link.${kind}`)}</Link>
              </li>
            ))}
          </ul>
        )}
      </header>
      {uses.length > 0 && (
        <section>
          <h2>{t('inUse')}</h2>
          <ul class="uses">
            {uses.map(({ version, specifier, where, overruled }) => (
              <li key={`${where} ${version}`}>
                {(version ?? specifier) !== null && <strong>{version ?? specifier}</strong>}
                <button
                  type="button"
                  class="link"
                  aria-label={t('openEvidence', { where })}
                  onClick={() => send({ type: 'openEvidence', framework: id, where })}
                >
                  {where}
                </button>
                {overruled === true && (
                  <button
                    type="button"
                    class="link"
                    aria-label={t('openOverrides')}
                    onClick={() => send({ type: 'openOverrides' })}
                  >
                    {t('setByYou')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ProfileFacts comparison={comparison} position={position} />
      <section>
        <h2>{t('fit')}</h2>
        <div class="pair">
          {['goodFor', 'notFor'].map((rowId) => {
            const row = comparison.rows.find((other) => other.id === rowId);
            return row === undefined ? null : (
              <Half key={rowId} cell={row.cells[position]} heading={row.label} />
            );
          })}
        </div>
      </section>
      <ProfileThenNow comparison={comparison} position={position} />
      <ProfileLines column={column} today={comparison.today} />
      <ProfileChanges extras={extras} />
      <ProfileArticle comparison={comparison} position={position} />
      <ProfileCriteria comparison={comparison} position={position} />
      <ProfileAddons extras={extras} />
      {traps.length > 0 && (
        <section>
          <h2>{t('traps')}</h2>
          <ul class="items full">
            {traps.map((trap) => (
              <li key={trap}>{trap}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
