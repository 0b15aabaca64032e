import type * as vscode from 'vscode';
import type { KnowledgeIndex } from '../../core/knowledge/knowledge.ts';
import { FactsCache } from '../../core/workspace/factsCache.ts';
import { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { loadDisk } from './diskFolderFiles.ts';
import { FolderModel } from './folderModel.ts';

/** By what is known, since that tells which imports were kept; then by folder. */
const caches = new WeakMap<KnowledgeIndex, ReadonlyMap<string, FactsCache>>();

/** One model a workspace folder, nothing read yet; files that are unchanged since the last models need not be read again. */
export async function createFolderModels(
  folders: readonly vscode.WorkspaceFolder[],
  index: KnowledgeIndex,
  { chunks, log }: { readonly chunks: ChunkLoader; readonly log: vscode.LogOutputChannel },
): Promise<readonly FolderModel[]> {
  const disk = await loadDisk(chunks, folders);
  const names = new FrameworkNames(index.frameworks);
  const before = caches.get(index);
  const now = new Map<string, FactsCache>();
  caches.set(index, now);
  return folders.map((folder) => {
    const key = folder.uri.toString();
    const cache = before?.get(key) ?? new FactsCache();
    now.set(key, cache);
    return new FolderModel(folder, names, { log, disk, cache });
  });
}
