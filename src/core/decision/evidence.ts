import { type Answers, chosen } from '../advice/answers.ts';
import { testFacts } from '../advice/facts.ts';
import { testAnswers } from '../advice/nextStep.ts';
import type {
  AmongTest,
  AnswerTest,
  ExclusionEffect,
  FactTest,
  PointsEffect,
  Predicate,
  Question,
} from '../advice/questions.ts';
import { evaluate, type Truth } from '../advice/rule.ts';
import { isAmong } from '../advice/weigh.ts';
import type { Framework, IsoDay } from '../knowledge/framework.ts';

/** A reason of the advice: the answer that it comes from, and its words. */
export interface ReasonPlace {
  readonly question: string;
  readonly answer: string;
  readonly text: string;
}

export interface EvidenceOptions {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly day: IsoDay;
}

/**
 * The sources of the facts that a reason rests on, for one framework: keys of `KnowledgeProfiles.sources`. Facts that
 * carry no source, such as the kind of a framework, add none.
 */
export function evidence(
  { question, answer, text }: ReasonPlace,
  framework: Framework,
  { questions, answers, day }: EvidenceOptions,
): readonly string[] {
  const effects =
    questions.find(({ id }) => id === question)?.options.find(({ id }) => id === answer)?.effects ??
    [];
  const truthOf: TruthOf = (test) => {
    if ('answered' in test) return testAnswers(test, answers);
    if ('among' in test) return isAmong(framework, chosen(answers, test.among)) ? 'yes' : 'no';
    return testFacts(test, framework, day);
  };
  const sources = effects
    .flatMap((effect): readonly (PointsEffect | ExclusionEffect)[] =>
      'of' in effect ? effect.of : [effect],
    )
    .filter((effect) => effect.reason === text && evaluate(effect.when, truthOf) === 'yes')
    .flatMap(({ when }) => deciding(when, true, truthOf))
    .flatMap((test) => sourcesOf(test, framework, day));
  return [...new Set(sources)];
}

type TruthOf = (test: AnswerTest | FactTest | AmongTest) => Truth;

/** The tests that make a predicate true, or false where it stands under a `not`. */
function deciding(rule: Predicate, wanted: boolean, truthOf: TruthOf): readonly FactTest[] {
  if (evaluate(rule, truthOf) !== (wanted ? 'yes' : 'no')) return [];
  if ('all' in rule) return rule.all.flatMap((part) => deciding(part, wanted, truthOf));
  if ('any' in rule) return rule.any.flatMap((part) => deciding(part, wanted, truthOf));
  if ('not' in rule) return deciding(rule.not, !wanted, truthOf);
  return 'answered' in rule || 'among' in rule ? [] : [rule];
}

function sourcesOf(test: FactTest, framework: Framework, day: IsoDay): readonly string[] {
  if ('capability' in test) return framework.capabilities[test.capability]?.sources ?? [];
  if ('trait' in test) return framework.traits[test.trait]?.sources ?? [];
  if ('async' in test) return framework.async.sources;
  if ('maintenance' in test) return framework.maintenance.sources;
  if ('policy' in test) return framework.policy.sources;
  if ('endDates' in test) {
    const dated = framework.lines.find(
      (line) => line.securityEnd !== null && line.securityEnd >= day,
    );
    return dated?.sources ?? framework.policy.sources;
  }
  if ('runsOn' in test) return framework.newest.sources;
  return [];
}
