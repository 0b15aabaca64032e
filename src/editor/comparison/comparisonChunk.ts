import * as vscode from 'vscode';
import { axesOf } from '../../core/comparison/axes.ts';
import { compare } from '../../core/comparison/compare.ts';
import { extras } from '../../core/comparison/extras.ts';
import { facetValues } from '../../core/comparison/facets.ts';
import type { FacetId } from '../../core/comparison/look.ts';
import type { KnowledgeProfiles } from '../../core/knowledge/knowledge.ts';
import { restoreViewState } from '../../protocol/viewState.ts';
import { today } from '../host/clock.ts';
import { comparisonViewType } from '../host/ids.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';
import { type CompareArgument, type KnownNames, readCompareArgument } from './compareArgument.ts';
import { ComparisonPanel } from './comparisonPanel.ts';
import { exportComparison } from './exportComparison.ts';
import { placedUses } from './inUse.ts';
import { shownBy } from './lookOf.ts';
import { rankingOf, readWizard, restoreWizard, type Wizard } from './wizard.ts';
import { comparisonWords } from './words.ts';

export interface ComparisonDependencies {
  readonly extensionUri: vscode.Uri;
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
}

/** The comparison in the editor. One panel: opening it again brings it to the front. */
export class ComparisonFeature {
  readonly #deps: ComparisonDependencies;
  #current: ComparisonPanel | null = null;
  /** What a panel shall show that is about to be restored. */
  #wanted: Wanted | null = null;

  constructor(deps: ComparisonDependencies) {
    this.#deps = deps;
  }

  /** @throws Error for an argument that is not valid, naming what is */
  async open(argument: unknown): Promise<void> {
    const profiles = await this.#deps.knowledge.profiles();
    const wanted = this.#read(argument, profiles);
    const wizard = await readWizard(this.#deps.knowledge, wanted.answers);
    if (this.#current === null && (await this.#wake({ wanted, wizard }))) return;
    if (this.#current !== null) return this.#current.reveal(wanted, wizard);
    const title = vscode.l10n.t('Compare Frameworks');
    const panel = vscode.window.createWebviewPanel(
      comparisonViewType,
      title,
      vscode.ViewColumn.Active,
      {
        enableFindWidget: true,
      },
    );
    this.#adopt(panel, profiles, wanted, wizard);
  }

  /** @throws Error for an argument that is not valid, naming what is */
  async asMarkdown(argument: unknown): Promise<void> {
    const profiles = await this.#deps.knowledge.profiles();
    const wanted = this.#read(argument, profiles);
    const wizard = await readWizard(this.#deps.knowledge, wanted.answers);
    const inUse = placedUses(this.#deps.workspace);
    const comparison = compare(profiles, { inUse, today: today(), words: comparisonWords() });
    const source = {
      comparison,
      ranking: wizard === null ? null : rankingOf(wizard, profiles),
      extras: extras(profiles, comparison.columns).frameworks,
    };
    await exportComparison(source, { format: 'markdown', to: 'editor', ...shownBy(wanted) });
  }

  /** Takes back a panel that was open when the window closed. The webview restores its own view. */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const profiles = await this.#deps.knowledge.profiles();
    const answers = restoreViewState(kept)?.answers ?? null;
    const wizard = await restoreWizard(this.#deps.knowledge, answers);
    const adopted = this.#adopt(panel, profiles, {}, wizard);
    if (this.#wanted !== null) adopted.reveal(this.#wanted.wanted, this.#wanted.wizard);
    this.#wanted = null;
  }

  /** Shows a tab of before the window was reloaded: VS Code has its panel restored only when somebody looks at it. */
  async #wake(wanted: Wanted): Promise<boolean> {
    const tab = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input, isActive }) => !isActive && isComparison(input));
    const group = groups[(tab?.group.viewColumn ?? 0) - 1];
    if (tab === undefined || group === undefined) return false;
    this.#wanted = wanted;
    const place = tab.group.tabs.indexOf(tab);
    try {
      await vscode.commands.executeCommand(`workbench.action.focus${group}EditorGroup`);
      await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', place);
    } catch (error) {
      this.#deps.log.warn(String(error));
      this.#wanted = null;
    }
    return this.#wanted !== null || this.#current !== null;
  }

  /** A menu hands over the file it was opened on: the frameworks of its project come first. */
  #read(argument: unknown, profiles: KnowledgeProfiles): CompareArgument {
    if (!(argument instanceof vscode.Uri)) return readCompareArgument(argument, namesOf(profiles));
    const found = this.#deps.workspace.projectOf(argument);
    const pinned = [...new Set(found?.project.frameworks.map(({ id }) => id))];
    return pinned.length === 0 ? {} : { pinned };
  }

  #adopt(
    panel: vscode.WebviewPanel,
    profiles: KnowledgeProfiles,
    start: CompareArgument,
    wizard: Wizard | null,
  ): ComparisonPanel {
    const adopted = new ComparisonPanel(panel, { ...this.#deps, profiles }, start, wizard);
    this.#current = adopted;
    panel.onDidDispose(() => {
      if (this.#current === adopted) this.#current = null;
    });
    return adopted;
  }
}

interface Wanted {
  readonly wanted: CompareArgument;
  readonly wizard: Wizard | null;
}

/** As the commands that focus a group of editors name them. */
const groups = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

/** VS Code puts a prefix of its own before the type of a webview. */
function isComparison(input: unknown): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(comparisonViewType);
}

function namesOf(profiles: KnowledgeProfiles): KnownNames {
  const { frameworks } = profiles;
  const values = frameworks.map(facetValues);
  const options = (id: FacetId) => [...new Set(values.flatMap((own) => own[id]))];
  return {
    frameworks: frameworks.map(({ id }) => id),
    criteria: () => axesOf(profiles, [], comparisonWords()).map(({ id }) => id),
    options: {
      kind: options('kind'),
      protocol: options('protocol'),
      async: options('async'),
      maintenance: options('maintenance'),
      licence: options('licence'),
      python: options('python'),
    },
  };
}
