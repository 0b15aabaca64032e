import type * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';
import { registerCommand } from '../host/commands.ts';
import type { AdviceDependencies } from './adviceChunk.ts';

/** "Recommend a Framework…"; its code is loaded on first use. */
export function registerRecommend(
  chunks: ChunkLoader<{ readonly advice: typeof import('./adviceChunk.ts') }> &
    AdviceDependencies['chunks'],
  deps: Omit<AdviceDependencies, 'chunks'>,
): vscode.Disposable {
  return registerCommand('frameworkGuide.recommend', deps.log, async (argument) => {
    const { recommendFramework } = await chunks.load('advice');
    return recommendFramework({ ...deps, chunks }, argument);
  });
}
