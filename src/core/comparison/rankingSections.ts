import type { Ranking, ShownPlace } from '../advice/explain.ts';
import { signed } from '../advice/signed.ts';
import type { Section } from './section.ts';
import type { ViewWords } from './viewWords.ts';
import { fill } from './words.ts';

/** Why the ranking is what it is, in the order of the screen; the first table has the points. */
export function rankingSections(ranking: Ranking | null, words: ViewWords): readonly Section[] {
  if (ranking === null) return [{ heading: '', text: [words.rankingNone] }];
  const { verdict, places, relaxed, changes, excluded, tips, answers } = ranking;
  const lead = fill(words[`ranking.${verdict}`], { name: places[0]?.name ?? '' });
  const gaveWay = fill(words.rankingRelaxed, { questions: relaxed.join(', ') });
  const sections: readonly Section[] = [
    { heading: '', text: relaxed.length > 0 ? [lead, gaveWay] : [lead] },
    {
      heading: words.rankingChanges,
      // Without a preference there is no order that could change.
      text: changes.length === 0 && verdict !== 'no-preference' ? [words.rankingNoChange] : [],
      items: changes.map((change) => {
        const two = change.answers.length > 1;
        const sentence = two ? words.rankingChanges2 : words.rankingChange;
        const to = change.answers.map((one) => `${one.question} ${one.to}`).join(' · ');
        return `${fill(sentence, { first: change.first })} ${to}`;
      }),
    },
    { heading: words.rankingShares, grid: pointsGrid(ranking, words) },
    ...places.map((place, index) => ({
      heading: `${index + 1}. ${place.name}: ${words.rankingReasons}`,
      items: reasons(place, ranking.questions, words),
    })),
    {
      heading: words.rankingExcluded,
      grid: table(
        [words.framework, words.rankingBecause],
        excluded.map((one) => [one.name, one.reasons.map(({ text }) => text).join(' ')]),
      ),
    },
    { heading: words.rankingTips, items: tips },
    {
      heading: words.rankingAnswers,
      grid: table(
        [words.rankingQuestion, words.rankingAnswer],
        answers.map(({ question, options }) => [question, options.join(', ')]),
      ),
    },
  ];
  return sections.filter(({ text = [], grid = [], items = [] }) =>
    [text, grid, items].some(({ length }) => length > 0),
  );
}

function pointsGrid({ places, questions }: Ranking, words: ViewWords): string[][] {
  return table(
    [words.rankingPlace, words.framework, words.rankingScore, ...questions],
    places.map((place, index) => [
      String(index + 1),
      place.name,
      scoreText(place, words),
      ...questions.map((_, question) => {
        const own = place.shares.filter((share) => share.question === question);
        return signed(own.reduce((sum, { points }) => sum + points, 0));
      }),
    ]),
  );
}

function scoreText({ score, low, high }: ShownPlace, words: ViewWords): string {
  if (low >= high) return signed(score);
  const range = fill(words.rankingRange, { low: signed(low), high: signed(high) });
  return `${signed(score)} (${range})`;
}

/** What speaks for and against, the strongest first; after what makes the place itself uncertain. */
function reasons(place: ShownPlace, questions: readonly string[], words: ViewWords): string[] {
  const { ties, unmet, shares, unknowns } = place;
  const strongest = shares.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return [
    ...(ties.length > 0 ? [fill(words.rankingTies, { names: ties.join(', ') })] : []),
    ...unmet.map(({ text, question }) => `${fill(words.rankingUnmet, { text })} ${question}`),
    ...strongest.map(
      ({ points, text, question }) => `${signed(points)} ${text} ${questions[question] ?? ''}`,
    ),
    ...unknowns.map(({ facts, low, high, mayExclude }) =>
      fill(mayExclude ? words.rankingMayExclude : words.rankingUnknown, {
        facts: facts.join(', '),
        low: signed(low),
        high: signed(high),
      }),
    ),
  ];
}

/** Nothing where there are no rows. */
function table(heads: string[], rows: string[][]): string[][] {
  return rows.length === 0 ? [] : [heads, ...rows];
}
