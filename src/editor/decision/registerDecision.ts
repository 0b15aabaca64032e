import type * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';
import { registerCommand } from '../host/commands.ts';
import type { DecisionDependencies } from './decisionChunk.ts';

/** "Save a Decision…"; its code is loaded on first use. */
export function registerDecision(
  chunks: ChunkLoader,
  deps: DecisionDependencies,
): vscode.Disposable {
  return registerCommand('frameworkGuide.saveDecision', deps.log, async (argument) => {
    const { saveDecision } = await chunks.load('decision');
    return saveDecision(deps, argument);
  });
}
