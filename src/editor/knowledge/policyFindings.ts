import * as vscode from 'vscode';
import type { TeamPolicy } from '../../core/knowledge/team/policyFor.ts';
import { Disposables } from '../host/disposables.ts';
import type { FrameworkCatalogue, KnowledgeStore } from '../host/knowledgeStore.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';
import { policyText } from './policyText.ts';

export interface PolicyFindingsDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
}

/** Beside the requirement of a framework that the team forbids or discourages, the team's reason; in open files. */
export function registerPolicyFindings(deps: PolicyFindingsDependencies): vscode.Disposable {
  const own = new Disposables();
  const { knowledge, workspace, log } = deps;
  const shown = own.add(vscode.languages.createDiagnosticCollection('framework-guide-policy'));
  const update = async (): Promise<void> => {
    const catalogue = await knowledge.catalogue();
    shown.clear();
    for (const document of vscode.workspace.textDocuments) {
      const found = findingsOf(document, workspace, catalogue);
      if (found.length > 0) shown.set(document.uri, found);
    }
  };
  const soon = (): void => void update().catch((error) => log.error(error));
  own.add(workspace.onDidChange(soon));
  own.add(vscode.workspace.onDidOpenTextDocument(soon));
  own.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => shown.delete(uri)));
  soon();
  return own;
}

function findingsOf(
  document: vscode.TextDocument,
  workspace: WorkspaceModel,
  catalogue: FrameworkCatalogue,
): readonly vscode.Diagnostic[] {
  const key = document.uri.toString();
  return workspace.projects.flatMap(({ folder, project }) =>
    project.frameworks.flatMap((use) => {
      const { declaredAt } = use;
      if (declaredAt === null) return [];
      if (vscode.Uri.joinPath(folder.uri, declaredAt.file).toString() !== key) return [];
      const policy = catalogue.policyOf(use);
      if (policy === null || policy.statement.stance === 'approved') return [];
      return [finding(document, declaredAt.line, catalogue.nameOf(use.id), policy)];
    }),
  );
}

function finding(
  document: vscode.TextDocument,
  line: number,
  name: string,
  policy: TeamPolicy,
): vscode.Diagnostic {
  const { text, firstNonWhitespaceCharacterIndex: start } = document.lineAt(
    Math.min(line, document.lineCount) - 1,
  );
  const end = text.replace(/\s+#.*$/, '').trimEnd().length;
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(line - 1, start, line - 1, end),
    `${name}: ${policyText(policy)}`,
    vscode.DiagnosticSeverity.Information,
  );
  const { link } = policy.statement;
  diagnostic.source = 'Framework Guide';
  diagnostic.code =
    link === null ? 'team-policy' : { value: 'team-policy', target: vscode.Uri.parse(link, true) };
  return diagnostic;
}
