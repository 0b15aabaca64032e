import * as vscode from 'vscode';
import type { Answers } from '../../core/advice/answers.ts';
import { nextStep } from '../../core/advice/nextStep.ts';
import {
  type Suggestion,
  suggestedOptions,
  type WorkspaceFact,
} from '../../core/advice/prefill.ts';
import { type Option, type Question, UNSURE } from '../../core/advice/questions.ts';
import { askStep, type Reply } from './quickPickStep.ts';

interface OptionItem extends vscode.QuickPickItem {
  readonly id: string;
  readonly exclusive: boolean;
}

/** The answers of one run of the wizard. */
export class WizardRun {
  /** What was chosen before going back, to be shown preselected. */
  readonly #remembered = new Map<string, readonly string[]>();
  readonly #fixed: number;
  readonly #suggestions: readonly Suggestion[];
  answers: Answers;

  /**
   * @param fixed how many of the answers were given from outside: Back does not reach them.
   * @param suggestions what the workspace speaks for: preselected with the evidence, and answered by the person
   */
  constructor(answers: Answers, fixed: number, suggestions: readonly Suggestion[] = []) {
    this.answers = answers;
    this.#fixed = fixed;
    this.#suggestions = suggestions;
  }

  get canGoBack(): boolean {
    return this.answers.length > this.#fixed;
  }

  back(): void {
    const last = this.answers.at(-1);
    if (last !== undefined) this.#remembered.set(last.question, last.options);
    this.answers = this.answers.slice(0, -1);
  }

  /**
   * Asks question by question until nothing is open.
   * @param onProgress told after every step, so that leaving loses nothing.
   * @returns false where the person left.
   */
  async ask(
    questions: readonly Question[],
    onProgress: (answers: Answers) => void,
  ): Promise<boolean> {
    for (;;) {
      const next = nextStep(questions, this.answers);
      if ('recommend' in next) return true;
      const question = next.ask.id;
      const suggestions = this.#suggestions.filter((one) => one.question === question);
      const previous = this.#remembered.get(question) ?? suggestedOptions(next.ask, suggestions);
      const reply = await askQuestion(next, { previous, suggestions }, this.canGoBack);
      if (reply === 'cancelled') return false;
      if (reply === 'back') this.back();
      else this.answers = [...this.answers, { question, options: optionsOf(reply.picked) }];
      onProgress(this.answers);
    }
  }
}

function optionsOf(picked: readonly OptionItem[]): readonly string[] {
  return picked.length > 0 ? picked.map(({ id }) => id) : [UNSURE];
}

function askQuestion(
  {
    ask,
    step,
    totalSteps,
  }: { readonly ask: Question; readonly step: number; readonly totalSteps: number },
  {
    previous,
    suggestions,
  }: { readonly previous: readonly string[]; readonly suggestions: readonly Suggestion[] },
  canGoBack: boolean,
): Promise<Reply<OptionItem>> {
  const items = [...ask.options.map((option) => optionItem(option, suggestions)), unsureItem()];
  return askStep({
    title: vscode.l10n.t(ask.title),
    prompt: vscode.l10n.t(ask.why),
    placeholder: ask.multi
      ? vscode.l10n.t('Choose all that apply, then press Enter')
      : vscode.l10n.t('Choose one'),
    step,
    totalSteps,
    items,
    previous: items.filter(({ id }) => previous.includes(id)),
    multi: ask.multi === true,
    canGoBack,
    isExclusive: ({ exclusive }) => exclusive,
  });
}

function optionItem(
  { id, label, detail, exclusive }: Option,
  suggestions: readonly Suggestion[],
): OptionItem {
  const evidence = suggestions.find(({ option }) => option === id)?.evidence ?? [];
  return {
    id,
    label: vscode.l10n.t(label),
    ...(evidence.length > 0 && { description: evidenceText(evidence) }),
    detail: vscode.l10n.t(detail),
    exclusive: exclusive === true,
  };
}

/** "found uvicorn in requirements.txt", and how much more there is. */
function evidenceText([first, ...others]: readonly WorkspaceFact[]): string {
  if (first === undefined) return '';
  const { kind, name, file, line } = first;
  const place = `${file}:${line}`;
  const found =
    kind === 'python'
      ? vscode.l10n.t('found Python {0} in {1}', name, place)
      : vscode.l10n.t('found {0} in {1}', name, place);
  return others.length === 0 ? found : vscode.l10n.t('{0} and {1} more', found, others.length);
}

function unsureItem(): OptionItem {
  return {
    id: UNSURE,
    label: `$(question) ${vscode.l10n.t('Not sure')}`,
    detail: vscode.l10n.t('This question then counts neither for nor against any framework.'),
    exclusive: true,
  };
}
