import * as vscode from 'vscode';
import { overriddenFolder } from '../../core/workspace/overrides.ts';
import { settingsSection } from '../host/ids.ts';

const key = 'frameworks';

/** A folder of the workspace: a workspace folder and a path inside of it, empty for itself. */
export interface FolderInside {
  readonly folder: vscode.WorkspaceFolder;
  readonly path: string;
}

/**
 * Writes into the workspace folder's settings which frameworks a folder uses; null lets Framework Guide decide again.
 * @throws Error where the settings cannot be written, or where the user's own settings go on saying something
 */
export async function writeOverride(
  { folder, path }: FolderInside,
  frameworks: readonly string[] | null,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration(settingsSection, folder.uri);
  const written = settings.inspect(key);
  const own = without(written?.workspaceFolderValue, path);
  if (frameworks !== null) own[path] = frameworks;
  await update(
    settings,
    own,
    written?.workspaceFolderValue,
    vscode.ConfigurationTarget.WorkspaceFolder,
  );
  if (frameworks !== null) return;
  // In a window of one folder both are the same file.
  if (vscode.workspace.workspaceFile !== undefined) {
    const shared = without(written?.workspaceValue, path);
    await update(settings, shared, written?.workspaceValue, vscode.ConfigurationTarget.Workspace);
  }
  if (size(without(written?.globalValue, path)) < size(written?.globalValue)) {
    throw new Error(
      vscode.l10n.t(
        'Your user settings still say which frameworks “{0}” uses',
        path || folder.name,
      ),
    );
  }
}

async function update(
  settings: vscode.WorkspaceConfiguration,
  now: Readonly<Record<string, unknown>>,
  before: unknown,
  target: vscode.ConfigurationTarget,
): Promise<void> {
  if (JSON.stringify(now) === JSON.stringify(before ?? {})) return;
  await settings.update(key, size(now) === 0 ? undefined : now, target);
}

/** The setting without what it says about a folder, in whatever spelling. */
function without(setting: unknown, path: string): Record<string, unknown> {
  const entries = typeof setting === 'object' && setting !== null ? Object.entries(setting) : [];
  return Object.fromEntries(entries.filter(([written]) => overriddenFolder(written) !== path));
}

function size(setting: unknown): number {
  return typeof setting === 'object' && setting !== null ? Object.keys(setting).length : 0;
}
