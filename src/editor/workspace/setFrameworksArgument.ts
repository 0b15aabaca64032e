import * as vscode from 'vscode';
import { resolvePath } from '../../core/workspace/paths.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { isOwnFile, relativePath } from './folderPaths.ts';
import type { FolderInside } from './overrideSetting.ts';
import { projectPath } from './projectPath.ts';
import type { FoundProject } from './workspaceModel.ts';

/** What a caller has said already; the rest is asked for. */
export interface SetFrameworksArgument {
  readonly folder: FolderInside | null;
  /** Undefined where it is to be asked for; null lets Framework Guide decide again. */
  readonly frameworks: readonly string[] | null | undefined;
}

/** @throws Error for an argument that is not valid, naming what is */
export async function readSetFrameworksArgument(
  argument: unknown,
  projects: readonly FoundProject[],
  catalogue: FrameworkCatalogue,
): Promise<SetFrameworksArgument> {
  if (argument === undefined || argument === null) return { folder: null, frameworks: undefined };
  // The Explorer hands over what was clicked on.
  if (argument instanceof vscode.Uri) {
    const clicked = folderInside(argument);
    const meant = clicked === null ? [] : [clicked];
    return { folder: await existing(meant, argument.path, projects), frameworks: undefined };
  }
  const valid = 'folder, frameworks';
  if (typeof argument !== 'object')
    throw new Error(vscode.l10n.t('The argument must be an object with: {0}', valid));
  const { folder, frameworks, ...rest } = argument as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new Error(vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', unknown, valid));
  if (folder !== undefined && typeof folder !== 'string')
    throw new Error(vscode.l10n.t('“{0}” must be {1}', 'folder', 'string'));
  if (frameworks !== undefined && frameworks !== null && !areTexts(frameworks))
    throw new Error(vscode.l10n.t('“{0}” must be {1}', 'frameworks', 'string[] | null'));
  const strange = frameworks?.find((id) => catalogue.find(id) === null);
  if (strange !== undefined) {
    throw new Error(
      vscode.l10n.t('There is no framework “{0}”. Valid: {1}', strange, catalogue.ids.join(', ')),
    );
  }
  return {
    folder: folder === undefined ? null : await existing(named(folder, projects), folder, projects),
    frameworks,
  };
}

/** The workspace folder and path of a folder; null for what lies outside of the workspace. */
export function folderInside(uri: vscode.Uri): FolderInside | null {
  const folder = vscode.workspace.workspaceFolders?.find((one) => isOwnFile(one, uri));
  const path = folder === undefined ? null : relativePath(folder.uri, uri);
  return folder === undefined || path === null ? null : { folder, path };
}

/** The folders that a name may mean, the likeliest first: a project as lists show it, a path, a workspace folder. */
function named(name: string, projects: readonly FoundProject[]): readonly FolderInside[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const inside = (folder: vscode.WorkspaceFolder, written: string): readonly FolderInside[] => {
    const path = written === '' ? '' : resolvePath('', written);
    return path === null ? [] : [{ folder, path }];
  };
  const [only] = folders;
  return [
    ...projects
      .filter((found) => projectPath(found) === name)
      .map(({ folder, project }) => ({ folder, path: project.root })),
    ...(folders.length === 1 && only !== undefined ? inside(only, name) : []),
    ...folders.filter((folder) => folder.name === name).map((folder) => ({ folder, path: '' })),
    ...folders
      .filter((folder) => name.startsWith(`${folder.name}/`))
      .flatMap((folder) => inside(folder, name.slice(folder.name.length + 1))),
  ];
}

/** The first that is a folder. */
async function existing(
  meant: readonly FolderInside[],
  name: string,
  projects: readonly FoundProject[],
): Promise<FolderInside> {
  for (const inside of meant) {
    const uri = vscode.Uri.joinPath(inside.folder.uri, inside.path);
    const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => null);
    if (stat !== null && (stat.type & vscode.FileType.Directory) !== 0) return inside;
  }
  const valid = projects.map(projectPath).join(', ');
  throw new Error(
    vscode.l10n.t('There is no folder “{0}” in the workspace. Projects: {1}', name, valid || '–'),
  );
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
