import type * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';
import { registerCommand } from '../host/commands.ts';
import type { ReleasesDependencies } from './releasesChunk.ts';

/** "Check for Newer Releases", the only thing that uses the network; its code is loaded on first use. */
export function registerReleases(
  chunks: ChunkLoader<{ readonly releases: typeof import('./releasesChunk.ts') }>,
  deps: ReleasesDependencies,
): vscode.Disposable {
  return registerCommand('frameworkGuide.checkReleases', deps.log, async (argument) => {
    const { checkReleases } = await chunks.load('releases');
    return checkReleases(deps, argument);
  });
}
