import * as vscode from 'vscode';
import { parseAnswers } from '../../core/advice/answers.ts';
import { lastAnswers } from '../advice/lastAnswers.ts';
import { askStep } from '../advice/quickPickStep.ts';
import { readWizard } from '../comparison/wizard.ts';
import type { CommandId } from '../host/ids.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';

interface SourceItem extends vscode.QuickPickItem {
  readonly again: boolean;
}

interface Memory {
  readonly knowledge: KnowledgeStore;
  /** Keeps the answers of the last complete run of the wizard. */
  readonly memory: vscode.Memento;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * The answers that a decision is to rest on where the caller named none: those of the last complete run of the wizard,
 * or of one that is made now.
 *
 * @returns null where the person left
 */
export async function knownAnswers({ knowledge, memory }: Memory): Promise<Given | null> {
  const last = lastAnswers(memory);
  const detail = last === null ? null : await inWords(knowledge, last);
  if (detail === null) return askNow(memory);
  const reply = await askStep<SourceItem>({
    title: vscode.l10n.t('Save a Decision'),
    prompt: vscode.l10n.t('The record rests on your answers to the questions.'),
    placeholder: vscode.l10n.t('Choose one'),
    items: [
      {
        label: `$(history) ${vscode.l10n.t('Take the last answers')}`,
        detail,
        again: false,
      },
      { label: `$(refresh) ${vscode.l10n.t('Answer the questions again')}`, again: true },
    ],
    previous: [],
    canGoBack: false,
  });
  const picked = typeof reply === 'string' ? undefined : reply.picked[0];
  if (picked === undefined) return null;
  return picked.again ? askNow(memory) : last;
}

async function askNow(memory: vscode.Memento): Promise<Given | null> {
  const command: CommandId = 'frameworkGuide.recommend';
  const advice = await vscode.commands.executeCommand(command, { show: false });
  return advice === undefined ? null : lastAnswers(memory);
}

/** The options that were chosen; null where they are no answers to today's questions. */
async function inWords(knowledge: KnowledgeStore, last: Given): Promise<string | null> {
  const { questions = [] } = (await readWizard(knowledge, {})) ?? {};
  const { answers, problems } = parseAnswers(questions, last);
  if (problems.length > 0) return null;
  const labels = answers.flatMap(({ question, options }) => {
    const known = questions.find(({ id }) => id === question)?.options ?? [];
    return known.filter(({ id }) => options.includes(id)).map(({ label }) => vscode.l10n.t(label));
  });
  return labels.length > 0 ? labels.join(' · ') : vscode.l10n.t('Not sure');
}
