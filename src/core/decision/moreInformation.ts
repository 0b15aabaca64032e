import { signed } from '../advice/signed.ts';
import { type Draft, nameOf, say } from './decision.ts';
import { inlineCode, leadingText } from './inlineText.ts';
import { leftOut } from './leftOut.ts';

/** The section "More Information": how sure the ranking is, what would change it, what was left out, what it rests on. */
export function moreInformation(draft: Draft): readonly string[] {
  const { words, profiles, advice, numbers } = draft;
  const parts = [...howSure(draft), ...changes(draft), ...leftOut(draft), ...tips(draft)];
  return [
    `## ${words.more}`,
    '',
    ...parts,
    `### ${words.sources}`,
    '',
    say(draft, 'knowledge', { date: profiles.date, day: advice.day }),
    '',
    ...numbers.list(),
    ...(numbers.list().length > 0 ? [''] : []),
    say(draft, 'answers').replace('{answers}', () => answersAsCode(draft)),
  ];
}

function howSure(draft: Draft): readonly string[] {
  const { advice, words, ranking } = draft;
  const [first] = advice.ranking;
  const tied = first === undefined ? [] : [first.id, ...first.ties];
  const values = {
    first: nameOf(draft, first?.id ?? ''),
    names: tied.map((id) => nameOf(draft, id)).join(', '),
  };
  const places = advice.ranking.map(({ id, score }) => `${nameOf(draft, id)} ${signed(score)}`);
  return [
    `### ${words.sure}`,
    '',
    say(draft, `verdict.${advice.verdict}`, values),
    ...(ranking.relaxed.length > 0
      ? [say(draft, 'relaxed', { questions: ranking.relaxed.join(' ') })]
      : []),
    '',
    ...(places.length > 0
      ? [say(draft, 'ranking', { places: places.join(', ') }), words.method, '']
      : []),
  ];
}

function changes(draft: Draft): readonly string[] {
  const { advice, ranking, words } = draft;
  // Where nothing has been preferred or left, there is no result to change.
  if (advice.verdict === 'no-preference' || advice.ranking.length === 0) return [];
  const bullets = ranking.changes.map(({ first, answers }) => {
    const moves = answers.map((answer) => say(draft, 'change', answer)).join(' + ');
    return `* ${say(draft, 'changes.one', { first }).replace('{answers}', () => moves)}`;
  });
  return [
    `### ${words.changes}`,
    '',
    ...(bullets.length > 0 ? bullets : [words['changes.none']]),
    '',
  ];
}

function tips({ ranking, words }: Draft): readonly string[] {
  if (ranking.tips.length === 0) return [];
  return [`### ${words.tips}`, '', ...ranking.tips.map((tip) => `* ${leadingText(tip)}`), ''];
}

function answersAsCode({ given }: Draft): string {
  return inlineCode(
    JSON.stringify(Object.fromEntries(given.map(({ question, options }) => [question, options]))),
  );
}
