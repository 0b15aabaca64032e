import * as vscode from 'vscode';
import type { KnowledgeProblem } from '../../core/knowledge/problem.ts';
import { Disposables } from '../host/disposables.ts';
import type { TeamFileText } from './teamFiles.ts';

/** Problems of a team's files, in those that are open. */
export class TeamDiagnostics implements vscode.Disposable {
  readonly #own = new Disposables();
  readonly #shown = this.#own.add(
    vscode.languages.createDiagnosticCollection('framework-guide-team'),
  );
  #byUri: ReadonlyMap<string, readonly KnowledgeProblem[]> = new Map();

  constructor() {
    this.#own.add(vscode.workspace.onDidOpenTextDocument((document) => this.#place(document)));
    this.#own.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri)));
  }

  show(files: readonly TeamFileText[], problems: readonly KnowledgeProblem[]): void {
    this.#byUri = new Map(
      files.map(({ uri, label }) => [
        uri.toString(),
        problems.filter(({ file }) => file === label),
      ]),
    );
    this.#shown.clear();
    for (const document of vscode.workspace.textDocuments) this.#place(document);
  }

  dispose(): void {
    this.#own.dispose();
  }

  #place(document: vscode.TextDocument): void {
    const problems = this.#byUri.get(document.uri.toString()) ?? [];
    if (problems.length === 0) return;
    this.#shown.set(
      document.uri,
      problems.map(({ rule, message, line, column }) => {
        const range = wordAt(document, line, column);
        const severity = ['syntax', 'alias', 'duplicate-key', 'unreadable'].includes(rule)
          ? vscode.DiagnosticSeverity.Error
          : vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(range, message, severity);
        diagnostic.source = 'Framework Guide';
        diagnostic.code = rule;
        return diagnostic;
      }),
    );
  }
}

/** A key or value of YAML from its beginning to its end, or to the end of the line where it goes on. */
function wordAt(document: vscode.TextDocument, line: number, column: number): vscode.Range {
  const row = Math.min(line, document.lineCount) - 1;
  const text = document.lineAt(row).text.slice(column - 1);
  const word =
    /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'|^[^\s,:#[\]{}"'](?:[^,:#[\]{}]|:(?=\S)|(?<=\S)#)*/.exec(
      text,
    );
  const length = (word?.[0] ?? text).trimEnd().length;
  return new vscode.Range(row, column - 1, row, column - 1 + Math.max(1, length));
}
