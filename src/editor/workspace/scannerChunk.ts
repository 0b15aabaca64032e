import type * as vscode from 'vscode';
import type { WorkspaceFact } from '../../core/advice/prefill.ts';
import { readHints } from '../../core/advice/readHints.ts';
import type { KnowledgeIndex } from '../../core/knowledge/knowledge.ts';
import type { ManifestFacts } from '../../core/workspace/fileFacts.ts';
import { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import { manifestOf } from '../../core/workspace/includes.ts';
import { readTextFacts } from '../../core/workspace/readFileFacts.ts';
import type { YamlReaders } from '../../core/workspace/yamlReaders.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { type DiskChunk, loadDisk } from './diskFolderFiles.ts';
import { FolderModel } from './folderModel.ts';
import { InstalledVersions, type InstalledVersionsHost } from './installedVersions.ts';
import { PythonExtensionEnvironments } from './pythonEnvironments.ts';

/** The chunks that a scan loads besides. */
export interface ScannerParts {
  readonly yaml: typeof import('./yamlChunk.ts');
  readonly disk: DiskChunk;
}

/** What stays from one scan to the next. */
interface Known {
  readonly names: FrameworkNames;
  /** The last models, by folder. */
  readonly models: ReadonlyMap<string, FolderModel>;
}

/** By what is known, since that tells which imports were kept. */
const known = new WeakMap<KnowledgeIndex, Known>();

/** One model a workspace folder, nothing read yet; files that are unchanged since the last models need not be read again. */
export async function createFolderModels(
  folders: readonly vscode.WorkspaceFolder[],
  index: KnowledgeIndex,
  {
    chunks,
    log,
  }: { readonly chunks: ChunkLoader<ScannerParts>; readonly log: vscode.LogOutputChannel },
): Promise<readonly FolderModel[]> {
  const disk = await loadDisk(chunks, folders);
  const yaml = async () => (await chunks.load('yaml')).yamlReaders;
  const last = known.get(index);
  const names = last?.names ?? new FrameworkNames(index.frameworks);
  const models = new Map<string, FolderModel>();
  for (const folder of folders) {
    const key = folder.uri.toString();
    const before = last?.models.get(key) ?? null;
    models.set(key, new FolderModel(folder, names, { yaml, log, disk, before }));
  }
  known.set(index, { names, models });
  return [...models.values()];
}

/** Begins to look for the Python extension; nothing is asked yet. */
export function createInstalledVersions(
  host: InstalledVersionsHost,
  log: vscode.LogOutputChannel,
): InstalledVersions {
  return new InstalledVersions(new PythonExtensionEnvironments(log), host);
}

/**
 * What a manifest says as it is on screen; null for a file that is none.
 * @param path decides what the file is; any text of a manifest's name may be given
 */
export async function readManifest(
  path: string,
  text: string,
  yaml: () => Promise<YamlReaders>,
): Promise<ManifestFacts | null> {
  const facts = await readTextFacts(path, text, { keep: () => false, yaml });
  return manifestOf(facts);
}

/** What a file beside the manifests says for the wizard: read here, since the readers of TOML are. */
export function hintsIn(path: string, text: string): readonly WorkspaceFact[] {
  return readHints(path, text);
}
