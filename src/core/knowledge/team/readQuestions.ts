import type { Option, QuestionDraft } from '../../advice/questions.ts';
import type { KnowledgeProblem } from '../problem.ts';
import { say } from '../say.ts';
import type { Steps } from '../steps.ts';
import { questionFaults, type Surroundings } from './questionFaults.ts';
import type { OptionEntry, QuestionEntry, TeamFile } from './teamFile.ts';

export interface TeamQuestions {
  /** The questions with the team's changes; the shipped list itself where there are none. */
  readonly questions: readonly QuestionDraft[];
  readonly problems: readonly KnowledgeProblem[];
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
      const all =
        before === undefined
          ? [...questions, after]
          : questions.map((question) => (question === before ? after : question));
      const faults = questionFaults({ before, entry: value, after, all }, around);
      for (const { rule, message, path } of faults) {
        problems.push(place({ file, rule, message, path: ['questions', index, ...path] }));
      }
      if (faults.length === 0) questions = all;
    }
  }
  return { questions, problems };
}

function changed(before: QuestionDraft | undefined, entry: QuestionEntry): QuestionDraft {
  const { id, disabled, fixed, options = [], skipWhen, ...own } = entry;
  const { title, why, multi, fact, assumed, perFramework } = own;
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
  const { skipWhen: shippedSkip, ...shipped } = before ?? { id, title: '', why: '' };
  const skip = skipWhen === undefined ? shippedSkip : skipWhen;
  return {
    ...shipped,
    ...(title !== undefined && { title }),
    ...(why !== undefined && { why }),
    ...(multi !== undefined && { multi }),
    ...(fact !== undefined && { fact }),
    ...(skip !== undefined && skip !== null && { skipWhen: skip }),
    ...(assumed !== undefined && { assumed }),
    ...(perFramework !== undefined && { perFramework }),
    ...(settled !== undefined && { fixed: settled }),
    options: [...kept, ...added],
  };
}

function laidOver(option: Option, entry: OptionEntry | undefined): Option {
  if (entry === undefined) return option;
  const { disabled: _, ...own } = entry;
  return { ...option, ...own };
}
