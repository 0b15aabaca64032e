import { parseAnswers } from '../../advice/answers.ts';
import { checkEffect, checkSkip, type QuestionProblem } from '../../advice/checkQuestions.ts';
import { completeQuestions } from '../../advice/completeQuestions.ts';
import type { Effect, Question, QuestionDraft } from '../../advice/questions.ts';
import { testsOf } from '../../advice/rule.ts';
import type { Framework } from '../framework.ts';
import type { KnowledgeProfiles } from '../knowledge.ts';
import type { DocumentPath } from '../problem.ts';
import { say } from '../say.ts';
import { misformed, misformedAnswerRule } from './effectForm.ts';
import type { QuestionEntry } from './teamFile.ts';
import type { TeamWords } from './teamWords.ts';

/** What the names in questions must be found in. */
export interface Surroundings {
  readonly names: Pick<KnowledgeProfiles, 'criteria' | 'traits'>;
  readonly frameworks: readonly Framework[];
  readonly words: TeamWords;
}

/** What is wrong with an entry, and where in it. */
export interface Fault {
  readonly rule: 'schema' | 'unknown-question' | 'unknown-row' | 'unknown-framework';
  readonly message: string;
  readonly path: DocumentPath;
}

/** An entry of a team, and the questions before and after it. */
export interface ChangedQuestion {
  readonly entry: QuestionEntry;
  /** As it was; absent where it is the team's own. */
  readonly before: QuestionDraft | undefined;
  readonly after: QuestionDraft;
  /** With `after` in its place. */
  readonly all: readonly QuestionDraft[];
}

/** All that is wrong with a team's entry and that its schema cannot tell. */
export function questionFaults(
  { entry, before, after, all }: ChangedQuestion,
  around: Surroundings,
): readonly Fault[] {
  const known = completeQuestions({ questions: all }, around);
  return [
    ...lacksOf(before, entry, around.words),
    ...effectFaults(entry, known, around),
    ...skipFaults(entry, known, around),
    ...settledFaults(after, entry, around),
  ];
}

/** What is new must say all that is shown, and a question needs something to answer. */
function lacksOf(
  before: QuestionDraft | undefined,
  entry: QuestionEntry,
  words: TeamWords,
): readonly Fault[] {
  const lack = (name: string, path: DocumentPath): Fault => ({
    ...{ rule: 'schema', path },
    message: say(words.missing, name),
  });
  const { options = [] } = entry;
  const needed = ['title', 'why', 'options'] as const;
  // A question with an option for each framework needs none of its own.
  const fields = needed.filter(
    (name) =>
      before === undefined &&
      entry[name] === undefined &&
      (name !== 'options' || entry.perFramework === undefined),
  );
  const inOptions = options.flatMap((option, index) => {
    const isNew = before?.options.some(({ id }) => id === option.id) !== true;
    if (!isNew || option.disabled === true) return [];
    return (['label', 'detail'] as const)
      .filter((name) => option[name] === undefined)
      .map((name) => lack(name, ['options', index]));
  });
  return [...fields.map((name) => lack(name, [])), ...inOptions];
}

function effectFaults(
  { options = [], perFramework }: QuestionEntry,
  known: readonly Question[],
  { names, frameworks, words }: Surroundings,
): readonly Fault[] {
  const ids = new Set(frameworks.map(({ id }) => id));
  const faultsOf = (effect: Effect, path: DocumentPath): readonly Fault[] => {
    const form = misformed(effect, words);
    if (form !== null) {
      return [{ rule: 'schema', message: form.message, path: [...path, ...form.path] }];
    }
    const parts = 'of' in effect ? effect.of : [effect];
    return [
      ...checkEffect(effect, known, names, path).map((problem): Fault => {
        const depth = 'of' in effect ? path.length + 2 : path.length;
        return faultOf(problem, words, problem.path.slice(0, depth));
      }),
      ...parts.flatMap(({ when }, index) =>
        testsOf(when)
          .flatMap((test) => ('framework' in test ? test.framework : []))
          .filter((id) => !ids.has(id))
          .map((id): Fault => {
            const message = say(words.unknownFramework, id, [...ids].join(', '));
            const own = 'of' in effect ? [...path, 'of', index] : path;
            return { rule: 'unknown-framework', message, path: own };
          }),
      ),
    ];
  };
  return [
    ...options.flatMap(({ effects = [] }, at) =>
      effects.flatMap((effect, index) => faultsOf(effect, ['options', at, 'effects', index])),
    ),
    ...(perFramework?.effects ?? []).flatMap((effect, index) =>
      faultsOf(effect, ['perFramework', 'effects', index]),
    ),
  ];
}

function faultOf({ code, found }: QuestionProblem, words: TeamWords, path: DocumentPath): Fault {
  if (code === 'cap-sign') return { rule: 'schema', message: words.capSign, path };
  const word = code === 'asked-later' ? words.askedLater : words.unknownInRule;
  return { rule: 'unknown-row', message: say(word, found), path };
}

function skipFaults(
  { id, skipWhen }: QuestionEntry,
  known: readonly Question[],
  { words }: Surroundings,
): readonly Fault[] {
  if (skipWhen === undefined || skipWhen === null) return [];
  const path = ['skipWhen'];
  const message = misformedAnswerRule(skipWhen, words);
  if (message !== null) return [{ rule: 'schema', message, path }];
  const index = known.findIndex((question) => question.id === id);
  // Of a question that is not there, that it is not asked before says nothing new.
  const seen = new Set<string>();
  return checkSkip(known, index, path).flatMap((problem) => {
    if (seen.has(problem.found)) return [];
    seen.add(problem.found);
    return [faultOf(problem, words, path)];
  });
}

function settledFaults(
  after: QuestionDraft,
  { fixed, assumed }: QuestionEntry,
  { frameworks, words }: Surroundings,
): readonly Fault[] {
  const { fixed: _, ...open } = after;
  const asked = completeQuestions({ questions: [open] }, { frameworks });
  const faultOfAnswer = (given: string | readonly string[], field: string): readonly Fault[] => {
    if (parseAnswers(asked, { [after.id]: given }).problems.length === 0) return [];
    const valid = asked.flatMap(({ options }) => options.map(({ id }) => id)).join(', ');
    const message = say(words.unknownAnswer, [given].flat().join(', '), after.id, valid);
    return [{ rule: 'unknown-question', message, path: [field] }];
  };
  return [
    ...(fixed === undefined ? [] : faultOfAnswer(fixed, 'fixed')),
    ...(assumed === undefined ? [] : faultOfAnswer(assumed, 'assumed')),
  ];
}
