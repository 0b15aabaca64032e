import * as vscode from 'vscode';
import type { Answers } from '../../core/advice/answers.ts';
import { nextStep } from '../../core/advice/nextStep.ts';
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
  answers: Answers;

  /** @param fixed how many of the answers were given from outside: Back does not reach them. */
  constructor(answers: Answers, fixed: number) {
    this.answers = answers;
    this.#fixed = fixed;
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
      const reply = await askQuestion(next, this.#remembered.get(question) ?? [], this.canGoBack);
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
  previous: readonly string[],
  canGoBack: boolean,
): Promise<Reply<OptionItem>> {
  const items = [...ask.options.map(optionItem), unsureItem()];
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

function optionItem({ id, label, detail, exclusive }: Option): OptionItem {
  return {
    id,
    label: vscode.l10n.t(label),
    detail: vscode.l10n.t(detail),
    exclusive: exclusive === true,
  };
}

function unsureItem(): OptionItem {
  return {
    id: UNSURE,
    label: `$(question) ${vscode.l10n.t('Not sure')}`,
    detail: vscode.l10n.t('This question then counts neither for nor against any framework.'),
    exclusive: true,
  };
}
