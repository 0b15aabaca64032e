import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { FindingTimes, HeapPass } from '../../scripts/bench/findings.mjs';
import type { Chunks } from '../../src/chunks.ts';
import { readImports } from '../../src/core/python/imports.ts';
import { PythonFindings } from '../../src/editor/guidance/findings/pythonFindings.ts';
import { ShownFindings } from '../../src/editor/guidance/findings/shownFindings.ts';
import { ChunkLoader } from '../../src/editor/host/chunks.ts';
import { KnowledgeStore } from '../../src/editor/host/knowledgeStore.ts';
import { WorkspaceModel } from '../../src/editor/workspace/workspaceModel.ts';
import { timed } from './job.ts';

const lines = 2_000;
/** The first ones fill caches that stay. */
const warmCycles = 40;
const cycles = 200;
/** Longer than what is done when a document is opened. */
const settleMs = 20;

/** Finds what is gone in a long file, again and again; then opens and closes files, and looks at the heap. */
export async function measureFindings(rounds: number): Promise<FindingTimes> {
  const extension = vscode.extensions.getExtension('framework-guide.framework-guide');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (extension === undefined || folder === undefined) throw new Error('No extension or folder.');
  await extension.activate();
  await vscode.commands.executeCommand('frameworkGuide.showFrameworks', { show: false });
  const python = vscode.Uri.joinPath(folder.uri, 'shop', 'catalogue', 'urls.py');

  // A second instance of our code, since the first one keeps what it finds to itself.
  const log = vscode.window.createOutputChannel('Bench', { log: true });
  const knowledge = new KnowledgeStore(extension.extensionUri);
  const workspace = new WorkspaceModel(
    new ChunkLoader<Chunks>(extension.extensionUri),
    knowledge,
    log,
  );
  await workspace.rescan();
  const shown = new ShownFindings();
  const provider = new PythonFindings({ knowledge, workspace, log }, shown, () => python);
  const read = await provider.read(await vscode.workspace.openTextDocument(python));
  if (read === null) throw new Error('Nothing is looked for in the sample.');
  const own: number[] = [];
  const imports: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds * 10; round++) {
    // Another text each time: nothing can be remembered.
    const text = `${file()}# ${round}\n`;
    own.push(
      await timed(() => {
        found = read.find(text).length;
      }),
    );
    imports.push(await timed(() => readImports(text)));
  }
  provider.dispose();
  shown.dispose();
  workspace.dispose();
  knowledge.dispose();
  const plain = vscode.Uri.joinPath(folder.uri, 'README.md');
  const heap = { python: await openAndClose(python), plain: await openAndClose(plain) };
  return { lines, found, own, imports, cycles, heap };
}

async function openAndClose(uri: vscode.Uri): Promise<HeapPass> {
  const cycle = async (): Promise<void> => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await pause(settleMs);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  };
  for (let count = 0; count < warmCycles; count++) await cycle();
  const before = await heapUsed();
  for (let count = 0; count < cycles; count++) await cycle();
  return { before, after: await heapUsed() };
}

/** Bytes of the host's heap, once all that can be has been collected. */
async function heapUsed(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let count = 0; count < 3; count++) {
    await pause(200);
    collect();
  }
  return process.memoryUsage().heapUsed;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A module of Django with an import of what is gone, or a use of it, every twenty lines. */
function file(): string {
  const old = [
    'from django.conf.urls import url',
    'from django.utils.encoding import force_text as text',
    'import django.utils.translation as translation',
    'name = translation.ugettext("a name")',
    'pages = [url(r"^$", home), url(r"^about$", about)]',
  ];
  return Array.from({ length: lines }, (_, line) =>
    line % 20 === 0
      ? `${old[(line / 20) % old.length]}\n`
      : `value_${line} = compute("a string with 'quotes'", ${line})  # and a comment, import django\n`,
  ).join('');
}
