import type { FrameworkIdentity, IsoDay } from '../knowledge/framework.ts';
import { lineFor, type StarterKnowledge } from './frameworkLine.ts';
import { type PackageNameProblem, packageNameProblem } from './packageName.ts';
import type { OptionChoice, StarterOption, Starters, StarterTemplate } from './starter.ts';

/** The value of each option that a starter takes. */
export type OptionValues = ReadonlyMap<string, string>;

/** Why given options cannot be used. */
export type OptionProblem =
  | { readonly code: 'not-an-object' }
  | { readonly code: 'unknown-option'; readonly option: string; readonly valid: readonly string[] }
  | {
      readonly code: 'unknown-choice';
      readonly option: string;
      readonly found: string;
      readonly valid: readonly string[];
    }
  | {
      readonly code: 'package-name';
      readonly option: string;
      readonly found: string;
      readonly why: PackageNameProblem;
    }
  | { readonly code: 'port'; readonly option: string; readonly found: string };

/** An option as one starter takes it on a day: with its own default and the choices that are open. */
export interface OpenOption extends StarterOption {
  readonly choices: readonly OptionChoice[];
}

/** The options that a starter takes, in the order they are asked. */
export function openOptions(
  { options }: Pick<Starters, 'options'>,
  starter: StarterTemplate,
  knowledge: StarterKnowledge,
  today: IsoDay,
): readonly OpenOption[] {
  return options
    .filter(({ id }) => starter.options.includes(id))
    .map((option) => {
      const { choices = [] } = option;
      const open =
        option.kind === 'python'
          ? choices.filter(({ id }) => runsOn(starter, knowledge, id, today))
          : choices;
      const wanted = starter.defaults[option.id] ?? option.default;
      // A release may have no supported line any more; another mistake in a default is the build's to tell.
      const isOver = option.kind === 'python' && !open.some(({ id }) => id === wanted);
      return { ...option, choices: open, default: (isOver ? open[0]?.id : undefined) ?? wanted };
    });
}

/** Whether the framework, and all other known ones that the starter needs, have a supported line for a Python release. */
function runsOn(
  starter: StarterTemplate,
  { frameworks }: StarterKnowledge,
  python: string,
  today: IsoDay,
): boolean {
  const needed = frameworks.filter(
    ({ id, distributions }) =>
      id === starter.id ||
      starter.requires.some(({ distribution }) => distributions.includes(distribution)),
  );
  return needed.every((framework) => lineFor(framework, python, today) !== null);
}

/** Names that the package must not have, because the project needs the modules of that name. */
export function takenNames(
  starter: StarterTemplate,
  frameworks: readonly Pick<FrameworkIdentity, 'imports'>[],
): ReadonlySet<string> {
  // `greeting/views.py` and `manage.py` both take their first word; the package's own folder has none yet.
  const files = Object.keys(starter.files).map((path) => path.replace(/[./].*$/s, ''));
  return new Set([
    ...files,
    ...starter.imports.flatMap((names) => names.split('|')),
    ...frameworks.flatMap(({ imports }) => imports),
    'tests',
  ]);
}

/** What is wrong with the value of an option; null where nothing is. */
export function optionProblem(
  option: OpenOption,
  value: unknown,
  taken: ReadonlySet<string>,
): OptionProblem | null {
  const found = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  switch (option.kind) {
    case 'package': {
      const why = typeof value === 'string' ? packageNameProblem(value, taken) : 'form';
      return why === null ? null : { code: 'package-name', option: option.id, found, why };
    }
    case 'port':
      return /^[1-9]\d{0,4}$/.test(found) && Number(found) <= 65_535
        ? null
        : { code: 'port', option: option.id, found };
    case 'choice':
    case 'python': {
      const valid = option.choices.map(({ id }) => id);
      return typeof value === 'string' && valid.includes(value)
        ? null
        : { code: 'unknown-choice', option: option.id, found, valid };
    }
  }
}

/**
 * Reads options that came from outside, such as a command's argument.
 *
 * @returns values for those that were given and are right, and what is wrong with the others
 */
export function parseOptions(
  options: readonly OpenOption[],
  given: unknown,
  taken: ReadonlySet<string>,
): { readonly values: OptionValues; readonly problems: readonly OptionProblem[] } {
  const values = new Map<string, string>();
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { values, problems: [{ code: 'not-an-object' }] };
  }
  const problems: OptionProblem[] = [];
  for (const [id, value] of Object.entries(given)) {
    const option = options.find((one) => one.id === id);
    if (option === undefined) {
      const valid = options.map((one) => one.id);
      problems.push({ code: 'unknown-option', option: id, valid });
      continue;
    }
    const problem = optionProblem(option, value, taken);
    if (problem === null) values.set(id, String(value));
    else problems.push(problem);
  }
  return { values, problems };
}

/** The values given, and the default of every option that none was given for. */
export function withDefaults(options: readonly OpenOption[], values: OptionValues): OptionValues {
  return new Map(options.map((option) => [option.id, values.get(option.id) ?? option.default]));
}
