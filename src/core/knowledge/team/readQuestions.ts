import { parseAnswers } from '../../advice/answers.ts';
import { checkEffect } from '../../advice/checkQuestions.ts';
import { completeQuestions } from '../../advice/completeQuestions.ts';
import type { Effect, Option, QuestionDraft } from '../../advice/questions.ts';
import type { Framework } from '../framework.ts';
import type { KnowledgeProfiles } from '../knowledge.ts';
import type { DocumentPath, KnowledgeProblem } from '../problem.ts';
import { say } from '../say.ts';
import type { Steps } from '../steps.ts';
import { misformed } from './effectForm.ts';
import type { OptionEntry, QuestionEntry, TeamFile } from './teamFile.ts';
import type { TeamWords } from './teamWords.ts';

export interface TeamQuestions {
  /** The questions with the team's changes; the shipped list itself where there are none. */
  readonly questions: readonly QuestionDraft[];
  readonly problems: readonly KnowledgeProblem[];
}

interface Surroundings {
  readonly names: Pick<KnowledgeProfiles, 'criteria' | 'traits'>;
  readonly frameworks: readonly Framework[];
  readonly words: TeamWords;
}

/** What is wrong with an entry, and where in it. */
interface Fault {
  readonly rule: 'schema' | 'unknown-question' | 'unknown-row';
  readonly message: string;
  readonly path: DocumentPath;
}

/**
 * Lays what a team says about the wizard's questions over the shipped ones. An entry with a mistake is left out whole:
 * half a question would weigh in a way that nobody meant.
 */
export function* readQuestions(
  shipped: readonly QuestionDraft[],
  files: readonly TeamFile[],
  around: Surroundings,
): Steps<TeamQuestions> {
  const { words } = around;
  const problems: KnowledgeProblem[] = [];
  const said = new Map<string, string>();
  let questions = shipped;
  for (const { file, questions: entries, place } of files) {
    for (const { index, value } of entries) {
      yield;
      const { id } = value;
      const first = said.get(id);
      if (first !== undefined) {
        const message = first === file ? say(words.twiceHere, id) : say(words.twice, id, first);
        problems.push(place({ file, rule: 'twice', message, path: ['questions', index, 'id'] }));
        continue;
      }
      said.set(id, file);
      const before = questions.find((question) => question.id === id);
      const after = changed(before, value);
      const faults = [
        ...lacksOf(before, value, words),
        ...effectFaults(value, questions, around),
        ...fixedFaults(after, value, around),
      ];
      for (const { rule, message, path } of faults) {
        problems.push(place({ file, rule, message, path: ['questions', index, ...path] }));
      }
      if (faults.length > 0) continue;
      questions =
        before === undefined
          ? [...questions, after]
          : questions.map((question) => (question === before ? after : question));
    }
  }
  return { questions, problems };
}

function changed(before: QuestionDraft | undefined, entry: QuestionEntry): QuestionDraft {
  const { id, disabled, fixed, options = [], title, why, multi } = entry;
  const known = before?.options ?? [];
  const removed = options.filter((option) => option.disabled === true).map((option) => option.id);
  const kept = known
    .filter((option) => !removed.includes(option.id))
    .map((option) =>
      laidOver(
        option,
        options.find((one) => one.id === option.id),
      ),
    );
  const added = options
    .filter(({ id: own, disabled: off }) => off !== true && !known.some((one) => one.id === own))
    .map((option) => laidOver({ id: option.id, label: '', detail: '', effects: [] }, option));
  // Other questions may ask for the answer, so a question that is not asked stays, without one.
  const settled = disabled === true ? [] : fixed === undefined ? undefined : [fixed].flat();
  return {
    ...(before ?? { id, title: '', why: '' }),
    ...(title !== undefined && { title }),
    ...(why !== undefined && { why }),
    ...(multi !== undefined && { multi }),
    ...(settled !== undefined && { fixed: settled }),
    options: [...kept, ...added],
  };
}

function laidOver(option: Option, entry: OptionEntry | undefined): Option {
  if (entry === undefined) return option;
  const { disabled: _, ...own } = entry;
  return { ...option, ...own };
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
  const fields =
    before === undefined
      ? (['title', 'why', 'options'] as const).filter((name) => entry[name] === undefined)
      : [];
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
  { options = [] }: QuestionEntry,
  questions: readonly QuestionDraft[],
  { names, frameworks, words }: Surroundings,
): readonly Fault[] {
  const known = completeQuestions({ questions }, { frameworks });
  return options.flatMap(({ effects = [] }, at) =>
    effects.flatMap((effect: Effect, index): readonly Fault[] => {
      const path = ['options', at, 'effects', index];
      const form = misformed(effect, words);
      if (form !== null) return [{ rule: 'schema', message: form, path }];
      return checkEffect(effect, known, names, path).map(({ found }) => ({
        rule: 'unknown-row',
        message: say(words.unknownInRule, found),
        path,
      }));
    }),
  );
}

function fixedFaults(
  after: QuestionDraft,
  { fixed }: QuestionEntry,
  { frameworks, words }: Surroundings,
): readonly Fault[] {
  if (fixed === undefined) return [];
  const { fixed: _, ...open } = after;
  const asked = completeQuestions({ questions: [open] }, { frameworks });
  const { problems } = parseAnswers(asked, { [after.id]: fixed });
  if (problems.length === 0) return [];
  const valid = asked.flatMap(({ options }) => options.map(({ id }) => id)).join(', ');
  const message = say(words.unknownAnswer, [fixed].flat().join(', '), after.id, valid);
  return [{ rule: 'unknown-question', message, path: ['fixed'] }];
}
