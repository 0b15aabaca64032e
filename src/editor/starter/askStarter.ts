import * as vscode from 'vscode';
import { lineFor, requirementOfLine } from '../../core/starter/frameworkLine.ts';
import {
  type OpenOption,
  type OptionValues,
  openOptions,
  optionProblem,
  parseOptions,
  takenNames,
  withDefaults,
} from '../../core/starter/options.ts';
import type { StarterTemplate } from '../../core/starter/starter.ts';
import type { Reply } from '../advice/quickPickStep.ts';
import { today } from '../host/clock.ts';
import { askFramework } from './askFramework.ts';
import { askOption } from './askOption.ts';
import { optionProblemText } from './optionProblemText.ts';
import type { StarterArgument } from './starterArgument.ts';
import type { StarterSources } from './starterSources.ts';

export interface ChosenStarter {
  readonly starter: StarterTemplate;
  readonly values: OptionValues;
  /** Whether something was asked that the person can go back to. */
  readonly wasAsked: boolean;
}

/** A question: an option, or null for the framework. */
type Step = OpenOption | null;

/**
 * Asks for the framework and the options, as far as they were not given, with a way back from each step.
 *
 * @param before what was chosen when the person comes back from a later step: asking begins with the last question
 * @returns null where the person left
 * @throws Error for given options that the starter does not take
 */
export async function askStarter(
  sources: StarterSources,
  given: StarterArgument,
  before: ChosenStarter | null,
): Promise<ChosenStarter | null> {
  const fixed = sources.starters.starters.find(({ id }) => id === given.framework) ?? null;
  let starter = before?.starter ?? fixed;
  /** Kept when the framework changes: shown again where it is valid there too. */
  const chosen = new Map(before?.values);
  let at = before === null ? 0 : stepsOf(sources, given, starter).length - 1;
  for (;;) {
    const steps = stepsOf(sources, given, starter);
    const step = steps[at];
    if (step === undefined && starter !== null) {
      const values = valuesOf(sources, given, starter, chosen);
      return { starter, values, wasAsked: steps.length > 0 };
    }
    let reply: Reply<unknown>;
    if (step === undefined || step === null) {
      const total = steps.length > 1 ? steps.length : usualSteps(sources, given);
      const { starters } = sources.starters;
      const asked = await askFramework(starters, sources.catalogue, starter, total);
      if (typeof asked !== 'string') starter = asked.picked[0] ?? starter;
      reply = asked;
    } else {
      const asked = await ask(sources, starter, step, chosen.get(step.id), at, steps.length);
      if (typeof asked !== 'string') chosen.set(step.id, asked.picked[0] ?? step.default);
      reply = asked;
    }
    if (reply === 'cancelled') return null;
    at += reply === 'back' ? -1 : 1;
  }
}

function stepsOf(
  sources: StarterSources,
  given: StarterArgument,
  starter: StarterTemplate | null,
): readonly Step[] {
  const options =
    starter === null || given.options !== null || !given.show
      ? []
      : optionsOf(sources, starter).filter(({ asked }) => asked !== false);
  return given.framework === null ? [null, ...options] : options;
}

/** Before a framework is chosen, all options may come. */
function usualSteps({ starters }: StarterSources, given: StarterArgument): number {
  const options = starters.options.filter(({ asked }) => asked !== false);
  return given.options === null ? options.length + 1 : 1;
}

function ask(
  sources: StarterSources,
  starter: StarterTemplate | null,
  option: OpenOption,
  before: string | undefined,
  at: number,
  totalSteps: number,
): Promise<Reply<string>> {
  const { frameworks } = sources.knowledge;
  const taken = starter === null ? new Set<string>() : takenNames(starter, frameworks);
  const isValid = before !== undefined && optionProblem(option, before, taken) === null;
  const framework = frameworks.find(({ id }) => id === starter?.id);
  const place = {
    title: vscode.l10n.t('Starter for {0}', framework?.name ?? ''),
    ...{ step: at + 1, totalSteps, canGoBack: at > 0 },
  };
  return askOption(option, isValid ? before : option.default, taken, place, (choice) => {
    if (option.kind !== 'python' || framework === undefined) return undefined;
    const line = lineFor(framework, choice, today());
    return line === null ? undefined : requirementOfLine(framework, line);
  });
}

function valuesOf(
  sources: StarterSources,
  given: StarterArgument,
  starter: StarterTemplate,
  chosen: OptionValues,
): OptionValues {
  const options = optionsOf(sources, starter);
  if (given.options === null) return withDefaults(options, chosen);
  const taken = takenNames(starter, sources.knowledge.frameworks);
  const { values, problems } = parseOptions(options, given.options, taken);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(optionProblemText(problem));
  return withDefaults(options, values);
}

function optionsOf(
  { starters, knowledge }: StarterSources,
  starter: StarterTemplate,
): readonly OpenOption[] {
  return openOptions(starters, starter, knowledge, today());
}
