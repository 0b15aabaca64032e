import type { IsoDay } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import type { Advice, Tip } from './advice.ts';
import { type Answers, chosen } from './answers.ts';
import { Assessor } from './assess.ts';
import { findChanges } from './changes.ts';
import { onTheirHosts } from './onTheirHosts.ts';
import type { Question } from './questions.ts';
import { settledAnswers } from './settledAnswers.ts';
import { rankFrameworks } from './standings.ts';
import { obeyTeam } from './teamPolicy.ts';

/**
 * Ranks the frameworks by additive scoring with exclusions (docs/advice.md). Same input, same output; the order of
 * the answers does not matter. Answers come from the wizard or from `parseAnswers`; others are a caller's mistake.
 */
export function recommend(
  questions: readonly Question[],
  answers: Answers,
  profiles: Pick<KnowledgeProfiles, 'frameworks' | 'team'>,
  today: IsoDay,
): Advice {
  refuseStrangers(questions, answers);
  const { frameworks, forbidden } = obeyTeam({
    ...profiles,
    frameworks: onTheirHosts(profiles.frameworks),
  });
  const assessor = new Assessor(questions, frameworks, today);
  const standings = rankFrameworks(assessor, answers);
  return {
    day: today,
    ...standings,
    excluded: [...forbidden, ...standings.excluded],
    tips: tipsFor(questions, settledAnswers(questions, answers)),
    changes: findChanges(assessor, answers),
  };
}

function tipsFor(questions: readonly Question[], answers: Answers): readonly Tip[] {
  return questions.flatMap((question) => {
    const options = chosen(answers, question.id);
    return question.options
      .filter((option) => options.includes(option.id))
      .flatMap(({ id, tip }) =>
        tip === undefined ? [] : [{ question: question.id, answer: id, text: tip }],
      );
  });
}

function refuseStrangers(questions: readonly Question[], answers: Answers): void {
  for (const { question: id } of answers) {
    const question = questions.find((candidate) => candidate.id === id);
    const stranger = chosen(answers, id).find(
      (option) => !question?.options.some((known) => known.id === option),
    );
    if (question === undefined || stranger !== undefined) {
      throw new RangeError(
        `No such answer: ${id}${stranger === undefined ? '' : ` = ${stranger}`}`,
      );
    }
  }
}
