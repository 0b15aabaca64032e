import * as vscode from 'vscode';
import { supportState } from '../../../core/knowledge/supportState.ts';
import { today } from '../../host/clock.ts';
import { Disposables } from '../../host/disposables.ts';
import type { CommandId } from '../../host/ids.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { onSettingChange, readSetting } from '../../host/settings.ts';
import { projectPath } from '../../workspace/projectPath.ts';
import { versionText } from '../../workspace/versionText.ts';
import type { WorkspaceModel } from '../../workspace/workspaceModel.ts';
import { supportText } from '../supportText.ts';
import type { ManifestDocuments } from './manifestDocuments.ts';

export interface ManifestCodeLensDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
}

/** One line above the first framework that a manifest requires: its version and how long that is supported. */
export class ManifestCodeLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #own = new Disposables();
  readonly #changed = this.#own.add(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.#changed.event;
  readonly #deps: ManifestCodeLensDependencies;
  readonly #manifests: ManifestDocuments;

  constructor(deps: ManifestCodeLensDependencies, manifests: ManifestDocuments) {
    this.#deps = deps;
    this.#manifests = manifests;
    this.#own.add(onSettingChange('codeLens.enabled', () => this.#changed.fire()));
    this.#own.add(deps.workspace.onDidChange(() => this.#changed.fire()));
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const { knowledge, workspace } = this.#deps;
    if (!readSetting('codeLens.enabled', document.uri)) return [];
    const found = workspace.projectOf(document.uri);
    const facts = found === null ? null : await this.#manifests.read(document);
    const finder = await knowledge.finder();
    for (const declaration of facts?.declarations ?? []) {
      const framework = finder.byAskedFor(declaration)[0];
      const use = found?.project.frameworks.find(({ id }) => id === framework?.id);
      if (found === null || framework === undefined || use === undefined) continue;
      const support = supportState(framework, use.version, use.specifier, today());
      const command: CommandId = 'frameworkGuide.showFrameworks';
      const place = document.positionAt(declaration.start);
      const lens = new vscode.CodeLens(new vscode.Range(place, place), {
        title: `${versionText(framework.name, use)}: ${supportText(support)}`,
        command,
        arguments: [{ project: projectPath(found) }],
      });
      return [lens];
    }
    return [];
  }

  dispose(): void {
    this.#own.dispose();
  }
}
