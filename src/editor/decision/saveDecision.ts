import * as vscode from 'vscode';
import { recommend } from '../../core/advice/rank.ts';
import { decisionRecord } from '../../core/decision/decisionRecord.ts';
import { decisionWords } from '../../core/decision/decisionWords.ts';
import { nextRecordName } from '../../core/decision/recordName.ts';
import { readWizard } from '../comparison/wizard.ts';
import { comparisonWords, translated } from '../comparison/words.ts';
import { today } from '../host/clock.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { chooseRecordFolder } from './chooseRecordFolder.ts';
import { readDecisionArgument } from './decisionArgument.ts';
import { knownAnswers } from './knownAnswers.ts';
import { openRecord } from './openRecord.ts';
import { pickFramework } from './pickFramework.ts';
import { recordNamesIn } from './recordNamesIn.ts';
import { writeRecord } from './writeRecord.ts';

export interface DecisionDependencies {
  readonly knowledge: KnowledgeStore;
  /** Keeps the answers of the last complete run of the wizard. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** What was written, and where it is or will be once it is saved. */
export interface SavedDecision {
  /** Of the document; `untitled:` until it is saved. */
  readonly uri: string;
  readonly text: string;
}

/**
 * "Save a Decision…". Argument: `{ answers?, framework?: id | null, folder?: path, open?: boolean }`. What it does not
 * say is asked for. The record is opened and waits to be edited and saved; `open: false` writes it straight away.
 *
 * @returns undefined where the person left
 * @throws Error for an argument that is not valid, or where the record cannot be written
 */
export async function saveDecision(
  deps: DecisionDependencies,
  argument: unknown,
): Promise<SavedDecision | undefined> {
  const { knowledge } = deps;
  const [profiles, catalogue] = await Promise.all([knowledge.profiles(), knowledge.catalogue()]);
  const { answers: given, framework, folder, open } = readDecisionArgument(argument, catalogue.ids);
  const wizard = await readWizard(knowledge, given ?? (await knownAnswers(deps)) ?? undefined);
  if (wizard === null) return undefined;
  const { questions, answers } = wizard;
  const advice = recommend(questions, answers, profiles, today());
  const chosen = framework === undefined ? await pickFramework(advice, catalogue) : framework;
  if (chosen === undefined) return undefined;
  const { title, text } = decisionRecord({
    ...{ questions, answers, advice, profiles, chosen },
    words: translated(decisionWords),
    comparison: comparisonWords(),
    translate: (english) => vscode.l10n.t(english),
  });
  const place = await chooseRecordFolder(folder);
  if (place === undefined) return undefined;
  const name = nextRecordName(place === null ? [] : await recordNamesIn(place), title, today());
  const target = place === null ? null : vscode.Uri.joinPath(place, name);
  if (open) {
    const document = await openRecord(target, text);
    return { uri: document.uri.toString(), text };
  }
  if (target === null) throw new Error(vscode.l10n.t('Open a folder first.'));
  await writeRecord(target, text);
  return { uri: target.toString(), text };
}
