import * as vscode from 'vscode';
import type { ChunkLoader } from '../host/chunks.ts';

/** Links such as `vscode://framework-guide.framework-guide/recommend?product=api`; VS Code takes one handler an extension. */
export function registerLinks(
  chunks: ChunkLoader<{ readonly links: typeof import('./linksChunk.ts') }>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      await (await chunks.load('links')).openLink(uri, log);
    },
  });
}
