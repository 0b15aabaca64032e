import * as vscode from 'vscode';
import { hintFiles } from '../../core/advice/hintFiles.ts';
import { type Suggestion, suggestAnswers, type WorkspaceFact } from '../../core/advice/prefill.ts';
import type { PrefillRule, Question } from '../../core/advice/questions.ts';
import { workspaceFacts } from '../../core/advice/workspaceFacts.ts';
import { joinPath } from '../../core/workspace/paths.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { pause } from '../host/waiting.ts';
import type { FolderPicture } from '../workspace/folderModel.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';

/** The first question waits no longer for a scan that is still under way. */
const patienceMs = 2000;
/** Of a folder with more projects no answer could be told anyway. */
const maxProjects = 20;

export type ScannerChunk = typeof import('../workspace/scannerChunk.ts');

interface Sources {
  readonly workspace: WorkspaceModel;
  readonly chunks: ChunkLoader<{ readonly scanner: ScannerChunk }>;
}

/** What the workspace says about the answers, as far as it has been read. */
export async function suggestFromWorkspace(
  { workspace, chunks }: Sources,
  rules: readonly PrefillRule[],
  questions: readonly Question[],
  catalogue: FrameworkCatalogue,
): Promise<readonly Suggestion[]> {
  await Promise.race([workspace.whenReady(), pause(patienceMs)]);
  // The readers of TOML are there already.
  const { hintsIn } = await chunks.load('scanner');
  const facts = await Promise.all(
    workspace.pictures.map(async (picture) => [
      ...(await hintsOf(picture, hintsIn)),
      ...workspaceFacts(picture.files, picture.conclusion.projects, (id) => catalogue.nameOf(id)),
    ]),
  );
  return suggestAnswers(rules, questions, facts.flat());
}

async function hintsOf(
  { folder, conclusion }: FolderPicture,
  hintsIn: ScannerChunk['hintsIn'],
): Promise<readonly WorkspaceFact[]> {
  const roots = new Set(['', ...conclusion.projects.map(({ root }) => root)]);
  const paths = [...roots]
    .slice(0, maxProjects)
    .flatMap((root) => hintFiles.map((name) => joinPath(root, name)));
  const hints = await Promise.all(
    paths.map(async (path) => {
      const uri = vscode.Uri.joinPath(folder.uri, path);
      // Most of them are not there.
      const bytes = await vscode.workspace.fs.readFile(uri).then(
        (read) => read,
        () => null,
      );
      return bytes === null ? [] : hintsIn(path, new TextDecoder().decode(bytes));
    }),
  );
  return hints.flat();
}
