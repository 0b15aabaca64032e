import { fill, type Words } from '../comparison/words.ts';
import type { Framework } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import type { Advice, Change, Exclusion, Verdict } from './advice.ts';
import { answerOrigin, withOrigin } from './answerOrigin.ts';
import { type Answers, chosen } from './answers.ts';
import { optionLabel, type Question, UNSURE } from './questions.ts';
import { settledAnswers } from './settledAnswers.ts';
import { TEAM } from './teamPolicy.ts';

/** Points from one answer, and the sentence that says why. */
export interface ShownShare {
  /** Position in {@link Ranking.questions}. */
  readonly question: number;
  readonly points: number;
  readonly text: string;
}

/** A sentence that comes from a question. */
export interface ShownReason {
  readonly question: string;
  readonly text: string;
}

export interface ShownUnknown {
  readonly question: string;
  readonly facts: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly mayExclude: boolean;
}

export interface ShownPlace {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Names of those too close to be told apart. */
  readonly ties: readonly string[];
  /** In the order of the questions; their points add up to the score. */
  readonly shares: readonly ShownShare[];
  readonly unknowns: readonly ShownUnknown[];
  readonly unmet: readonly ShownReason[];
}

export interface ShownChange {
  /** One answer, or two that only together put `first` in front. */
  readonly answers: readonly { readonly question: string; readonly to: string }[];
  readonly first: string;
}

/** The advice in words: what the ranking view shows. */
export interface Ranking {
  /** What was answered, to be kept and computed anew. */
  readonly given: Answers;
  /** What counts: with what a team has settled and what is assumed, whose questions say so. */
  readonly answers: readonly { readonly question: string; readonly options: readonly string[] }[];
  readonly verdict: Verdict;
  /** Titles of the questions that give or take points. */
  readonly questions: readonly string[];
  readonly places: readonly ShownPlace[];
  readonly excluded: readonly {
    readonly id: string;
    readonly name: string;
    readonly reasons: readonly ShownReason[];
  }[];
  /** Titles of the questions whose needs gave way, because too few frameworks met them. */
  readonly relaxed: readonly string[];
  readonly tips: readonly string[];
  readonly changes: readonly ShownChange[];
}

export interface ExplainOptions {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly profiles: Pick<KnowledgeProfiles, 'criteria' | 'traits'> & {
    readonly frameworks: readonly Pick<Framework, 'id' | 'name'>[];
  };
  readonly words: Words;
  /** Turns a text of `questions.yaml` into the reader's language. */
  readonly translate: (text: string) => string;
}

/** Puts the advice into words, with names in place of ids. */
export function explain(advice: Advice, options: ExplainOptions): Ranking {
  const { questions, answers, profiles, words, translate } = options;
  const names = new Map(profiles.frameworks.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const find = (id: string) => questions.find((question) => question.id === id);
  const titleOf = (id: string): string =>
    id === TEAM
      ? words['row.team']
      : withOrigin(translate(find(id)?.title ?? id), answerOrigin(find(id), answers), words);
  const labelOf = (question: string, option: string): string =>
    option === UNSURE ? words['advice.unsure'] : translate(optionLabel(find(question), option));
  const reasonOf = ({ question, reason }: Exclusion): ShownReason => ({
    question: titleOf(question),
    // A team writes its reasons itself.
    text: question === TEAM ? teamReason(reason, words) : translate(reason),
  });
  const settled = settledAnswers(questions, answers);
  const scoring = questions
    .map(({ id }) => id)
    .filter((id) => advice.ranking.some(({ reasons }) => reasons.some((r) => r.question === id)));
  return {
    given: answers,
    answers: questions
      .map(({ id }) => ({ id, options: chosen(settled, id) }))
      .filter((answer) => answer.options.length > 0)
      .map(({ id, options: own }) => ({
        question: titleOf(id),
        options: own.map((option) => labelOf(id, option)),
      })),
    verdict: advice.verdict,
    questions: scoring.map(titleOf),
    places: advice.ranking.map(({ id, score, low, high, ties, reasons, unknowns, unmet }) => ({
      ...{ id, name: nameOf(id), score, low, high, ties: ties.map(nameOf) },
      shares: reasons
        .map(({ question, share, text }) => ({
          question: scoring.indexOf(question),
          points: share,
          text: translate(text),
        }))
        .toSorted((a, b) => a.question - b.question),
      unknowns: unknowns.map(({ question, facts, low: least, high: most, mayExclude }) => ({
        question: titleOf(question),
        facts: facts.map((fact) => factName(fact, profiles, words)),
        ...{ low: least, high: most, mayExclude },
      })),
      unmet: unmet.map(reasonOf),
    })),
    excluded: [...new Set(advice.excluded.map(({ id }) => id))].map((id) => ({
      id,
      name: nameOf(id),
      reasons: advice.excluded.filter((one) => one.id === id).map(reasonOf),
    })),
    relaxed: advice.relaxed.map(titleOf),
    tips: advice.tips.map(({ text }) => translate(text)),
    changes: advice.changes.map(({ question, to, also, first }: Change) => ({
      answers: [{ question, to }, ...(also === undefined ? [] : [also])].map((one) => ({
        question: titleOf(one.question),
        to: labelOf(one.question, one.to),
      })),
      first: nameOf(first),
    })),
  };
}

function teamReason(reason: string, words: Words): string {
  return fill(words['team.statementOnAll'], { stance: words['team.forbidden'], reason });
}

function factName(
  fact: string,
  { criteria, traits }: ExplainOptions['profiles'],
  words: Words,
): string {
  const declared = [...criteria, ...traits].find(({ id }) => id === fact);
  if (declared !== undefined) return declared.label;
  return Object.hasOwn(factWords, fact) ? words[factWords[fact as keyof typeof factWords]] : fact;
}

/** The facts of `FactTest` that are no criterion and no trait. */
const factWords = {
  kind: 'row.kind',
  protocol: 'row.protocols',
  async: 'row.async',
  maintenance: 'row.maintenance',
  policy: 'fact.policy',
  endDates: 'fact.endDates',
  runsOn: 'fact.runsOn',
} as const;
