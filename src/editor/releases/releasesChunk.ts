import * as vscode from 'vscode';
import { askReleases } from '../../core/releases/askReleases.ts';
import type { IndexProblem } from '../../core/releases/indexAnswer.ts';
import type { ReleaseReport } from '../../core/releases/releaseReport.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { readSetting } from '../host/settings.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';
import { AnswerFile } from './answerFile.ts';
import { readCheckArgument } from './checkArgument.ts';
import { type Ending, HttpIndex } from './httpIndex.ts';
import { readIndexAddress } from './indexAddress.ts';
import { indexProblemText } from './indexProblemText.ts';
import { releaseQuestions } from './releaseQuestions.ts';
import { ReleaseList, showNothingToAsk } from './showReleases.ts';

export interface ReleasesDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
  /** A folder of our own that outlives the window. */
  readonly storage: vscode.Uri;
}

const atOnce = 4;
const limitMs = 10_000;

/**
 * "Check for Newer Releases". Argument: `{ frameworks?: string[], show?: boolean }`; without `frameworks` those of the
 * workspace. Returns a report for each framework and version in use, or undefined where the person cancelled.
 * @throws Error for an argument or a setting that is not valid, naming what is
 */
export async function checkReleases(
  deps: ReleasesDependencies,
  argument: unknown,
): Promise<readonly ReleaseReport[] | undefined> {
  const catalogue = await deps.knowledge.catalogue();
  const { frameworks, show } = readCheckArgument(argument, catalogue.ids);
  const address = readIndexAddress(readSetting('index.url'));
  if (address === null) {
    throw new Error(
      vscode.l10n.t(
        'The setting “{0}” must be an address with http or https, without query',
        'frameworkGuide.index.url',
      ),
    );
  }
  await deps.workspace.whenReady();
  const questions = releaseQuestions(deps.workspace, catalogue, frameworks);
  if (questions.length === 0) {
    if (show) await showNothingToAsk();
    return [];
  }

  const ending = new AbortController();
  const end = (why: Ending): void => ending.abort(why);
  const list = show ? new ReleaseList(questions, address.host, () => end('cancelled')) : null;
  const timer = setTimeout(() => end('timeout'), limitMs);
  const file = new AnswerFile(deps.storage);
  try {
    const kept = await file.load(address.base);
    const reports = await askReleases(questions, {
      index: new HttpIndex(address, ending.signal),
      kept,
      now: () => new Date().toISOString(),
      atOnce,
      onReport: (report, at) => list?.update(report, at),
    });
    if (ending.signal.reason === 'cancelled') return undefined;
    clearTimeout(timer);
    logProblems(deps.log, reports, address.host);
    // Without it the next check asks for everything anew; that is no reason to fail this one.
    await file.save(address.base, kept).catch((error) => deps.log.warn(String(error)));
    await list?.finish(reports, offlineOf(reports));
    return reports;
  } finally {
    clearTimeout(timer);
  }
}

/** The one reason why nothing could be asked; null where anything was answered. */
function offlineOf(reports: readonly ReleaseReport[]): IndexProblem | null {
  const isOffline = reports.every(
    ({ problems }) => problems.length > 0 && problems.every(({ code }) => code === 'unreachable'),
  );
  return isOffline ? (reports[0]?.problems[0] ?? null) : null;
}

/** Each reason once: without a network it is the same for all. */
function logProblems(
  log: vscode.LogOutputChannel,
  reports: readonly ReleaseReport[],
  host: string,
): void {
  const names = new Map<string, string[]>();
  for (const { distribution, problems } of reports) {
    for (const problem of problems) {
      const text = indexProblemText(problem, host);
      names.set(text, [...(names.get(text) ?? []), distribution]);
    }
  }
  for (const [text, of] of names) log.warn(`${[...new Set(of)].join(', ')}: ${text}`);
}
