import * as vscode from 'vscode';
import type { StarterFile, StarterPlan } from '../../core/starter/planStarter.ts';
import {
  findObstacles,
  type StarterFolder,
  WriteFailure,
  type Written,
  writeStarter,
} from '../../core/starter/writeStarter.ts';
import { askFolder, askObstacles } from './askFolder.ts';
import type { StarterArgument } from './starterArgument.ts';
import { workspaceFolder } from './workspaceFolder.ts';

export interface StarterResult {
  /** URI of the folder. */
  readonly folder: string;
  /** What was written, by path in the folder. */
  readonly files: readonly string[];
  /** What was there before and stayed as it was. */
  readonly kept: readonly string[];
}

/**
 * Asks for a folder, unless one is given, and writes the files that are not there.
 *
 * @returns `back` to the questions before, undefined where the person left
 * @throws Error where the file system refuses; what was written is taken back
 */
export async function placeStarter(
  { files }: StarterPlan,
  packageName: string,
  { folder: given, show }: StarterArgument,
  canGoBack: boolean,
): Promise<StarterResult | 'back' | undefined> {
  for (let wanted = given; ; wanted = null) {
    const reply = wanted === null ? await askFolder(packageName, canGoBack) : { picked: [wanted] };
    if (reply === 'back') return 'back';
    const [folder] = reply === 'cancelled' ? [] : reply.picked;
    if (folder === undefined) return undefined;
    const target = workspaceFolder(folder, vscode.workspace.fs);
    const obstacles = await findObstacles(target, files);
    const { existing, others } = obstacles;
    const missing = files.filter(({ path }) => !existing.includes(path));
    if (existing.length > 0 && !show) {
      throw new Error(vscode.l10n.t('These files are there already: {0}', existing.join(', ')));
    }
    if (show && existing.length + others.length > 0) {
      const way = await askObstacles(folder, obstacles, missing.length);
      if (way === 'cancelled') return undefined;
      if (way === 'elsewhere') continue;
    }
    const written = await write(target, missing, show);
    return written.state === 'cancelled'
      ? undefined
      : { folder: folder.toString(), files: written.paths, kept: existing };
  }
}

async function write(
  folder: StarterFolder,
  files: readonly StarterFile[],
  show: boolean,
): Promise<Written> {
  const staging = `.framework-guide-${Math.random().toString(36).slice(2, 10)}`;
  try {
    if (!show) return await writeStarter(folder, files, staging);
    const written = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Creating the starter'),
        cancellable: true,
      },
      (progress, token) =>
        writeStarter(folder, files, staging, {
          isCancelled: () => token.isCancellationRequested,
          onFile: (path) => progress.report({ message: path, increment: 100 / files.length }),
        }),
    );
    if (written.state === 'cancelled') refuseLeft('', written.left);
    return written;
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    refuseLeft(error.message, error.left);
    throw new Error(
      vscode.l10n.t('The starter was not created, and nothing is left of it: {0}', error.message),
    );
  }
}

function refuseLeft(message: string, left: readonly string[]): void {
  if (left.length === 0) return;
  throw new Error(
    vscode.l10n.t(
      'The starter was not created, and these could not be taken back: {0}. {1}',
      left.map((path) => (path === '' ? '.' : path)).join(', '),
      message,
    ),
  );
}
