import type { Comparison, Row } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { Dated } from './dated.tsx';
import { ItemsInFull } from './items.tsx';
import { ProfileArticle } from './profileArticle.tsx';
import { ProfileCriteria } from './profileCriteria.tsx';
import { ProfileFacts } from './profileFacts.tsx';
import { ProfileLines } from './profileLines.tsx';
import { Link } from './source.tsx';
import { TeamMarks } from './team.tsx';

interface ProfileProps {
  readonly comparison: Comparison;
  /** The framework's place among the columns. */
  readonly position: number;
  readonly onBack: () => void;
}

/** Everything about one framework: the cells of its column at length, and what no table has room for. */
export function Profile({ comparison, position, onBack }: ProfileProps) {
  const { t, send } = usePanel();
  const column = comparison.columns[position];
  if (column === undefined) return null;
  const own = (id: string) => comparison.rows.find((row) => row.id === id)?.cells[position];
  const { name, badge, added, stance, id, uses, traps, links } = column;
  const pair = (first: string, second: string) => (
    <div class="pair">
      {[first, second].map((rowId) => {
        const row = comparison.rows.find((other) => other.id === rowId);
        return row === undefined ? null : <Half key={rowId} row={row} position={position} />;
      })}
    </div>
  );
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
          <svg class="glyph directed" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path class="outline" d="M10 3L5 8l5 5" />
          </svg>
          {t('back')}
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
        {pair('goodFor', 'notFor')}
      </section>
      <section>
        <h2>{t('today')}</h2>
        {pair('strengths', 'weaknesses')}
      </section>
      <ProfileLines column={column} />
      <ProfileArticle comparison={comparison} position={position} />
      <ProfileCriteria comparison={comparison} position={position} />
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

/** One side of a pair such as strengths and weaknesses. */
function Half({ row, position }: { readonly row: Row; readonly position: number }) {
  const cell = row.cells[position];
  return (
    <div>
      <h3>{row.label}</h3>
      {cell === undefined || cell.items.length === 0 ? (
        <p class="hint">{cell?.text}</p>
      ) : (
        <ItemsInFull items={cell.items} />
      )}
    </div>
  );
}
