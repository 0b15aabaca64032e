import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { ScanPass, ScanTimes } from '../../scripts/bench/scanning.mjs';
import type { Chunks } from '../../src/chunks.ts';
import { ChunkLoader } from '../../src/editor/host/chunks.ts';
import { KnowledgeStore } from '../../src/editor/host/knowledgeStore.ts';
import { WorkspaceModel } from '../../src/editor/workspace/workspaceModel.ts';
import { timed } from './job.ts';
import { blockWhile } from './loopProbe.ts';

const extensionId = 'framework-guide.framework-guide';

/** As many as the scan itself reads where it reads through the editor: src/editor/workspace/folderModel.ts. */
const sideBySide = 256;

/** Scans the open folder several times, and reads its files without the scan. */
export async function measureScan(runs: number): Promise<ScanTimes> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('The window has no folder.');
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) throw new Error(`${extensionId} is not among the extensions`);
  await extension.activate();
  // The extension's own first scan must not run beside what is measured.
  await vscode.commands.executeCommand('frameworkGuide.showFrameworks', { show: false });
  const log = vscode.window.createOutputChannel('Bench', { log: true });
  const idleBlock = await blockWhile(() => new Promise((resolve) => setTimeout(resolve, 500)));

  let files = 0;
  const pass = async (): Promise<ScanPass> => {
    // Another instance of our code each time: its first scan knows nothing, not even which code runs often.
    const model = new WorkspaceModel(
      new ChunkLoader<Chunks>(extension.extensionUri),
      new KnowledgeStore(extension.extensionUri),
      log,
    );
    let [scan, again] = [0, 0];
    const scanBlock = await blockWhile(async () => {
      scan = await timed(() => model.rescan());
    });
    const againBlock = await blockWhile(async () => {
      again = await timed(() => model.rescan());
    });
    if (model.projects.length === 0) throw new Error('The scan has found nothing.');
    model.dispose();
    let found: readonly vscode.Uri[] = [];
    let [find, read] = [0, 0];
    const readBlock = await blockWhile(async () => {
      find = await timed(async () => {
        found = await vscode.workspace.findFiles(
          new vscode.RelativePattern(folder, '**/*.{py,txt}'),
          null,
        );
      });
      read = await timed(() => all(found, (uri) => vscode.workspace.fs.readFile(uri)));
    });
    files = found.length;
    const node = await timed(() => all(found, (uri) => readFile(uri.fsPath)));
    const ask = await timed(async () => {
      for (const { fsPath } of found) statSync(fsPath);
    });
    return { scan, scanBlock, again, againBlock, find, read, readBlock, node, ask };
  };
  const first = await pass();
  const passes: ScanPass[] = [];
  while (passes.length < runs) passes.push(await pass());
  return { files, idleBlock, first, passes };
}

async function all<T>(items: readonly T[], work: (item: T) => PromiseLike<unknown>): Promise<void> {
  const rest = items.values();
  const worker = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
}
