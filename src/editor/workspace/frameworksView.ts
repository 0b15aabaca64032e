import * as vscode from 'vscode';
import { supportState } from '../../core/knowledge/supportState.ts';
import type { Evidence, FrameworkUse } from '../../core/workspace/project.ts';
import { supportIcon, supportText } from '../guidance/supportText.ts';
import { today } from '../host/clock.ts';
import { registerCommand } from '../host/commands.ts';
import { Disposables } from '../host/disposables.ts';
import { type CommandId, frameworksViewId } from '../host/ids.ts';
import type { FrameworkCatalogue, KnowledgeStore } from '../host/knowledgeStore.ts';
import { policyText } from '../knowledge/policyText.ts';
import { evidencePlace, placeText } from './evidencePlace.ts';
import type { ProjectNote } from './projectNote.ts';
import { projectPath } from './projectPath.ts';
import { evidenceIcon, useFacts } from './useText.ts';
import { versionText } from './versionText.ts';
import type { FoundProject, WorkspaceModel } from './workspaceModel.ts';

export interface FrameworksViewDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  /** What is said of projects beside their manifests. */
  readonly note: ProjectNote;
  readonly log: vscode.LogOutputChannel;
}

/** What the view shows, and what its menus hand to commands. */
export type FrameworkNode =
  | { readonly kind: 'project'; readonly found: FoundProject }
  | { readonly kind: 'framework'; readonly found: FoundProject; readonly use: FrameworkUse }
  | { readonly kind: 'evidence'; readonly found: FoundProject; readonly evidence: Evidence };

/** The view "Frameworks" in the Explorer: projects, what they run on, and the lines that prove it. */
export function registerFrameworksView(deps: FrameworksViewDependencies): vscode.Disposable {
  const own = new Disposables();
  const tree = new FrameworksTree(deps);
  own.add(tree);
  own.add(
    registerCommand('frameworkGuide.item.compare', deps.log, async (node) => {
      const { use } = nodeOf(node, 'framework');
      await run('frameworkGuide.compare', { framework: use.id });
    }),
  );
  own.add(
    registerCommand('frameworkGuide.item.setFrameworks', deps.log, async (node) => {
      const { found } = nodeOf(node, 'project', 'framework');
      await run('frameworkGuide.setFrameworks', { folder: projectPath(found) });
    }),
  );
  const view = own.add(
    vscode.window.createTreeView(frameworksViewId, {
      treeDataProvider: tree,
      showCollapseAll: true,
    }),
  );
  // Beside the title, as a single project has no line of its own.
  own.add(
    tree.onDidChangeTreeData(() => {
      view.description = deps.note.textOf(deps.workspace.projects);
    }),
  );
  return own;
}

function run(command: CommandId, argument: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand(command, argument);
}

/** @throws Error where something else than the view hands over an argument. */
function nodeOf<K extends FrameworkNode['kind']>(
  node: unknown,
  ...kinds: readonly K[]
): Extract<FrameworkNode, { kind: K }> {
  const kind = (node as Partial<FrameworkNode> | null | undefined)?.kind;
  if (!kinds.some((one) => one === kind)) {
    throw new Error(vscode.l10n.t('This command belongs to an item of the view “Frameworks”'));
  }
  return node as Extract<FrameworkNode, { kind: K }>;
}

class FrameworksTree implements vscode.TreeDataProvider<FrameworkNode>, vscode.Disposable {
  readonly #own = new Disposables();
  readonly #changed = this.#own.add(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #deps: FrameworksViewDependencies;

  constructor(deps: FrameworksViewDependencies) {
    this.#deps = deps;
    for (const { event } of [{ event: deps.workspace.onDidChange }, deps.note]) {
      this.#own.add(event(() => this.#changed.fire()));
    }
  }

  async getChildren(node?: FrameworkNode): Promise<FrameworkNode[]> {
    if (node?.kind === 'evidence') return [];
    if (node?.kind === 'framework') {
      const { found, use } = node;
      return use.evidence
        .filter(({ kind }) => kind !== 'override')
        .map((evidence) => ({ kind: 'evidence', found, evidence }));
    }
    if (node !== undefined) return frameworksOf(node.found);
    await this.#deps.workspace.whenReady();
    const using = this.#deps.workspace.projects.filter(
      ({ project }) => project.frameworks.length > 0,
    );
    // A level with one entry only costs a click.
    const [only, second] = using;
    if (only !== undefined && second === undefined && only.project.root === '') {
      return frameworksOf(only);
    }
    return using.map((found) => ({ kind: 'project', found }));
  }

  async getTreeItem(node: FrameworkNode): Promise<vscode.TreeItem> {
    const item = await this.#itemOf(node);
    // Else a screen reader is told the tooltip alone.
    item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
    return item;
  }

  async #itemOf(node: FrameworkNode): Promise<vscode.TreeItem> {
    switch (node.kind) {
      case 'project':
        return projectItem(node.found, this.#deps.note);
      case 'framework':
        return frameworkItem(node, await this.#deps.knowledge.catalogue());
      case 'evidence':
        return evidenceItem(node);
    }
  }

  dispose(): void {
    this.#own.dispose();
  }
}

function frameworksOf(found: FoundProject): FrameworkNode[] {
  return found.project.frameworks.map((use) => ({ kind: 'framework', found, use }));
}

function projectItem(found: FoundProject, note: ProjectNote): vscode.TreeItem {
  const item = new vscode.TreeItem(projectPath(found), vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon('folder');
  item.description = [
    note.textOf([found]),
    found.project.overruled ? vscode.l10n.t('set by you') : '',
    ...found.project.manifests,
  ]
    .filter((text) => text !== '')
    .join(', ');
  item.tooltip = item.description;
  item.contextValue = 'project';
  return item;
}

function frameworkItem(
  { found, use }: Extract<FrameworkNode, { kind: 'framework' }>,
  catalogue: FrameworkCatalogue,
): vscode.TreeItem {
  const framework = catalogue.find(use.id);
  const support =
    framework === null ? null : supportState(framework, use.version, use.specifier, today());
  const policy = catalogue.policyOf(use);
  const told = support === null ? '' : supportText(support);
  const lines = [...useFacts(use), told, policy === null ? '' : policyText(policy)];
  const item = new vscode.TreeItem(
    versionText(catalogue.nameOf(use.id), use),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${found.folder.uri.toString()} ${found.project.root} ${use.id}`;
  item.iconPath = new vscode.ThemeIcon(support === null ? 'question' : supportIcon(support));
  item.description = lines.filter((line) => line !== '').join(' · ');
  item.tooltip = lines.filter((line) => line !== '').join('\n');
  item.contextValue = 'framework';
  return item;
}

function evidenceItem({
  found,
  evidence,
}: Extract<FrameworkNode, { kind: 'evidence' }>): vscode.TreeItem {
  const { file, line, kind, text } = evidence;
  const item = new vscode.TreeItem(placeText(file, line));
  item.iconPath = new vscode.ThemeIcon(evidenceIcon(kind));
  item.description = text;
  item.tooltip = text;
  item.contextValue = 'evidence';
  const place = evidencePlace(found.folder.uri, evidence);
  if (place === null) return item;
  const at = new vscode.Position(place.line - 1, 0);
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to Line'),
    arguments: [
      place.uri,
      { selection: new vscode.Range(at, at) } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}
