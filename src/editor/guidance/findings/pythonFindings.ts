import * as vscode from 'vscode';
import { apiFindings } from '../../../core/guidance/findings/apiFindings.ts';
import { ChangeTargets } from '../../../core/guidance/findings/changeTarget.ts';
import type { Finding, RuleId } from '../../../core/guidance/findings/finding.ts';
import { ignoresOf, notIgnored } from '../../../core/guidance/findings/ignores.ts';
import type { KnowledgeIndex } from '../../../core/knowledge/knowledge.ts';
import { readWantedImports } from '../../../core/python/wantedImports.ts';
import { Disposables } from '../../host/disposables.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { onSettingChange } from '../../host/settings.ts';
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

/** What is known of the knowledge's changes, made once a knowledge. */
interface Known {
  readonly of: KnowledgeIndex;
  readonly targets: ChangeTargets;
  readonly topLevels: ReadonlySet<string>;
}

/**
 * Tells in open Python files what is gone or deprecated in the version that their project uses. Only files that the scan
 * has read are looked at, and only frameworks that the project is known to use: of a single file, an untitled one or one
 * side of a comparison nobody knows which version it is for, and what a newer version lacks is no fault of theirs.
 */
export class PythonFindings implements vscode.Disposable {
  readonly #own = new Disposables();
  readonly #deps: PythonFindingsDependencies;
  readonly #shown: ShownFindings;
  readonly #page: (rule: RuleId) => vscode.Uri;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #known: Known | null = null;

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
    const known = await this.#knowledge();
    if (!workspace.isOwnCode(source.uri)) return null;
    const project = workspace.projectOf(source.uri)?.project;
    const frameworks = project?.frameworks ?? [];
    if (frameworks.length === 0) return null;
    const useOf = (id: string) => frameworks.find((use) => use.id === id) ?? null;
    const severity = severitiesAt(source.uri);
    const find = (text: string): readonly Finding[] => {
      // Most files import nothing of the kind, which is seen much sooner than what all names mean.
      if (readWantedImports(text, (name) => known.topLevels.has(name)).length === 0) return [];
      const findings = apiFindings(source.uri.path, text, {
        targets: known.targets,
        isKnown: (name) => known.topLevels.has(name),
        useOf,
        isLocal: (module) => workspace.isLocal(module, source.uri),
      });
      const told = findings.filter(
        ({ rule, framework }) =>
          severity(rule) !== null && framework !== null && useOf(framework) !== null,
      );
      return told.length === 0 ? [] : notIgnored(told, ignoresOf('cells.py', text));
    };
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

  async #knowledge(): Promise<Known> {
    const index = await this.#deps.knowledge.index();
    if (this.#known?.of === index) return this.#known;
    const symbols = index.frameworks.flatMap(({ changes }) => changes.map(({ symbol }) => symbol));
    this.#known = {
      of: index,
      targets: new ChangeTargets(index.frameworks),
      topLevels: new Set(symbols.map((symbol) => /^\w+/.exec(symbol)?.[0] ?? symbol)),
    };
    return this.#known;
  }
}

/** The findings of a text that stands in place of the document's. */
export type FindInText = (text: string) => readonly Finding[];
