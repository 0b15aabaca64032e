import * as vscode from 'vscode';
import type { ChunkLoader } from '../../host/chunks.ts';
import { registerCommand } from '../../host/commands.ts';
import { Disposables } from '../../host/disposables.ts';
import { manifestSelector } from '../requirements/manifestSelector.ts';
import type { FindingsDependencies } from './findingsChunk.ts';

type Dependencies = FindingsDependencies & {
  readonly chunks: ChunkLoader<{ readonly findings: typeof import('./findingsChunk.ts') }>;
};

/**
 * Findings, their fixes, and what helps in requirement files. The code is loaded when there is something to look at: a
 * Python file or a manifest is open, or the workspace holds a project.
 */
export function registerFindings(deps: Dependencies): vscode.Disposable {
  const own = new Disposables();
  const { chunks, workspace, log } = deps;
  let isAsked = false;
  const look = (): void => {
    if (isAsked || !(workspace.projects.length > 0 || isSomethingOpen())) return;
    isAsked = true;
    chunks
      .load('findings')
      .then(({ startFindings }) => own.add(startFindings(deps)))
      .catch((error) => {
        isAsked = false;
        log.error(error);
      });
  };
  own.add(
    registerCommand('frameworkGuide.silenceRule', log, async (rule) =>
      (await chunks.load('findings')).findingCommands.silenceRule(rule),
    ),
  );
  own.add(workspace.onDidChange(look));
  own.add(vscode.workspace.onDidOpenTextDocument(look));
  // After `activate`, which nothing may hold up.
  const timer = setTimeout(look, 0);
  own.add({ dispose: () => clearTimeout(timer) });
  return own;
}

function isSomethingOpen(): boolean {
  const selector = [{ language: 'python' }, ...manifestSelector];
  return vscode.workspace.textDocuments.some(
    (document) => vscode.languages.match(selector, document) > 0,
  );
}
