import type * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';
import { registerCommand } from '../host/commands.ts';
import type { DecisionDependencies } from './saveDecision.ts';

/** "Save a Decision…"; its code comes with that of the wizard, which it shares much with. */
export function registerDecision(
  chunks: ChunkLoader<{ readonly advice: typeof import('../advice/adviceChunk.ts') }>,
  deps: DecisionDependencies,
): vscode.Disposable {
  return registerCommand('frameworkGuide.saveDecision', deps.log, async (argument) => {
    const { recordDecision } = await chunks.load('advice');
    return recordDecision(deps, argument);
  });
}
