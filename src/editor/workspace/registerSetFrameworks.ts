import type * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';
import { registerCommand } from '../host/commands.ts';
import type { SetFrameworksDependencies } from './setFrameworks.ts';

/**
 * "Set Frameworks of a Folder…". Argument: `{ folder?: string, frameworks?: string[] | null }`; `folder` is a path as the
 * lists show it, no frameworks say that there is none, null lets Framework Guide decide again. What is left out is asked.
 */
export function registerSetFrameworks(
  chunks: ChunkLoader<{ readonly overrule: typeof import('./setFrameworks.ts') }>,
  deps: SetFrameworksDependencies & { readonly log: vscode.LogOutputChannel },
): vscode.Disposable {
  return registerCommand('frameworkGuide.setFrameworks', deps.log, async (argument) => {
    const { setFrameworks } = await chunks.load('overrule');
    await setFrameworks(deps, argument);
  });
}
