import * as vscode from 'vscode';
import type { OpenOption } from '../../core/starter/options.ts';
import { optionProblem } from '../../core/starter/options.ts';
import { askStep, type Reply } from '../advice/quickPickStep.ts';
import { optionProblemText } from './optionProblemText.ts';

interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly canGoBack: boolean;
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly id: string;
}

/**
 * Asks for one option.
 *
 * @param before what was chosen before going back, else the default
 * @param describe what stands beside a choice, such as the requirement that follows from it
 */
export function askOption(
  option: OpenOption,
  before: string,
  taken: ReadonlySet<string>,
  place: Place,
  describe: (choice: string) => string | undefined,
): Promise<Reply<string>> {
  return option.choices.length > 0
    ? askChoice(option, before, place, describe)
    : askText(option, before, taken, place);
}

async function askChoice(
  { choices, title, detail }: OpenOption,
  before: string,
  place: Place,
  describe: (choice: string) => string | undefined,
): Promise<Reply<string>> {
  const items = choices.map((choice): ChoiceItem => {
    const description = describe(choice.id);
    return {
      id: choice.id,
      label: choice.label === undefined ? choice.id : vscode.l10n.t(choice.label),
      ...(description === undefined ? {} : { description }),
      ...(choice.detail === undefined ? {} : { detail: vscode.l10n.t(choice.detail) }),
    };
  });
  const reply = await askStep({
    ...place,
    title: `${place.title}: ${vscode.l10n.t(title)}`,
    prompt: vscode.l10n.t(detail),
    placeholder: vscode.l10n.t('Choose one'),
    items,
    previous: items.filter(({ id }) => id === before),
  });
  return typeof reply === 'string' ? reply : { picked: reply.picked.map(({ id }) => id) };
}

function askText(
  option: OpenOption,
  before: string,
  taken: ReadonlySet<string>,
  place: Place,
): Promise<Reply<string>> {
  const input = vscode.window.createInputBox();
  input.title = `${place.title}: ${vscode.l10n.t(option.title)}`;
  input.prompt = vscode.l10n.t(option.detail);
  input.step = place.step;
  input.totalSteps = place.totalSteps;
  input.value = before;
  input.ignoreFocusOut = true;
  input.buttons = place.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const leave = (reply: Reply<string>): void => {
      resolve(reply);
      input.dispose();
    };
    const check = (): boolean => {
      const problem = optionProblem(option, input.value, taken);
      input.validationMessage = problem === null ? undefined : optionProblemText(problem);
      return problem === null;
    };
    input.onDidChangeValue(check);
    input.onDidAccept(() => {
      if (check()) leave({ picked: [input.value] });
    });
    input.onDidTriggerButton(() => leave('back'));
    input.onDidHide(() => leave('cancelled'));
    input.show();
  });
}
