import type { IsoDay } from '../knowledge/framework.ts';
import type { DocumentPath } from '../knowledge/problem.ts';
import type { StarterKnowledge } from './frameworkLine.ts';
import { type OpenOption, openOptions, optionProblem, takenNames } from './options.ts';
import { planStarter } from './planStarter.ts';
import type { Starters, StarterTemplate } from './starter.ts';

/** What a schema cannot tell of a starter. */
export interface StarterProblem {
  readonly code: string;
  readonly message: string;
  /** Into the starter's own document. */
  readonly path: DocumentPath;
}

/**
 * Checks one starter: what it names exists, and every combination of its choices makes a project.
 *
 * @returns one problem of each kind and place, however many combinations show it
 */
export function checkStarter(
  starters: Starters,
  starter: StarterTemplate,
  knowledge: StarterKnowledge,
  today: IsoDay,
): readonly StarterProblem[] {
  const problems = new Map<string, StarterProblem>();
  const add = (code: string, message: string, path: DocumentPath): void =>
    void problems.set(`${code} ${message}`, { code, message, path });

  const known = knowledge.frameworks.some(({ id }) => id === starter.id);
  if (!known) add('framework', `there is no framework ${starter.id}`, []);
  for (const id of starter.options) {
    if (!starters.options.some((option) => option.id === id)) {
      add('option', `there is no option ${id}`, ['options']);
    }
  }
  if ((starter.ran.length === 0) === (starter.writtenFor === null)) {
    add('ran', 'either "ran" or "writtenFor" tells a version, and not both', ['ran']);
  }
  const options = openOptions(starters, starter, knowledge, today);
  const taken = takenNames(starter, knowledge.frameworks);
  for (const option of options) {
    const { id, kind, choices } = option;
    if (kind === 'python' && choices.length === 0) {
      add('python', 'no supported line runs on any of the Python releases', ['options']);
    } else if (optionProblem(option, option.default, taken) !== null) {
      add('default', `${option.default} is no value of ${id}`, ['defaults']);
    }
  }
  if (problems.size > 0) return [...problems.values()];

  for (const values of combinations(options)) {
    const plan = planStarter(starters, starter, values, knowledge, today);
    for (const { code, file, ...rest } of plan.problems) {
      const at = 'line' in rest ? `${file}:${rest.line}` : file;
      add(code, `${at} ${rest.found}`.trim(), []);
    }
    if (plan.problems.length === 0 && !plan.files.some(({ path }) => path === 'README.md')) {
      add('readme', 'there is no README.md', []);
    }
  }
  return [...problems.values()];
}

/** Every combination of choices; an option without choices has its default. */
export function combinations(
  options: readonly OpenOption[],
): readonly ReadonlyMap<string, string>[] {
  return options.reduce<readonly ReadonlyMap<string, string>[]>(
    (before, { id, choices, default: wanted }) => {
      const values = choices.length > 0 ? choices.map((choice) => choice.id) : [wanted];
      return before.flatMap((map) => values.map((value) => new Map([...map, [id, value]])));
    },
    [new Map()],
  );
}
