import * as vscode from 'vscode';
import { importAt } from '../../core/guidance/importAt.ts';
import { importNote } from '../../core/guidance/importNote.ts';
import type { ImportStatement } from '../../core/python/importStatement.ts';
import { readImports } from '../../core/python/imports.ts';
import { today } from '../host/clock.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { readSetting } from '../host/settings.ts';
import { pause } from '../host/waiting.ts';
import type { WorkspaceModel } from '../workspace/workspaceModel.ts';
import { hoverText } from './hoverText.ts';

export interface HoverDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
}

/** Notes on imports of frameworks in Python files of any scheme. */
export function registerHovers(deps: HoverDependencies): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ language: 'python' }, new ImportHovers(deps));
}

/** How long a hover waits for the first scan. */
const firstScanMs = 500;

class ImportHovers implements vscode.HoverProvider {
  readonly #deps: HoverDependencies;
  /** What was read of open documents. Not by their names: a new untitled document may have that of a closed one. */
  readonly #read = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly imports: readonly ImportStatement[] }
  >();

  constructor(deps: HoverDependencies) {
    this.#deps = deps;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | null> {
    if (!readSetting('hover.enabled', document.uri)) return null;
    const target = importAt(this.#importsOf(document), document.offsetAt(position));
    if (target === null) return null;
    const { knowledge, workspace } = this.#deps;
    // In the first moments there is nothing to tell of the project: wait, but never long.
    if (!workspace.isRead) await Promise.race([workspace.whenReady(), pause(firstScanMs)]);
    const [finder, catalogue] = await Promise.all([knowledge.finder(), knowledge.catalogue()]);
    const framework = finder.byImport(target.module)[0];
    if (framework === undefined || workspace.isLocal(target.module, document.uri)) return null;
    const found = workspace.projectOf(document.uri);
    const use = found?.project.frameworks.find(({ id }) => id === framework.id) ?? null;
    const range = new vscode.Range(
      document.positionAt(target.start),
      document.positionAt(target.end),
    );
    const module = finder.moduleNote(target.name);
    const note = importNote(framework, target.name, module, use, today());
    const policy = catalogue.policyOf(use ?? { id: framework.id, version: null, specifier: null });
    return new vscode.Hover(hoverText(note, policy, workspace.isRead), range);
  }

  #importsOf(document: vscode.TextDocument): readonly ImportStatement[] {
    const known = this.#read.get(document);
    if (known?.version === document.version) return known.imports;
    const imports = readImports(document.getText());
    this.#read.set(document, { version: document.version, imports });
    return imports;
  }
}
