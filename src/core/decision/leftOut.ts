import type { Exclusion } from '../advice/advice.ts';
import { TEAM } from '../advice/teamPolicy.ts';
import { fill } from '../comparison/words.ts';
import { type Draft, frameworkOf, nameOf, titleOf } from './decision.ts';
import { evidence } from './evidence.ts';
import { inlineText } from './inlineText.ts';

/** Why the answers leave a framework out, in words. */
export function leftOutReasons(draft: Draft, framework: string): readonly string[] {
  return draft.advice.excluded
    .filter(({ id }) => id === framework)
    .map((exclusion) => exclusionText(draft, exclusion));
}

/** The section of what was left out: each reason once, with whom it left out and where that is written. */
export function leftOut(draft: Draft): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const exclusion of draft.advice.excluded) {
    const title = inlineText(titleOf(draft, exclusion.question));
    const key = `* **${title}** ${inlineText(exclusionText(draft, exclusion))}`;
    const name = inlineText(nameOf(draft, exclusion.id));
    const sources = draft.numbers.refer(exclusionSources(draft, exclusion));
    groups.set(key, [...(groups.get(key) ?? []), `${name}${sources}`]);
  }
  if (groups.size === 0) return [];
  const bullets = [...groups].map(([reason, names]) => `${reason} – ${names.join(', ')}`);
  return [`### ${draft.words.leftOut}`, '', ...bullets, ''];
}

/** A team writes its reasons itself; the others are those of the questions. */
export function exclusionText(
  { comparison, translate }: Draft,
  { question, reason }: Exclusion,
): string {
  if (question !== TEAM) return translate(reason);
  return fill(comparison['team.statementOnAll'], { stance: comparison['team.forbidden'], reason });
}

export function exclusionSources(draft: Draft, exclusion: Exclusion): readonly string[] {
  const { id, question, answer, reason } = exclusion;
  const { questions, answers, advice, profiles } = draft;
  if (question === TEAM) {
    return (profiles.team?.policies ?? [])
      .filter((policy) => policy.framework === id && policy.reason === reason)
      .map(({ source }) => source);
  }
  const framework = frameworkOf(draft, id);
  if (framework === undefined) return [];
  return evidence({ question, answer, text: reason }, framework, {
    ...{ questions, answers, day: advice.day },
  });
}
