import type * as vscode from 'vscode';
import type { KnowledgeIndex } from '../../core/knowledge/knowledge.ts';
import type { ManifestFacts } from '../../core/workspace/fileFacts.ts';
import { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import { manifestOf } from '../../core/workspace/includes.ts';
import { readTextFacts } from '../../core/workspace/readFileFacts.ts';
import type { YamlReaders } from '../../core/workspace/yamlReaders.ts';
import { FolderModel } from './folderModel.ts';

/** One model a workspace folder, nothing read yet. */
export function createFolderModels(
  folders: readonly vscode.WorkspaceFolder[],
  { frameworks }: KnowledgeIndex,
  yaml: () => Promise<YamlReaders>,
  log: vscode.LogOutputChannel,
): readonly FolderModel[] {
  const names = new FrameworkNames(frameworks);
  return folders.map((folder) => new FolderModel(folder, names, yaml, log));
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
