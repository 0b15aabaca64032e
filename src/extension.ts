import * as vscode from 'vscode';
import type { Chunks } from './chunks.ts';
import { registerRecommend } from './editor/advice/registerRecommend.ts';
import { registerComparison } from './editor/comparison/registerComparison.ts';
import { registerDecision } from './editor/decision/registerDecision.ts';
import { registerFindings } from './editor/guidance/findings/registerFindings.ts';
import { registerHovers } from './editor/guidance/hover.ts';
import { ChunkLoader } from './editor/host/chunks.ts';
import { registerCommand } from './editor/host/commands.ts';
import { KnowledgeStore } from './editor/host/knowledgeStore.ts';
import { registerCreateTeamKnowledge } from './editor/knowledge/createTeamKnowledge.ts';
import { registerTeamKnowledge } from './editor/knowledge/teamKnowledge.ts';
import { registerLinks } from './editor/links/registerLinks.ts';
import { registerReleases } from './editor/releases/registerReleases.ts';
import { registerStarter } from './editor/starter/registerStarter.ts';
import { registerFrameworksView } from './editor/workspace/frameworksView.ts';
import { ProjectNote } from './editor/workspace/projectNote.ts';
import { registerSetFrameworks } from './editor/workspace/registerSetFrameworks.ts';
import { registerShowFrameworks } from './editor/workspace/showFrameworks.ts';
import { registerStatusBar } from './editor/workspace/statusBar.ts';
import { WorkspaceModel } from './editor/workspace/workspaceModel.ts';

/** Services in the order they need each other, then one line a feature. Nothing is read or awaited here. */
export function activate(context: vscode.ExtensionContext): void {
  const own = context.subscriptions;
  const { extensionUri, globalStorageUri: storage, workspaceState: memory } = context;

  const log = vscode.window.createOutputChannel('Framework Guide', { log: true });
  const chunks = new ChunkLoader<Chunks>(extensionUri);
  const knowledge = new KnowledgeStore(extensionUri);
  const workspace = new WorkspaceModel(chunks, knowledge, log);
  const note = new ProjectNote();
  own.push(log, knowledge, workspace, note);

  own.push(registerTeamKnowledge({ chunks, knowledge, log }));
  own.push(registerComparison(chunks, { extensionUri, knowledge, workspace, log }));
  own.push(registerDecision(chunks, { knowledge, memory, log }));
  own.push(registerLinks(chunks, log));
  own.push(registerRecommend(chunks, { knowledge, workspace, memory, log }));
  own.push(registerStarter(chunks, { knowledge, log }));
  own.push(registerShowFrameworks({ knowledge, workspace, log }));
  own.push(registerFrameworksView({ chunks, knowledge, workspace, note, log }));
  own.push(registerSetFrameworks(chunks, { knowledge, workspace, log }));
  own.push(registerStatusBar({ knowledge, workspace, log }));
  own.push(registerHovers({ knowledge, workspace }));
  own.push(
    registerFindings({
      chunks,
      knowledge,
      workspace,
      note,
      log,
      repository: repositoryOf(context),
    }),
  );
  own.push(registerReleases(chunks, { knowledge, workspace, log, storage }));
  own.push(registerCreateTeamKnowledge(extensionUri, log));
  own.push(registerCommand('frameworkGuide.showLog', log, () => log.show()));

  workspace.start();
}

/** As package.json names it. */
function repositoryOf({ extension }: vscode.ExtensionContext): string {
  const { repository }: { readonly repository: { readonly url: string } } = extension.packageJSON;
  return repository.url;
}
