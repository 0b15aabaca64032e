import type * as vscode from 'vscode';
import type { KnowledgeIndex } from '../../core/knowledge/knowledge.ts';
import { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import type { YamlReaders } from '../../core/workspace/yamlReaders.ts';
import { FolderModel } from './folderModel.ts';
import { InstalledVersions, type InstalledVersionsHost } from './installedVersions.ts';
import { PythonExtensionEnvironments } from './pythonEnvironments.ts';

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

/** Begins to look for the Python extension; nothing is asked yet. */
export function createInstalledVersions(
  host: InstalledVersionsHost,
  log: vscode.LogOutputChannel,
): InstalledVersions {
  return new InstalledVersions(new PythonExtensionEnvironments(log), host);
}
