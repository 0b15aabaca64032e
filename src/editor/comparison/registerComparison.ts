import * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';
import { registerCommand } from '../host/commands.ts';
import { comparisonViewType } from '../host/ids.ts';
import type { ComparisonDependencies, ComparisonFeature } from './comparisonChunk.ts';

/** "Compare Frameworks" and its Markdown twin; their code is loaded when one of them is first used. */
export function registerComparison(
  chunks: ChunkLoader<{ readonly comparison: typeof import('./comparisonChunk.ts') }>,
  deps: ComparisonDependencies,
): vscode.Disposable {
  let feature: ComparisonFeature | null = null;
  const load = async (): Promise<ComparisonFeature> => {
    const { ComparisonFeature } = await chunks.load('comparison');
    feature ??= new ComparisonFeature(deps);
    return feature;
  };
  return vscode.Disposable.from(
    registerCommand('frameworkGuide.compare', deps.log, async (argument) =>
      (await load()).open(argument),
    ),
    registerCommand('frameworkGuide.openAsMarkdown', deps.log, async (argument) =>
      (await load()).asMarkdown(argument),
    ),
    vscode.window.registerWebviewPanelSerializer(comparisonViewType, {
      async deserializeWebviewPanel(panel, kept) {
        await (await load()).restore(panel, kept);
      },
    }),
  );
}
