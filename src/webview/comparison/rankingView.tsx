import type { Ranking } from '../../core/advice/explain.ts';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { usePanel } from './context.ts';
import { PlainTable } from './plainTable.tsx';
import { RankingBars } from './rankingBars.tsx';
import { Empty } from './states.tsx';
import { TwinToggle } from './twin.tsx';
import { ViewHeader } from './viewHeader.tsx';

/** The wizard's ranking: why this order, what left out which, and what would change it. */
export function RankingView(props: {
  readonly comparison: Comparison;
  readonly ranking: Ranking | null;
  readonly onOpenProfile: (framework: string) => void;
}) {
  const { comparison, ranking, onOpenProfile } = props;
  const { t, send } = usePanel();
  const ask = (
    <button type="button" class="secondary" onClick={() => send({ type: 'recommend' })}>
      {t(ranking === null ? 'rankingStart' : 'rankingAgain')}
    </button>
  );
  if (ranking === null) {
    return (
      <>
        <ViewHeader comparison={comparison} title={t('ranking')} />
        <Empty text={t('rankingNone')} hint={t('rankingNoneHint')}>
          {ask}
        </Empty>
      </>
    );
  }
  const { verdict, places, relaxed, tips } = ranking;
  return (
    <>
      <ViewHeader comparison={comparison} title={t('ranking')}>
        {ask}
        {places.length > 0 && <TwinToggle />}
      </ViewHeader>
      <div class="picture ranking">
        <p class="lead">{t(`ranking.${verdict}`, { name: places[0]?.name ?? '' })}</p>
        {relaxed.length > 0 && <p>{t('rankingRelaxed', { questions: relaxed.join(', ') })}</p>}
        <Changes ranking={ranking} />
        {places.length > 0 && <RankingBars ranking={ranking} onOpenProfile={onOpenProfile} />}
        <Excluded ranking={ranking} />
        {tips.length > 0 && (
          <section>
            <h2>{t('rankingTips')}</h2>
            <ul class="reasons">
              {tips.map((tip) => (
                <li key={tip}>{tip}</li>
              ))}
            </ul>
          </section>
        )}
        <Answers ranking={ranking} />
      </div>
    </>
  );
}

function Changes({ ranking: { changes, verdict } }: { readonly ranking: Ranking }) {
  const { t } = usePanel();
  // Without a preference there is no order that could change.
  if (verdict === 'no-preference') return null;
  return (
    <section>
      <h2>{t('rankingChanges')}</h2>
      {changes.length === 0 ? (
        <p class="hint">{t('rankingNoChange')}</p>
      ) : (
        <ul class="changes">
          {changes.map(({ first, answers }) => (
            <li key={first}>
              {t(answers.length > 1 ? 'rankingChanges2' : 'rankingChange', { first })}
              <ul>
                {answers.map(({ question, to }) => (
                  <li key={question}>
                    <span class="hint">{question}</span> <strong>{to}</strong>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Excluded({ ranking: { excluded } }: { readonly ranking: Ranking }) {
  const { t } = usePanel();
  if (excluded.length === 0) return null;
  return (
    <section>
      <h2 id="excluded-title">{t('rankingExcluded')}</h2>
      <PlainTable
        class="fluid"
        labelledBy="excluded-title"
        heads={[t('framework'), t('rankingBecause')]}
      >
        {excluded.map(({ id, name, reasons }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              <ul class="reasons">
                {reasons.map(({ question, text }) => (
                  <li key={question + text}>
                    <span class="text">{text}</span> <span class="hint">{question}</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}

function Answers({ ranking: { answers } }: { readonly ranking: Ranking }) {
  const { t } = usePanel();
  return (
    <section>
      <h2 id="answers-title">{t('rankingAnswers')}</h2>
      {answers.length === 0 ? (
        <p class="hint">{t('rankingNone')}</p>
      ) : (
        <PlainTable
          class="fluid"
          labelledBy="answers-title"
          heads={[t('rankingQuestion'), t('rankingAnswer')]}
        >
          {answers.map(({ question, options }) => (
            <tr key={question}>
              <th scope="row">{question}</th>
              <td>{options.join(', ')}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  );
}
