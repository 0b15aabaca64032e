import * as vscode from 'vscode';
import { CodeRules } from '../../../core/guidance/findings/codeRules.ts';
import type { Finding, RuleId } from '../../../core/guidance/findings/finding.ts';
import type { KnowledgeIndex } from '../../../core/knowledge/knowledge.ts';
import { Disposables } from '../../host/disposables.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { onSettingChange } from '../../host/settings.ts';
import { relativePath } from '../../workspace/folderPaths.ts';
import type { WorkspaceModel } from '../../workspace/workspaceModel.ts';
import { findingDiagnostic } from './findingDiagnostic.ts';
import { PythonSource } from './pythonSource.ts';
import { severitiesAt } from './ruleSeverity.ts';
import type { ShownFindings } from './shownFindings.ts';

/** How long after a keystroke: typing is not interrupted, a pause shows what is there. */
const settleMs = 300;
/** As the scan: longer files are generated. */
const maxLength = 1024 * 1024;

export interface PythonFindingsDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Tells in open Python files what is gone or deprecated in the version that their project uses. Only files that the scan
 * has read are looked at, and only frameworks that the project is known to use, with the libraries beneath them: of a
 * single file, an untitled one or one side of a comparison nobody knows which version it is for, and what a newer version
 * lacks is no fault of theirs.
 */
export class PythonFindings implements vscode.Disposable {
  readonly #own = new Disposables();
  readonly #deps: PythonFindingsDependencies;
  readonly #shown: ShownFindings;
  readonly #page: (rule: RuleId) => vscode.Uri;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #known: { readonly of: KnowledgeIndex; readonly rules: CodeRules } | null = null;

  constructor(
    deps: PythonFindingsDependencies,
    shown: ShownFindings,
    page: (rule: RuleId) => vscode.Uri,
  ) {
    this.#deps = deps;
    this.#shown = shown;
    this.#page = page;
    const own = this.#own;
    own.add(vscode.workspace.onDidOpenTextDocument((document) => this.#soon(document, 0)));
    own.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#soon(document, settleMs);
      }),
    );
    own.add(vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)));
    own.add(
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => {
        const [cell] = notebook.getCells();
        if (cell !== undefined) this.#soon(cell.document, settleMs);
      }),
    );
    own.add(deps.workspace.onDidChange(() => this.#all()));
    own.add(deps.knowledge.onDidChange(() => this.#all()));
    own.add(onSettingChange('rules', () => this.#all()));
    this.#all();
  }

  /** What there is to say of a document as it is now, rules that are off left out; null where nothing ever is. */
  async read(
    document: vscode.TextDocument,
  ): Promise<{ readonly source: PythonSource; readonly find: FindInText } | null> {
    const source = PythonSource.of(document);
    const { workspace } = this.#deps;
    if (source === null || source.text.length > maxLength) return null;
    const rules = await this.#rules();
    if (!workspace.isOwnCode(source.uri)) return null;
    const found = workspace.projectOf(source.uri);
    if (found === null || found.project.frameworks.length === 0) return null;
    const { project, folder } = found;
    const files =
      workspace.pictures.find((picture) => picture.folder === folder)?.files ?? new Map();
    const path = relativePath(folder.uri, source.uri) ?? '';
    const severity = severitiesAt(source.uri);
    const isLocal = (module: string): boolean => workspace.isLocal(module, source.uri);
    const find = (text: string): readonly Finding[] =>
      rules
        .findings(source.uri.path, text, { project, files, path, isLocal })
        .filter(({ rule }) => severity(rule) !== null);
    return { source, find };
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#own.dispose();
  }

  /** Each document in a turn of its own, so that many open ones hold nothing up. */
  #all(): void {
    for (const document of vscode.workspace.textDocuments) this.#soon(document, 0);
  }

  #soon(document: vscode.TextDocument, ms: number): void {
    if (document.languageId !== 'python') {
      this.#forget(document);
      return;
    }
    // All cells of a notebook are looked at together.
    const key = document.uri.with({ fragment: '' }).toString();
    clearTimeout(this.#timers.get(key));
    const run = (): void => {
      this.#timers.delete(key);
      void this.#show(document).catch((error) => this.#deps.log.error(error));
    };
    this.#timers.set(key, setTimeout(run, ms));
  }

  #forget(document: vscode.TextDocument): void {
    this.#shown.set('api', document.uri, []);
  }

  async #show(document: vscode.TextDocument): Promise<void> {
    const read = await this.read(document);
    const own = PythonSource.of(document);
    if (own === null || document.isClosed) return;
    const byDocument = new Map(
      own.documents.map((one) => [one, [] as vscode.Diagnostic[]] as const),
    );
    const severity = severitiesAt(own.uri);
    for (const finding of read?.find(own.text) ?? []) {
      const place = own.place(finding.range);
      const level = severity(finding.rule);
      if (place === null || level === null) continue;
      const diagnostic = findingDiagnostic(
        finding,
        place.document.uri,
        place.range,
        level,
        this.#page,
      );
      byDocument.get(place.document)?.push(diagnostic);
    }
    for (const [{ uri }, diagnostics] of byDocument) this.#shown.set('api', uri, diagnostics);
  }

  async #rules(): Promise<CodeRules> {
    const { knowledge } = this.#deps;
    const [index, { libraries }] = await Promise.all([knowledge.index(), knowledge.libraries()]);
    if (this.#known?.of !== index) {
      this.#known = { of: index, rules: new CodeRules(index.frameworks, libraries) };
    }
    return this.#known.rules;
  }
}

/** The findings of a text that stands in place of the document's. */
export type FindInText = (text: string) => readonly Finding[];
