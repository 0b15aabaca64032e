import type * as vscode from 'vscode';
import type { KnowledgeIndex } from '../../core/knowledge/knowledge.ts';
import { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { loadDisk } from './diskFolderFiles.ts';
import { FolderModel } from './folderModel.ts';

/** The last models by what is known, since that tells which imports were kept; then by folder. */
const models = new WeakMap<KnowledgeIndex, ReadonlyMap<string, FolderModel>>();

/** One model a workspace folder, nothing read yet; files that are unchanged since the last models need not be read again. */
export async function createFolderModels(
  folders: readonly vscode.WorkspaceFolder[],
  index: KnowledgeIndex,
  { chunks, log }: { readonly chunks: ChunkLoader; readonly log: vscode.LogOutputChannel },
): Promise<readonly FolderModel[]> {
  const disk = await loadDisk(chunks, folders);
  const names = new FrameworkNames(index.frameworks);
  const last = models.get(index);
  const now = new Map<string, FolderModel>();
  for (const folder of folders) {
    const key = folder.uri.toString();
    now.set(key, new FolderModel(folder, names, { log, disk, before: last?.get(key) ?? null }));
  }
  models.set(index, now);
  return [...now.values()];
}
