import * as vscode from 'vscode';
import { compare } from '../../core/comparison/compare.ts';
import type { KnowledgeProfiles } from '../../core/knowledge/knowledge.ts';
import { restoreViewState } from '../../protocol/viewState.ts';
import { today } from '../host/clock.ts';
import { comparisonViewType } from '../host/ids.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';
import { type CompareArgument, readCompareArgument } from './compareArgument.ts';
import { ComparisonPanel, openMarkdown } from './comparisonPanel.ts';
import { placedUses } from './inUse.ts';
import { readWizard, restoreWizard, type Wizard } from './wizard.ts';
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

  constructor(deps: ComparisonDependencies) {
    this.#deps = deps;
  }

  /** @throws Error for an argument that is not valid, naming what is */
  async open(argument: unknown): Promise<void> {
    const profiles = await this.#deps.knowledge.profiles();
    const wanted = readCompareArgument(argument, idsOf(profiles));
    const wizard = await readWizard(this.#deps.knowledge, wanted.answers);
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
    const {
      frameworks,
      filter = '',
      differencesOnly = false,
    } = readCompareArgument(argument, idsOf(profiles));
    const inUse = placedUses(this.#deps.workspace);
    const comparison = compare(profiles, {
      frameworks,
      inUse,
      today: today(),
      words: comparisonWords(),
    });
    await openMarkdown(comparison, { filter, differencesOnly });
  }

  /** Takes back a panel that was open when the window closed. The webview restores its own view. */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const profiles = await this.#deps.knowledge.profiles();
    const state = restoreViewState(kept);
    const frameworks = state?.frameworks ?? null;
    const wizard = await restoreWizard(this.#deps.knowledge, state?.answers ?? null);
    this.#adopt(panel, profiles, frameworks === null ? {} : { frameworks }, wizard);
  }

  #adopt(
    panel: vscode.WebviewPanel,
    profiles: KnowledgeProfiles,
    start: CompareArgument,
    wizard: Wizard | null,
  ): void {
    const adopted = new ComparisonPanel(panel, { ...this.#deps, profiles }, start, wizard);
    this.#current = adopted;
    panel.onDidDispose(() => {
      if (this.#current === adopted) this.#current = null;
    });
  }
}

function idsOf({ frameworks }: KnowledgeProfiles): readonly string[] {
  return frameworks.map(({ id }) => id);
}
