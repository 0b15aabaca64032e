import * as vscode from 'vscode';
import { overriddenFolder } from '../../core/workspace/overrides.ts';
import { askStep } from '../advice/quickPickStep.ts';
import type { FrameworkCatalogue, KnowledgeStore } from '../host/knowledgeStore.ts';
import { readSetting } from '../host/settings.ts';
import { type FolderInside, writeOverride } from './overrideSetting.ts';
import { projectPath } from './projectPath.ts';
import { folderInside, readSetFrameworksArgument } from './setFrameworksArgument.ts';
import type { FoundProject, WorkspaceModel } from './workspaceModel.ts';

export interface SetFrameworksDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
}

interface FolderItem extends vscode.QuickPickItem {
  /** Null for the item that asks for any folder. */
  readonly inside: FolderInside | null;
}

interface ChoiceItem extends vscode.QuickPickItem {
  /** An id; `none` and `again` are chosen alone. */
  readonly choice: { readonly id: string } | 'none' | 'again';
}

/**
 * "Set Frameworks of a Folder…". Asks for what the argument leaves open, and writes the setting.
 * @throws Error for an argument that is not valid, and where the setting cannot be written
 */
export async function setFrameworks(
  { knowledge, workspace }: SetFrameworksDependencies,
  argument: unknown,
): Promise<void> {
  await workspace.whenReady();
  const catalogue = await knowledge.catalogue();
  const { projects } = workspace;
  const given = await readSetFrameworksArgument(argument, projects, catalogue);
  for (;;) {
    const inside = given.folder ?? (await askFolder(projects, catalogue));
    if (inside === null) return;
    const frameworks =
      given.frameworks === undefined
        ? await askFrameworks(inside, projects, catalogue, given.folder === null)
        : given.frameworks;
    if (frameworks === 'cancelled') return;
    if (frameworks === 'back') continue;
    await writeOverride(inside, frameworks);
    return;
  }
}

async function askFolder(
  projects: readonly FoundProject[],
  catalogue: FrameworkCatalogue,
): Promise<FolderInside | null> {
  const items: FolderItem[] = projects.map((found) => ({
    label: projectPath(found),
    description: [
      found.project.frameworks.map(({ id }) => catalogue.nameOf(id)).join(', '),
      found.project.overruled ? vscode.l10n.t('set by you') : '',
    ]
      .filter((text) => text !== '')
      .join(' · '),
    inside: { folder: found.folder, path: found.project.root },
  }));
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const isListed = items.some(({ inside }) => inside?.folder === folder && inside.path === '');
    if (!isListed) items.push({ label: folder.name, inside: { folder, path: '' } });
  }
  items.push({ label: `$(folder) ${vscode.l10n.t('Another Folder…')}`, inside: null });
  const reply = await askStep<FolderItem>({
    title: vscode.l10n.t('Set Frameworks of a Folder'),
    prompt: vscode.l10n.t('What you set counts in place of what was found.'),
    placeholder: vscode.l10n.t('Choose a folder'),
    step: 1,
    totalSteps: 2,
    items,
    previous: [],
    canGoBack: false,
  });
  if (reply === 'back' || reply === 'cancelled') return null;
  const [picked] = reply.picked;
  return picked === undefined ? null : (picked.inside ?? askAnyFolder());
}

async function askAnyFolder(): Promise<FolderInside | null> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const [picked] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder === undefined ? {} : { defaultUri: folder.uri }),
      openLabel: vscode.l10n.t('Choose'),
    })) ?? [];
  if (picked === undefined) return null;
  const inside = folderInside(picked);
  if (inside === null)
    throw new Error(vscode.l10n.t('“{0}” is no folder of the workspace', picked.fsPath));
  return inside;
}

async function askFrameworks(
  inside: FolderInside,
  projects: readonly FoundProject[],
  catalogue: FrameworkCatalogue,
  canGoBack: boolean,
): Promise<readonly string[] | null | 'back' | 'cancelled'> {
  const found = projects.find(
    ({ folder, project }) => folder === inside.folder && project.root === inside.path,
  );
  const used = found?.project.frameworks.map(({ id }) => id) ?? [];
  const named = catalogue.ids
    .map((id) => ({ id, label: catalogue.nameOf(id) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  // What is chosen already stands on top, in its order: the first one is the main one.
  const ordered = [
    ...used.flatMap((id) => named.find((one) => one.id === id) ?? []),
    ...named.filter(({ id }) => !used.includes(id)),
  ];
  const frameworks = ordered.map(
    ({ id, label }): ChoiceItem => ({ label, description: id, choice: { id } }),
  );
  const none: ChoiceItem = {
    label: `$(circle-slash) ${vscode.l10n.t('No framework')}`,
    choice: 'none',
  };
  const again: ChoiceItem = {
    label: `$(discard) ${vscode.l10n.t('Let Framework Guide decide again')}`,
    choice: 'again',
  };
  const isSet = isOverruled(inside);
  const isNone = found?.project.overruled === true && used.length === 0;
  const where = inside.path || inside.folder.name;
  const reply = await askStep<ChoiceItem>({
    title: vscode.l10n.t('Frameworks of {0}', where),
    prompt: vscode.l10n.t('What you set counts in place of what was found.'),
    placeholder: vscode.l10n.t('Choose all that apply, then press Enter'),
    ...(canGoBack ? { step: 2, totalSteps: 2 } : {}),
    items: [...(isSet ? [again] : []), ...frameworks, none],
    previous: isNone ? [none] : frameworks.slice(0, used.length),
    multi: true,
    canGoBack,
    isExclusive: ({ choice }) => choice === 'none' || choice === 'again',
  });
  if (reply === 'back' || reply === 'cancelled') return reply;
  const choices = reply.picked.map(({ choice }) => choice);
  if (choices.includes('again')) return null;
  return choices.flatMap((choice) => (typeof choice === 'string' ? [] : [choice.id]));
}

/** Whether the setting says something about the folder, valid or not. */
function isOverruled({ folder, path }: FolderInside): boolean {
  const setting = readSetting('frameworks', folder.uri);
  return Object.keys(setting).some((written) => overriddenFolder(written) === path);
}
