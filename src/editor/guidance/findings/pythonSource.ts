import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/guidance/findings/finding.ts';
import { blankIpython } from '../../../core/python/ipython.ts';
import type { TextRange } from '../../../core/python/lineStarts.ts';

/** A piece of the source that is a document of its own. */
interface Part {
  readonly document: vscode.TextDocument;
  /** Where it begins in the whole. */
  readonly start: number;
  readonly line: number;
}

/** The text of a Python file, or of a notebook's cells from the first to the last, and where each place of it stands. */
export class PythonSource {
  /** The file that is looked up in projects. */
  readonly uri: vscode.Uri;
  readonly text: string;
  /** Changes with the text. */
  readonly version: string;
  readonly #parts: readonly Part[];

  private constructor(uri: vscode.Uri, documents: readonly vscode.TextDocument[]) {
    this.uri = uri;
    this.version = documents.map((one) => `${one.uri.fragment}@${one.version}`).join();
    const parts: Part[] = [];
    let text = '';
    let line = 0;
    for (const document of documents) {
      parts.push({ document, start: text.length, line });
      const own = document.getText();
      text += documents.length === 1 ? own : `${blankIpython(own)}\n`;
      line += document.lineCount;
    }
    this.text = text;
    this.#parts = parts;
  }

  /** The source that a document is, or is part of; null where it is not Python. */
  static of(document: vscode.TextDocument): PythonSource | null {
    if (document.languageId !== 'python') return null;
    if (document.uri.scheme !== 'vscode-notebook-cell') {
      return new PythonSource(document.uri, [document]);
    }
    const notebook = vscode.workspace.notebookDocuments.find((one) =>
      one.getCells().some((cell) => cell.document === document),
    );
    if (notebook === undefined) return null;
    const cells = notebook.getCells().map((cell) => cell.document);
    return new PythonSource(
      notebook.uri,
      cells.filter(({ languageId }) => languageId === 'python'),
    );
  }

  get documents(): readonly vscode.TextDocument[] {
    return this.#parts.map(({ document }) => document);
  }

  /** The document that a range begins in, and where it stands there. */
  place({ line, column, endLine, endColumn }: TextRange): {
    readonly document: vscode.TextDocument;
    readonly range: vscode.Range;
  } | null {
    const part = this.#parts.findLast((one) => one.line < line);
    if (part === undefined) return null;
    const first = line - 1 - part.line;
    const range = new vscode.Range(first, column - 1, endLine - 1 - part.line, endColumn - 1);
    return { document: part.document, range };
  }

  /** The edits as one of the workspace; null where one of them belongs to no single document. */
  edit(edits: readonly TextEdit[]): vscode.WorkspaceEdit | null {
    const all = new vscode.WorkspaceEdit();
    for (const { start, end, text } of edits) {
      const part = this.#parts.findLast((one) => one.start <= start);
      if (part === undefined) return null;
      const { document } = part;
      const [from, to] = [start - part.start, end - part.start];
      const length = document.getText().length;
      // Of the line end between two cells there is nothing in either.
      const rest = to === length + 1 && text.endsWith('\n') ? text.slice(0, -1) : text;
      if (from > length || to > length + (rest === text ? 0 : 1)) return null;
      const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
      all.replace(document.uri, range, rest);
    }
    return all;
  }
}
