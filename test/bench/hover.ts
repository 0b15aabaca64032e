import * as vscode from 'vscode';
import type { HoverTimes } from '../../scripts/bench/hovering.mjs';
import type { Chunks } from '../../src/chunks.ts';
import { registerHovers } from '../../src/editor/guidance/hover.ts';
import { ChunkLoader } from '../../src/editor/host/chunks.ts';
import { KnowledgeStore } from '../../src/editor/host/knowledgeStore.ts';
import { WorkspaceModel } from '../../src/editor/workspace/workspaceModel.ts';
import { timed } from './job.ts';

const extensionId = 'framework-guide.framework-guide';
const lines = 2_000;
const imports = [
  'import flask',
  'from django.db import models',
  'import cherrypy as cp',
  'from tg import expose, request',
  'import json, os',
];
/** The word to point at in each of them. */
const words = ['flask', 'django', 'cherrypy', 'tg', 'json'];

/** Points at every import of a long file, several times. */
export async function measureHover(rounds: number): Promise<HoverTimes> {
  const provider = await ownProvider();
  const document = await vscode.workspace.openTextDocument({ language: 'python', content: file() });
  await vscode.window.showTextDocument(document);
  const constant = new vscode.Hover('constant');
  const trivial = vscode.languages.registerHoverProvider('plaintext', {
    provideHover: () => constant,
  });
  const plain = await vscode.workspace.openTextDocument({ language: 'plaintext', content: file() });
  const { token } = new vscode.CancellationTokenSource();

  const places = importPlaces(document);
  const own: number[] = [];
  const afterEdit: number[] = [];
  const throughEditor: number[] = [];
  const reference: number[] = [];
  const ask = (at: vscode.Position) => provider.provideHover(document, at, token);
  for (let round = 0; round < rounds; round++) {
    for (const at of places) {
      own.push(await timed(() => ask(at)));
      throughEditor.push(await timed(() => answers(document, at)));
      reference.push(await timed(() => answers(plain, at)));
    }
    for (const at of places.filter((_, index) => index % 5 === round % 5)) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(lines - 1, 0), ' ');
      await vscode.workspace.applyEdit(edit);
      afterEdit.push(await timed(() => ask(at)));
    }
  }
  trivial.dispose();
  return { imports: places.length, own, afterEdit, throughEditor, reference };
}

async function answers(document: vscode.TextDocument, at: vscode.Position): Promise<void> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    at,
  );
  if (found.length === 0 && document.lineAt(at).text !== 'import json, os')
    throw new Error(`No hover on ${document.lineAt(at).text}`);
}

/** The provider of a second instance of our code, since VS Code keeps the registered one to itself. */
async function ownProvider(): Promise<vscode.HoverProvider> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) throw new Error(`${extensionId} is not among the extensions`);
  await extension.activate();
  const log = vscode.window.createOutputChannel('Bench', { log: true });
  const knowledge = new KnowledgeStore(extension.extensionUri);
  const workspace = new WorkspaceModel(
    new ChunkLoader<Chunks>(extension.extensionUri),
    knowledge,
    log,
  );
  await workspace.rescan();
  let provider: vscode.HoverProvider | null = null;
  const { registerHoverProvider } = vscode.languages;
  vscode.languages.registerHoverProvider = (_selector, registered) => {
    provider = registered;
    return new vscode.Disposable(() => {});
  };
  registerHovers({ knowledge, workspace });
  vscode.languages.registerHoverProvider = registerHoverProvider;
  if (provider === null) throw new Error('The provider was not registered.');
  return provider;
}

/** A Python file with a hundred imports, one every twenty lines. */
function file(): string {
  return Array.from({ length: lines }, (_, line) =>
    line % 20 === 0
      ? imports[(line / 20) % imports.length]
      : `value_${line} = compute("a string with 'quotes'", ${line})  # and a comment, import flask`,
  ).join('\n');
}

function importPlaces(document: vscode.TextDocument): readonly vscode.Position[] {
  return Array.from({ length: lines / 20 }, (_, index) => {
    const line = document.lineAt(index * 20);
    const word = words[index % words.length] ?? '';
    return new vscode.Position(line.lineNumber, line.text.indexOf(word) + 1);
  });
}
