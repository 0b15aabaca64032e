import type { Ranking, ShownPlace } from '../../core/advice/explain.ts';
import { signed } from '../../core/advice/signed.ts';
import { usePanel } from './context.ts';
import { PlainTable } from './plainTable.tsx';
import { Twin } from './twin.tsx';

/** Colours take turns; the numbers tell the pieces apart. */
const tones = 4;

interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Each framework's score, in pieces by the answers they come from; below each the reasons in words. */
export function RankingBars(props: {
  readonly ranking: Ranking;
  readonly onOpenProfile: (framework: string) => void;
}) {
  const { ranking, onOpenProfile } = props;
  const { t } = usePanel();
  const { places, questions } = ranking;
  const scale = scaleOf(places);
  const ranged = places.some(({ low, high }) => low < high);
  return (
    <section>
      <h2 id="shares-title">{t('rankingShares')}</h2>
      <ol class="legend" aria-hidden="true">
        {questions.map((title, index) => (
          <li key={title}>
            <svg class="swatch" aria-hidden="true">
              <rect class={`share q${index % tones}`} x="1" y="1" width="26" height="14" />
              <text x="14" y="8">
                {index + 1}
              </text>
            </svg>
            {title}
          </li>
        ))}
      </ol>
      {ranged && <p class="hint">{t('rankingRangeHint')}</p>}
      <ol class="places">
        {places.map((place, index) => (
          <li key={place.id}>
            <div class="place">
              <h3>
                <span class="number">{index + 1}.</span>{' '}
                <button type="button" class="name" onClick={() => onOpenProfile(place.id)}>
                  {place.name}
                </button>
              </h3>
              <Bar place={place} scale={scale} />
              <p class="score">
                <strong>{signed(place.score)}</strong>
                {place.low < place.high && (
                  <span class="hint">
                    {' '}
                    ({t('rankingRange', { low: signed(place.low), high: signed(place.high) })})
                  </span>
                )}
              </p>
            </div>
            <Reasons place={place} questions={questions} open={index === 0} />
          </li>
        ))}
      </ol>
      <Twin labelledBy="shares-title">
        <PointsTable ranking={ranking} />
      </Twin>
    </section>
  );
}

function Bar({ place, scale }: { readonly place: ShownPlace; readonly scale: Scale }) {
  const length = scale.high - scale.low;
  const at = (points: number) => `${(((points - scale.low) / length) * 100).toFixed(2)}%`;
  let plus = 0;
  let minus = 0;
  const pieces = byQuestion(place).map(({ question, points }) => {
    const from = points > 0 ? plus : minus + points;
    if (points > 0) plus += points;
    else minus += points;
    return { question, from, points };
  });
  const zero = at(0);
  return (
    <svg class="shares" aria-hidden="true">
      {pieces.map(({ question, from, points }) => {
        const size = Math.abs(points);
        return (
          <g key={`${question} ${points > 0}`}>
            <rect
              class={`share q${question % tones}`}
              {...{ x: at(from), y: 4, height: 18 }}
              width={`${((size / length) * 100).toFixed(2)}%`}
            />
            {size / length > 0.045 && (
              <text x={at(from + size / 2)} y="13">
                {question + 1}
              </text>
            )}
          </g>
        );
      })}
      {place.low < place.high && (
        <>
          <line class="range" x1={at(place.low)} x2={at(place.high)} y1="26" y2="26" />
          <line class="range" x1={at(place.low)} x2={at(place.low)} y1="24" y2="28" />
          <line class="range" x1={at(place.high)} x2={at(place.high)} y1="24" y2="28" />
        </>
      )}
      <line class="zero" x1={zero} x2={zero} y1="0" y2="30" />
    </svg>
  );
}

function Reasons(props: {
  readonly place: ShownPlace;
  readonly questions: readonly string[];
  readonly open: boolean;
}) {
  const { t } = usePanel();
  const { ties, shares, unknowns, unmet } = props.place;
  const strongest = shares.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const range = ({ low, high }: { readonly low: number; readonly high: number }) => ({
    low: signed(low),
    high: signed(high),
  });
  return (
    <details open={props.open}>
      <summary>{t('rankingReasons')}</summary>
      <ul class="reasons">
        {ties.length > 0 && <li class="hint">{t('rankingTies', { names: ties.join(', ') })}</li>}
        {unmet.map(({ text, question }) => (
          <li key={text}>
            {t('rankingUnmet', { text })} <span class="hint">{question}</span>
          </li>
        ))}
        {strongest.map(({ question, points, text }) => (
          <li key={`${question} ${text}`}>
            <strong class="points">{signed(points)}</strong> <span class="text">{text}</span>{' '}
            <span class="hint">{props.questions[question]}</span>
          </li>
        ))}
        {unknowns.map((unknown) => (
          <li key={unknown.question + unknown.facts.join()}>
            {t(unknown.mayExclude ? 'rankingMayExclude' : 'rankingUnknown', {
              facts: unknown.facts.join(', '),
              ...range(unknown),
            })}{' '}
            <span class="hint">{unknown.question}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function PointsTable({ ranking: { places, questions } }: { readonly ranking: Ranking }) {
  const { t } = usePanel();
  return (
    <PlainTable
      class="points-table"
      caption={t('rankingCaption')}
      heads={[t('rankingPlace'), t('framework'), t('rankingScore'), ...questions]}
    >
      {places.map((place, index) => (
        <tr key={place.id}>
          <td>{index + 1}</td>
          <th scope="row">{place.name}</th>
          <td>{signed(place.score)}</td>
          {questions.map((title, question) => {
            const own = place.shares.filter((share) => share.question === question);
            return <td key={title}>{signed(own.reduce((sum, { points }) => sum + points, 0))}</td>;
          })}
        </tr>
      ))}
    </PlainTable>
  );
}

/** A question's points in one piece, those for apart from those against. */
function byQuestion({ shares }: ShownPlace): { question: number; points: number }[] {
  const pieces = new Map<string, { question: number; points: number }>();
  for (const { question, points } of shares) {
    const key = `${question} ${points > 0}`;
    pieces.set(key, { question, points: (pieces.get(key)?.points ?? 0) + points });
  }
  return [...pieces.values()];
}

/** From the lowest to the highest that a bar or a range reaches. */
function scaleOf(places: readonly ShownPlace[]): Scale {
  const ends = places.flatMap((place) => {
    const pieces = byQuestion(place).map(({ points }) => points);
    const plus = pieces.filter((points) => points > 0).reduce((sum, own) => sum + own, 0);
    const minus = pieces.filter((points) => points < 0).reduce((sum, own) => sum + own, 0);
    return [plus, minus, place.low, place.high];
  });
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  return low < high ? { low, high } : { low: 0, high: 1 };
}
