import * as vscode from 'vscode';
import type { Obstacles } from '../../core/starter/writeStarter.ts';
import { askStep, type Reply } from '../advice/quickPickStep.ts';

interface PlaceItem extends vscode.QuickPickItem {
  /** Null asks with the window's own dialogue. */
  readonly folder: vscode.Uri | null;
}

/** Asks where the project goes: into the workspace, under a name of its own or not, or elsewhere. */
export async function askFolder(
  packageName: string,
  canGoBack: boolean,
): Promise<Reply<vscode.Uri>> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
  const items: readonly PlaceItem[] = [
    ...folders.flatMap(({ name, uri }): readonly PlaceItem[] => [
      {
        label: `$(new-folder) ${vscode.l10n.t('New folder “{0}” in {1}', packageName, name)}`,
        folder: vscode.Uri.joinPath(uri, packageName),
      },
      { label: `$(folder) ${vscode.l10n.t('{0} itself', name)}`, folder: uri },
    ]),
    { label: `$(folder-opened) ${vscode.l10n.t('Choose another folder…')}`, folder: null },
  ];
  for (;;) {
    const reply = await askStep({
      title: vscode.l10n.t('Create a Starter: Where?'),
      prompt: vscode.l10n.t('Files that are there already are never overwritten.'),
      placeholder: vscode.l10n.t('Choose a folder'),
      ...{ items, previous: [], canGoBack },
    });
    if (typeof reply === 'string') return reply;
    const folder = reply.picked[0]?.folder;
    if (folder) return { picked: [folder] };
    const chosen = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: vscode.l10n.t('The folder for the project'),
      openLabel: vscode.l10n.t('Create Here'),
    });
    const [first] = chosen ?? [];
    if (first !== undefined) return { picked: [first] };
  }
}

interface WayItem extends vscode.QuickPickItem {
  readonly way?: 'elsewhere' | 'missing';
}

/** What to do where the folder is not empty. Nothing is written unless the person says so. */
export async function askObstacles(
  folder: vscode.Uri,
  { existing, others }: Obstacles,
  missing: number,
): Promise<'elsewhere' | 'missing' | 'cancelled'> {
  const kept = vscode.l10n.t('What is there stays as it is.');
  const items: WayItem[] = [
    { label: `$(folder-opened) ${vscode.l10n.t('Choose another folder')}`, way: 'elsewhere' },
  ];
  if (missing > 0) {
    const label =
      existing.length > 0
        ? vscode.l10n.t('Write only the files that are missing: {0}', missing)
        : vscode.l10n.t('Write the files beside what is there: {0}', missing);
    items.push({ label: `$(new-file) ${label}`, detail: kept, way: 'missing' });
  }
  const list = (title: string, names: readonly string[]): void => {
    if (names.length === 0) return;
    items.push({ label: title, kind: vscode.QuickPickItemKind.Separator });
    items.push(...names.slice(0, maxListed).map((name) => ({ label: `$(file) ${name}` })));
    const more = names.length - maxListed;
    if (more > 0) items.push({ label: vscode.l10n.t('{0} more', more) });
  };
  list(vscode.l10n.t('Files of the starter that are there already'), existing);
  list(vscode.l10n.t('What else is there'), others);
  for (;;) {
    const reply = await askStep({
      title: vscode.l10n.t('The folder is not empty'),
      prompt: folder.scheme === 'file' ? folder.fsPath : folder.toString(true),
      placeholder: vscode.l10n.t('Choose one, or press Escape to leave all as it is'),
      ...{ items, previous: [], canGoBack: false },
    });
    if (typeof reply === 'string') return 'cancelled';
    const way = reply.picked[0]?.way;
    // The names are there to be read: picking one asks again.
    if (way !== undefined) return way;
  }
}

const maxListed = 20;
