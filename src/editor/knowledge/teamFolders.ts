import * as vscode from 'vscode';
import { labelled } from '../host/folderLabel.ts';
import { readSetting } from '../host/settings.ts';

/** Read in each workspace folder, whatever the setting says. */
export const teamFolder = '.framework-guide';

/** A folder whose YAML files are a team's. */
export interface TeamFolder {
  readonly uri: vscode.Uri;
  /** Its path as problems name it: with the workspace folder's name where there are several. */
  readonly label: string;
}

/** The folders of a team in all workspace folders, each once. They need not exist. */
export function teamFolders(): readonly TeamFolder[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.flatMap((folder) => {
    const { uri } = folder;
    const configured = readSetting('knowledge.folders', uri).flatMap((path) => inside(path) ?? []);
    return [...new Set([teamFolder, ...configured])].map((path) => ({
      uri: vscode.Uri.joinPath(uri, path),
      label: labelled(folder, path),
    }));
  });
}

export function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** The path in plain form; null where it leads out of the workspace folder, or is no text at all. */
function inside(path: unknown): string | null {
  if (typeof path !== 'string' || /^[/\\]|^[a-z]:|\\/i.test(path)) return null;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  return steps.length === 0 || steps.includes('..') ? null : steps.join('/');
}
