import * as vscode from 'vscode';
import { compare } from '../../core/comparison/compare.ts';
import { restoreViewState } from '../../protocol/viewState.ts';
import { today } from '../host/clock.ts';
import { registerCommand } from '../host/commands.ts';
import { comparisonViewType } from '../host/ids.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';
import { type CompareArgument, readCompareArgument } from './compareArgument.ts';
import { ComparisonPanel, openMarkdown, type PanelDependencies } from './comparisonPanel.ts';
import { placedUses } from './inUse.ts';
import { comparisonWords } from './words.ts';

export interface ComparisonDependencies {
  readonly extensionUri: vscode.Uri;
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
}

/** "Compare Frameworks" and its Markdown twin. One panel: opening it again brings it to the front. */
export function registerComparison(deps: ComparisonDependencies): vscode.Disposable {
  let current: ComparisonPanel | null = null;

  const adopt = (
    panel: vscode.WebviewPanel,
    panelDeps: PanelDependencies,
    start: CompareArgument,
  ): void => {
    const adopted = new ComparisonPanel(panel, panelDeps, start);
    current = adopted;
    panel.onDidDispose(() => {
      if (current === adopted) current = null;
    });
  };

  const open = async (argument: unknown): Promise<void> => {
    const profiles = await deps.knowledge.profiles();
    const wanted = readCompareArgument(
      argument,
      profiles.frameworks.map(({ id }) => id),
    );
    if (current !== null) return current.reveal(wanted);
    const title = vscode.l10n.t('Compare Frameworks');
    const panel = vscode.window.createWebviewPanel(
      comparisonViewType,
      title,
      vscode.ViewColumn.Active,
      {
        enableFindWidget: true,
      },
    );
    adopt(panel, { ...deps, profiles }, wanted);
  };

  const asMarkdown = async (argument: unknown): Promise<void> => {
    const profiles = await deps.knowledge.profiles();
    const { frameworks, filter, differencesOnly } = readCompareArgument(
      argument,
      profiles.frameworks.map(({ id }) => id),
    );
    const inUse = placedUses(deps.workspace);
    const comparison = compare(profiles, {
      frameworks,
      inUse,
      today: today(),
      words: comparisonWords(),
    });
    await openMarkdown(comparison, {
      filter: filter ?? '',
      differencesOnly: differencesOnly === true,
    });
  };

  return vscode.Disposable.from(
    registerCommand('frameworkGuide.compare', deps.log, open),
    registerCommand('frameworkGuide.openAsMarkdown', deps.log, asMarkdown),
    vscode.window.registerWebviewPanelSerializer(comparisonViewType, {
      async deserializeWebviewPanel(panel, kept) {
        const profiles = await deps.knowledge.profiles();
        // The webview restores its own view; the host needs to know only which frameworks were compared.
        const frameworks = restoreViewState(kept)?.frameworks ?? null;
        adopt(panel, { ...deps, profiles }, frameworks === null ? {} : { frameworks });
      },
    }),
  );
}
