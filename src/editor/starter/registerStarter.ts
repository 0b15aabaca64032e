import type * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';
import { registerCommand } from '../host/commands.ts';
import type { StarterDependencies } from './starterChunk.ts';

/** "Create a Starter…"; its code is loaded on first use. */
export function registerStarter(
  chunks: ChunkLoader<{ readonly starter: typeof import('./starterChunk.ts') }>,
  deps: StarterDependencies,
): vscode.Disposable {
  return registerCommand('frameworkGuide.createStarter', deps.log, async (argument) =>
    (await chunks.load('starter')).createStarter(deps, argument),
  );
}
