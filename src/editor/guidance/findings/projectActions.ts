import * as vscode from 'vscode';
import type { Finding } from '../../../core/guidance/findings/finding.ts';
import { silenceEdit } from '../../../core/guidance/findings/silenceEdit.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { diagnosticSource, messageText, rangeOf } from './findingDiagnostic.ts';
import { helpActions } from './helpActions.ts';
import type { ProjectFindings } from './projectFindings.ts';

/** Quick fixes of what the rules about projects find, in manifests and Python files. */
export class ProjectActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];
  readonly #findings: ProjectFindings;
  readonly #knowledge: KnowledgeStore;

  constructor(findings: ProjectFindings, knowledge: KnowledgeStore) {
    this.#findings = findings;
    this.#knowledge = knowledge;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    // Asked at every move of the cursor: only where something is shown is it worth to wait for the newest picture.
    if (!diagnostics.some(({ source }) => source === diagnosticSource)) return [];
    const { version } = document;
    const all = await this.#findings.of(document);
    const here = all.filter((finding) => rangeOf(finding.range).intersection(range) !== undefined);
    if (here.length === 0) return [];
    const catalogue = await this.#knowledge.catalogue();
    // What was typed in the meantime is another document.
    if (document.version !== version) return [];
    return here.flatMap((finding) => {
      const actions = [
        ...fixActions(finding, document),
        ...silenceHere(finding, document),
        ...helpActions(finding, catalogue),
      ];
      const message = messageText(finding.message);
      const own = diagnostics.filter((one) => one.message === message);
      for (const action of actions) action.diagnostics = own;
      return actions;
    });
  }
}

/**
 * The fix, where it is one edit of what is marked. Edits speak of the file as it was read, which may have another byte order
 * mark and other line ends than the document; lines and columns mean the same in both.
 */
function fixActions({ fix, range }: Finding, document: vscode.TextDocument): vscode.CodeAction[] {
  if (fix === null || fix.edits.length === 0) return [];
  const action = new vscode.CodeAction(messageText(fix.title), vscode.CodeActionKind.QuickFix);
  const [edit, ...others] = fix.edits;
  const marked = rangeOf(range);
  if (edit === undefined || others.length > 0) return [];
  if (document.getText(marked).length !== edit.end - edit.start) return [];
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, marked, edit.text);
  action.isPreferred = fix.isCertain;
  return [action];
}

function silenceHere({ rule, range }: Finding, document: vscode.TextDocument): vscode.CodeAction[] {
  const edit = silenceEdit(document.uri.path, document.getText(), range.line, rule);
  if (edit === null) return [];
  const title = messageText({ text: 'silence', args: [rule] });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  const place = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
  action.edit.replace(document.uri, place, edit.text);
  return [action];
}
