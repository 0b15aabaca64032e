import type { Criterion, TraitDefinition } from '../knowledge/knowledge.ts';
import type { AnswerTest, Effect, FactTest, PrefillRule, Question } from './questions.ts';
import { testsOf } from './rule.ts';

type Path = readonly (string | number)[];

/** Something wrong with the questions that their schema cannot tell. */
export interface QuestionProblem {
  readonly code:
    | 'duplicate-id'
    | 'unknown-criterion'
    | 'unknown-trait'
    | 'unknown-level'
    | 'unknown-question'
    | 'unknown-option'
    | 'unknown-framework'
    /** A question is skipped by the answer to itself or to one that comes after it. */
    | 'asked-later'
    /** The points of capped effects have another sign than the cap. */
    | 'cap-sign';
  /** Where it stands, e.g. `['questions', 0, 'options', 2, 'effects', 1]`. */
  readonly path: Path;
  /** The name or number that is wrong. */
  readonly found: string;
}

/** The names that questions may use, as `resources/criteria.yaml` declares them. */
export interface FactNames {
  readonly criteria: readonly Pick<Criterion, 'id'>[];
  readonly traits: readonly Pick<TraitDefinition, 'id' | 'levels'>[];
}

/** Checks what the schema cannot: that every criterion, trait, level, question and option named exists. */
export function checkQuestions(
  questions: readonly Question[],
  names: FactNames,
): readonly QuestionProblem[] {
  return [
    ...duplicates(questions, ['questions']),
    ...questions.flatMap((question, index) => {
      const path = ['questions', index];
      return [
        ...duplicates(question.options, [...path, 'options']),
        ...checkSettled(question, path),
        ...checkSkip(questions, index, [...path, 'skipWhen']),
        ...question.options.flatMap((option, at) =>
          option.effects.flatMap((effect, number) =>
            checkEffect(effect, questions, names, [...path, 'options', at, 'effects', number]),
          ),
        ),
      ];
    }),
  ];
}

/** Checks that each rule for suggesting answers names a question, an option and frameworks that exist. */
export function checkPrefill(
  rules: readonly PrefillRule[],
  questions: readonly Question[],
  frameworks: readonly string[],
): readonly QuestionProblem[] {
  return rules.flatMap((rule, index) => {
    const at = ['prefill', index];
    const question = questions.find(({ id }) => id === rule.question);
    if (question === undefined) {
      return [problem('unknown-question', [...at, 'question'], rule.question)];
    }
    const known = question.options.map(({ id }) => id);
    const strangers = 'frameworks' in rule ? rule.frameworks : [];
    return [
      ...('option' in rule && !known.includes(rule.option)
        ? [problem('unknown-option', [...at, 'option'], rule.option)]
        : []),
      ...strangers
        .filter((id) => !frameworks.includes(id))
        .map((id) => problem('unknown-framework', [...at, 'frameworks'], id)),
    ];
  });
}

/**
 * Checks that `skipWhen` names answers that exist, to questions that come before.
 *
 * @param index of the question in `questions`
 */
export function checkSkip(
  questions: readonly Question[],
  index: number,
  path: Path,
): readonly QuestionProblem[] {
  const skip = questions[index]?.skipWhen;
  const tests = skip === undefined ? [] : testsOf(skip);
  const earlier = questions.slice(0, index).map(({ id }) => id);
  return [
    ...tests.flatMap((test) => checkAnswer(test, questions, path)),
    ...tests
      .filter((test) => !earlier.includes(test.answered))
      .map((test) => problem('asked-later', path, test.answered)),
  ];
}

function checkSettled(
  { assumed, fixed = [], options }: Question,
  path: Path,
): readonly QuestionProblem[] {
  const isKnown = (id: string): boolean => options.some((option) => option.id === id);
  return [
    ...(assumed === undefined || isKnown(assumed)
      ? []
      : [problem('unknown-option', [...path, 'assumed'], assumed)]),
    ...fixed
      .filter((id) => !isKnown(id))
      .map((id) => problem('unknown-option', [...path, 'fixed'], id)),
  ];
}

/** Checks that all names in an effect exist. @param path of the effect */
export function checkEffect(
  effect: Effect,
  questions: readonly Question[],
  names: FactNames,
  path: Path,
): readonly QuestionProblem[] {
  if ('of' in effect) {
    return effect.of.flatMap((part, index) => {
      const at = [...path, 'of', index];
      const sign = Math.sign(part.points) === Math.sign(effect.cap);
      return [
        ...(sign ? [] : [problem('cap-sign', at, String(part.points))]),
        ...checkEffect(part, questions, names, at),
      ];
    });
  }
  return testsOf(effect.when).flatMap((test) => {
    const at = [...path, 'when'];
    if ('answered' in test) return checkAnswer(test, questions, at);
    if (!('among' in test)) return checkFact(test, names, at);
    const isKnown = questions.some(({ id }) => id === test.among);
    return isKnown ? [] : [problem('unknown-question', at, test.among)];
  });
}

function checkAnswer(
  test: AnswerTest,
  questions: readonly Question[],
  path: Path,
): readonly QuestionProblem[] {
  const question = questions.find(({ id }) => id === test.answered);
  if (question === undefined) return [problem('unknown-question', path, test.answered)];
  const known = question.options.map(({ id }) => id);
  return optionsIn(test)
    .filter((option) => !known.includes(option))
    .map((option) => problem('unknown-option', path, option));
}

function optionsIn(test: AnswerTest): readonly string[] {
  if ('some' in test) return test.some;
  return 'only' in test ? test.only : test.besides;
}

function checkFact(test: FactTest, names: FactNames, path: Path): readonly QuestionProblem[] {
  if ('capability' in test) {
    const known = names.criteria.some(({ id }) => id === test.capability);
    return known ? [] : [problem('unknown-criterion', path, test.capability)];
  }
  if (!('trait' in test)) return [];
  const trait = names.traits.find(({ id }) => id === test.trait);
  if (trait === undefined) return [problem('unknown-trait', path, test.trait)];
  return test.level
    .filter((level) => !trait.levels.includes(level))
    .map((level) => problem('unknown-level', path, level));
}

function duplicates(
  items: readonly { readonly id: string }[],
  path: Path,
): readonly QuestionProblem[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) < index
      ? [problem('duplicate-id', [...path, index], id)]
      : [],
  );
}

function problem(code: QuestionProblem['code'], path: Path, found: string): QuestionProblem {
  return { code, path, found };
}
