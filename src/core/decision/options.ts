import { signed } from '../advice/signed.ts';
import { TEAM } from '../advice/teamPolicy.ts';
import { supportWords } from '../comparison/support.ts';
import { fill } from '../comparison/words.ts';
import type { Framework, Statement } from '../knowledge/framework.ts';
import { newestLine, supportOfLine, unknownSupport } from '../knowledge/lineSupport.ts';
import { policyFor } from '../knowledge/team/policyFor.ts';
import { type Draft, frameworkOf, labelOf, nameOf, say, toFill } from './decision.ts';
import { evidence } from './evidence.ts';
import { inlineText, leadingText, linkAddress } from './inlineText.ts';
import { exclusionSources, exclusionText } from './leftOut.ts';

/** An argument for an option, against it, or neither, as MADR tells them apart. */
interface Argument {
  readonly side: 'good' | 'neutral' | 'bad';
  readonly text: string;
  /** Behind the text, in brackets. */
  readonly origin?: string;
  readonly sources: readonly string[];
}

/** More than these would hide what the record is about. */
const enough = 3;
const enoughWithTies = 5;

/**
 * Ids of the options that the record weighs: the first three, those tied with the first as far as five, and the chosen
 * one. The others stand in the ranking only.
 */
export function considered({ advice, chosen }: Draft): readonly string[] {
  const [first] = advice.ranking;
  const ids = advice.ranking
    .filter(
      ({ id }, position) =>
        position < enough || (position < enoughWithTies && first?.ties.includes(id)),
    )
    .map(({ id }) => id);
  return chosen === null || ids.includes(chosen) ? ids : [...ids, chosen];
}

/** The section "Considered Options". */
export function optionList(draft: Draft): readonly string[] {
  const bullets = considered(draft).map((id) => {
    const name = leadingText(nameOf(draft, id));
    return `* ${name} (${placeText(draft, id)})`;
  });
  return [
    `## ${draft.words.options}`,
    '',
    ...(bullets.length > 0 ? bullets : [draft.words['options.none']]),
  ];
}

/** What is known of the chosen framework in general: the section "Consequences". */
export function consequences(draft: Draft): readonly string[] {
  const { chosen, words } = draft;
  const framework = chosen === null ? undefined : frameworkOf(draft, chosen);
  if (framework === undefined) return [];
  const stated = (side: Argument['side'], statements: readonly Statement[]) =>
    statements.map(({ text, sources }): Argument => ({ side, text, sources }));
  const bullets = [
    ...stated('good', framework.strengths),
    ...stated('bad', framework.weaknesses),
  ].map((argument) => bullet(draft, argument));
  const general = say(draft, 'consequences.general', { framework: framework.name });
  return [
    ...['', `### ${words.consequences}`, ''],
    toFill(draft, 'consequences.fill'),
    ...(bullets.length > 0 ? ['', general, '', ...bullets] : []),
  ];
}

/** The section "Pros and Cons of the Options": what each answer says, by the facts and where they are written. */
export function prosAndCons(draft: Draft): readonly string[] {
  const options = considered(draft).flatMap((id) => {
    const framework = frameworkOf(draft, id);
    return framework === undefined ? [] : [framework];
  });
  if (options.length === 0) return [];
  return [
    `## ${draft.words.prosAndCons}`,
    '',
    ...options.flatMap((framework) => {
      const found = argumentsFor(draft, framework);
      const bullets = (['good', 'neutral', 'bad'] as const)
        .flatMap((side) => found.filter((argument) => argument.side === side))
        .map((argument) => bullet(draft, argument));
      return [
        `### ${inlineText(framework.name)}`,
        '',
        description(draft, framework),
        '',
        ...(bullets.length > 0 ? bullets : [draft.words['option.nothing']]),
        '',
      ];
    }),
  ];
}

function placeText(draft: Draft, id: string): string {
  const place = draft.advice.ranking.find((one) => one.id === id);
  if (place === undefined) return draft.words['score.none'];
  const [score, low, high] = [place.score, place.low, place.high].map(signed) as [
    ...[string, string, string],
  ];
  return say(draft, place.low < place.high ? 'score.range' : 'score', { score, low, high });
}

function description(draft: Draft, framework: Framework): string {
  const { comparison, words, advice, numbers } = draft;
  const address = linkAddress(framework.links.docs);
  const docs = address === null ? '' : ` [${words['option.documentation']}](${address}).`;
  const line = newestLine(framework);
  const support = line === undefined ? unknownSupport : supportOfLine(framework, line, advice.day);
  const { text, detail } = supportWords(support, comparison);
  const newest =
    framework.newest.version === ''
      ? ''
      : ` ${say(draft, 'option.newest', {
          version: framework.newest.version,
          support: [text, detail].filter(Boolean).join(' '),
        })}${numbers.refer([...framework.newest.sources, ...support.sources])}`;
  return `${leadingText(framework.summary)}${docs}${newest}`;
}

function argumentsFor(draft: Draft, framework: Framework): readonly Argument[] {
  const { advice, questions, answers, translate } = draft;
  const how = { questions, answers, day: advice.day };
  const place = advice.ranking.find(({ id }) => id === framework.id);
  const reasons = (place?.reasons ?? []).map(
    ({ question, answer, share, text }): Argument => ({
      side: share > 0 ? 'good' : 'bad',
      text: translate(text),
      origin: say(draft, 'answer', {
        answer: labelOf(draft, question, answer),
        points: signed(share),
      }),
      sources: evidence({ question, answer, text }, framework, how),
    }),
  );
  const missed = [
    ...(place?.unmet ?? []).map((one) => ({ one, key: 'answer.unmet' as const })),
    ...advice.excluded
      .filter(({ id }) => id === framework.id)
      .map((one) => ({ one, key: 'answer.leftOut' as const })),
  ].map(
    ({ one, key }): Argument => ({
      side: 'bad',
      text: exclusionText(draft, one),
      ...(one.question === TEAM
        ? {}
        : { origin: say(draft, key, { answer: labelOf(draft, one.question, one.answer) }) }),
      sources: exclusionSources(draft, one),
    }),
  );
  return [...reasons, ...missed, ...unknowns(draft, framework), ...policies(draft, framework)];
}

function unknowns(draft: Draft, { id }: Framework): readonly Argument[] {
  const place = draft.advice.ranking.find((one) => one.id === id);
  const shown = draft.ranking.places.find((one) => one.id === id);
  return (place?.unknowns ?? []).map(({ question, answer, low, high, mayExclude }, index) => {
    const values = { answer: labelOf(draft, question, answer) };
    const origins = [
      ...(low < high
        ? [say(draft, 'unknown.points', { ...values, low: signed(low), high: signed(high) })]
        : []),
      ...(mayExclude ? [say(draft, 'unknown.exclude', values)] : []),
    ];
    const facts = shown?.unknowns[index]?.facts.join(', ') ?? '';
    return {
      side: 'neutral',
      text: fill(draft.words['unknown.facts'], { facts }),
      origin: origins.join('; '),
      sources: [],
    };
  });
}

/** What the team says of the newest version, which new work takes. What it forbids is among what was left out. */
function policies({ profiles, comparison }: Draft, framework: Framework): readonly Argument[] {
  const { id, newest } = framework;
  const policy = policyFor(profiles.team?.policies ?? [], id, newest.version, null);
  if (policy === null || policy.statement.stance === 'forbidden') return [];
  const { stance, versions, reason, source } = policy.statement;
  const values = { stance: comparison[`team.${stance}`], versions: versions ?? '', reason };
  const said = comparison[versions === null ? 'team.statementOnAll' : 'team.statement'];
  const whole = stance === 'approved' ? 'good' : 'bad';
  return [
    {
      side: policy.extent === 'all' ? whole : 'neutral',
      text: fill(said, values),
      origin: inlineText(comparison['row.team']),
      sources: [source],
    },
  ];
}

function bullet(draft: Draft, { side, text, origin = '', sources }: Argument): string {
  const behind = origin === '' ? '' : ` (${origin})`;
  return `* ${say(draft, side, { text })}${behind}${draft.numbers.refer(sources)}`;
}
