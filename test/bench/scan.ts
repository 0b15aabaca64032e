import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { ScanPass, ScanTimes } from '../../scripts/bench/scanning.mjs';
import { timed } from './job.ts';
import { blockWhile } from './loopProbe.ts';

/** As many as the scan itself reads: src/editor/workspace/folderModel.ts. */
const sideBySide = 256;

/** Scans the open folder several times, and reads its files without the scan. */
export async function measureScan(runs: number): Promise<ScanTimes> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('The window has no folder.');
  await vscode.extensions.getExtension('framework-guide.framework-guide')?.activate();
  const idleBlock = await blockWhile(() => new Promise((resolve) => setTimeout(resolve, 500)));

  let files = 0;
  const pass = async (): Promise<ScanPass> => {
    let rescan = 0;
    const rescanBlock = await blockWhile(async () => {
      rescan = await timed(() => vscode.commands.executeCommand('frameworkGuide.rescan'));
    });
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
    return { rescan, rescanBlock, find, read, readBlock, node };
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
