import * as vscode from 'vscode';
import type { Advice, RankedFramework } from '../../core/advice/advice.ts';
import type { Answers } from '../../core/advice/answers.ts';
import type { CompareArgument } from '../comparison/compareArgument.ts';
import type { CommandId } from '../host/ids.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { copyAnswersLink } from './copyAnswersLink.ts';
import { asGiven } from './lastAnswers.ts';

/** What can be done with a result; done after the quick pick has gone. */
export type Action = () => Thenable<unknown>;

export interface ActionItem extends vscode.QuickPickItem {
  readonly action?: Action;
}

/** A result with what its actions need. */
export interface Result {
  readonly advice: Advice;
  readonly answers: Answers;
  readonly catalogue: FrameworkCatalogue;
  /** Ids of the frameworks that a starter can be created for. */
  readonly starters: ReadonlySet<string>;
}

/** How many are set side by side: more than these nobody chooses among. */
const few = 3;

/** What can be done with the ranking as a whole. */
export function resultActions({ advice, answers, catalogue, starters }: Result): ActionItem[] {
  const ids = advice.ranking.map(({ id }) => id);
  const top = ids.slice(0, few);
  const [first] = ids;
  return [
    {
      label: `$(graph) ${vscode.l10n.t('Open in Panel')}`,
      description: vscode.l10n.t('Why this order, and what would change it'),
      action: () =>
        compare({
          view: 'ranking',
          answers: asGiven(answers),
          // The table behind the ranking holds what it ranked.
          ...(ids.length === 0 ? {} : { frameworks: ids }),
        }),
    },
    ...(top.length < 2
      ? []
      : [
          {
            label: `$(table) ${vscode.l10n.t('Compare the Top {0}', top.length)}`,
            description: top.map((id) => catalogue.nameOf(id)).join(', '),
            action: () => compare({ frameworks: top }),
          },
        ]),
    {
      label: `$(checklist) ${vscode.l10n.t('Save the Decision…')}`,
      description: vscode.l10n.t('As a Markdown record, to be edited first'),
      action: () => save({ answers: asGiven(answers) }),
    },
    ...(first === undefined ? [] : starterAction(first, catalogue, starters)),
    {
      label: `$(link) ${vscode.l10n.t('Copy Link')}`,
      description: vscode.l10n.t('Shows the result of these answers to others'),
      action: () => copyAnswersLink(answers),
    },
  ];
}

/** What can be done with one framework of the ranking. */
export function frameworkActions(
  { id }: RankedFramework,
  { answers, catalogue, starters }: Result,
): ActionItem[] {
  const name = catalogue.nameOf(id);
  return [
    {
      label: `$(table) ${vscode.l10n.t('Open the profile of {0}', name)}`,
      action: () => compare({ framework: id }),
    },
    {
      label: `$(checklist) ${vscode.l10n.t('Save the Decision for {0}…', name)}`,
      action: () => save({ answers: asGiven(answers), framework: id }),
    },
    ...starterAction(id, catalogue, starters),
  ];
}

function starterAction(
  id: string,
  catalogue: FrameworkCatalogue,
  starters: ReadonlySet<string>,
): ActionItem[] {
  if (!starters.has(id)) return [];
  return [
    {
      label: `$(rocket) ${vscode.l10n.t('Create a Starter with {0}…', catalogue.nameOf(id))}`,
      action: () => run('frameworkGuide.createStarter', { framework: id }),
    },
  ];
}

function compare(argument: CompareArgument): Thenable<unknown> {
  return run('frameworkGuide.compare', argument);
}

function save(argument: object): Thenable<unknown> {
  return run('frameworkGuide.saveDecision', argument);
}

function run(
  command: CommandId | 'frameworkGuide.createStarter',
  argument: object,
): Thenable<unknown> {
  return vscode.commands.executeCommand(command, argument);
}
