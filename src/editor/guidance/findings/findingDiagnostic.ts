import * as vscode from 'vscode';
import type { Finding, Message, RuleId } from '../../../core/guidance/findings/finding.ts';
import { findingWords } from '../../../core/guidance/findings/findingWords.ts';
import type { TextRange } from '../../../core/python/lineStarts.ts';

/** What the Problems panel names as the source. */
export const diagnosticSource = 'Framework Guide';

/** A sentence in the reader's language. */
export function messageText({ text, args }: Message): string {
  return vscode.l10n.t(findingWords[text], ...args);
}

/** Of a document that is a file of its own. */
export function rangeOf({ line, column, endLine, endColumn }: TextRange): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}

/** @param docs makes the address of a rule's page */
export function findingDiagnostic(
  finding: Finding,
  uri: vscode.Uri,
  range: vscode.Range,
  severity: vscode.DiagnosticSeverity,
  docs: (rule: RuleId) => vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, messageText(finding.message), severity);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: docs(finding.rule) };
  const tag = tags[finding.rule];
  if (tag !== undefined) diagnostic.tags = [tag];
  // What has to be done elsewhere is said below the message: there is no edit to offer.
  if (finding.fix?.edits.length === 0) {
    const here = new vscode.Location(uri, range);
    const advice = messageText(finding.fix.title);
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(here, advice)];
  }
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
