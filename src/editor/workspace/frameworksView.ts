import * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';
import { registerCommand } from '../host/commands.ts';
import { Disposables } from '../host/disposables.ts';
import { type CommandId, frameworksViewId } from '../host/ids.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import type { FrameworkNode } from './frameworkNode.ts';
import type { ProjectNote } from './projectNote.ts';
import { projectPath } from './projectPath.ts';
import type { FoundProject, WorkspaceModel } from './workspaceModel.ts';

export interface FrameworksViewDependencies {
  readonly chunks: ChunkLoader<{
    readonly findings: typeof import('../guidance/findings/findingsChunk.ts');
  }>;
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  /** What is said of projects beside their manifests. */
  readonly note: ProjectNote;
  readonly log: vscode.LogOutputChannel;
}

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
    const again = (): void => this.#changed.fire();
    this.#own.add(deps.workspace.onDidChange(again));
    this.#own.add(deps.note.event(again));
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
    const { chunks, knowledge, note } = this.#deps;
    const { frameworkTree } = await chunks.load('findings');
    return frameworkTree.frameworkTreeItem(node, await knowledge.catalogue(), note);
  }

  dispose(): void {
    this.#own.dispose();
  }
}

function frameworksOf(found: FoundProject): FrameworkNode[] {
  return found.project.frameworks.map((use) => ({ kind: 'framework', found, use }));
}
