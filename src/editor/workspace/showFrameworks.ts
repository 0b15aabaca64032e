import * as vscode from 'vscode';
import type { EmptyWorkspace } from '../../core/workspace/emptyResult.ts';
import type { Project } from '../../core/workspace/project.ts';
import { registerCommand } from '../host/commands.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { emptyItems } from './emptyItems.ts';
import { type FrameworkItem, projectItems } from './frameworkItems.ts';
import { leftOutFile } from './leftOutFile.ts';
import { projectPath } from './projectPath.ts';
import type { FoundProject, WorkspaceModel } from './workspaceModel.ts';

export interface ShowFrameworksDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
}

/**
 * "Show Frameworks in This Workspace". Argument: `{ project?: string, show?: boolean }`; `project` is a project's path
 * as the list shows it, `show: false` only returns what was found. Returns the projects.
 */
export function registerShowFrameworks(deps: ShowFrameworksDependencies): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('frameworkGuide.showFrameworks', deps.log, (argument) =>
      showFrameworks(deps, argument),
    ),
    registerCommand('frameworkGuide.rescan', deps.log, () => deps.workspace.rescan()),
  );
}

async function showFrameworks(
  { knowledge, workspace }: ShowFrameworksDependencies,
  argument: unknown,
): Promise<readonly Project[]> {
  const { project: wanted, show } = readArgument(argument);
  await workspace.whenReady();
  const all = activeFirst(workspace);
  const chosen = wanted === undefined ? all : all.filter((found) => projectPath(found) === wanted);
  if (wanted !== undefined && chosen.length === 0) {
    const valid = all.map(projectPath).join(', ');
    throw new Error(
      vscode.l10n.t('There is no project “{0}”. Projects: {1}', wanted, valid || '–'),
    );
  }
  if (show) {
    const catalogue = await knowledge.catalogue();
    const items = chosen.flatMap((found) => projectItems(found, catalogue));
    const isEmpty = chosen.every(({ project }) => project.frameworks.length === 0);
    const picked = await pick(
      isEmpty ? [...emptyItems(await emptyWorkspace(workspace)), ...items] : items,
    );
    if (picked !== undefined) await follow(picked);
  }
  return chosen.map(({ project }) => project);
}

function readArgument(argument: unknown): { project: string | undefined; show: boolean } {
  // A menu hands over a resource, which says nothing about projects.
  if (argument === undefined || argument === null || argument instanceof vscode.Uri)
    return { project: undefined, show: true };
  const valid = 'project, show';
  if (typeof argument !== 'object')
    throw new Error(vscode.l10n.t('The argument must be an object with: {0}', valid));
  const { project, show = true, ...rest } = argument as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw new Error(vscode.l10n.t('Unknown argument “{0}”. Valid: {1}', unknown, valid));
  if (project !== undefined && typeof project !== 'string')
    throw new Error(vscode.l10n.t('“{0}” must be {1}', 'project', 'string'));
  if (typeof show !== 'boolean')
    throw new Error(vscode.l10n.t('“{0}” must be {1}', 'show', 'boolean'));
  return { project, show };
}

/** The project of the active file comes first: that is the one somebody asks about. */
function activeFirst(workspace: WorkspaceModel): readonly FoundProject[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const active = uri === undefined ? undefined : workspace.projectOf(uri)?.project;
  const rank = ({ project }: FoundProject): number =>
    project === active ? 0 : project.frameworks.length > 0 ? 1 : 2;
  return workspace.projects.toSorted((a, b) => rank(a) - rank(b));
}

function pick(items: readonly FrameworkItem[]): Thenable<FrameworkItem | undefined> {
  return vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Frameworks in This Workspace'),
    placeHolder: vscode.l10n.t('Pick a framework to compare it, or a line to go there'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/** What is known where no framework was found. */
async function emptyWorkspace(workspace: WorkspaceModel): Promise<EmptyWorkspace> {
  const { extent, projects } = workspace;
  const folders = vscode.workspace.workspaceFolders?.length ?? 0;
  const isBare = folders > 0 && extent.python === 0 && extent.manifests === 0;
  return {
    ...extent,
    folders,
    overruled: projects.some(({ project }) => project.overruled),
    leftOut: isBare ? await leftOutFile() : null,
  };
}

async function follow({ place, run }: FrameworkItem): Promise<void> {
  if (place !== undefined) {
    const at = new vscode.Position(place.line - 1, 0);
    await vscode.window.showTextDocument(place.uri, { selection: new vscode.Range(at, at) });
  } else if (run !== undefined) {
    await vscode.commands.executeCommand(run.command, run.argument);
  }
}
