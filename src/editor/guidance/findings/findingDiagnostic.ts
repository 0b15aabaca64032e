import * as vscode from 'vscode';
import type { Finding, Message, RuleId } from '../../../core/guidance/findings/finding.ts';
import { findingWords } from '../../../core/guidance/findings/findingWords.ts';

/** A sentence in the reader's language. */
export function messageText({ text, args }: Message): string {
  return vscode.l10n.t(findingWords[text], ...args);
}

/** @param docs makes the address of a rule's page */
export function findingDiagnostic(
  finding: Finding,
  range: vscode.Range,
  severity: vscode.DiagnosticSeverity,
  docs: (rule: RuleId) => vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, messageText(finding.message), severity);
  diagnostic.source = 'Framework Guide';
  diagnostic.code = { value: finding.rule, target: docs(finding.rule) };
  const tag = tags[finding.rule];
  if (tag !== undefined) diagnostic.tags = [tag];
  return diagnostic;
}

/** What VS Code strikes through or fades. */
const tags: Readonly<Partial<Record<RuleId, vscode.DiagnosticTag>>> = {
  'deprecated-api': vscode.DiagnosticTag.Deprecated,
  'unused-framework': vscode.DiagnosticTag.Unnecessary,
};

/**
 * Makes the addresses of the rules' pages.
 * @param repository the project's, as package.json names it
 */
export function rulePages(repository: string): (rule: RuleId) => vscode.Uri {
  const base = repository.replace(/^git\+/, '').replace(/\.git$/, '');
  return (rule) => vscode.Uri.parse(`${base}/blob/main/docs/rules/${rule}.md`, true);
}
