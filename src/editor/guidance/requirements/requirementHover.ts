import * as vscode from 'vscode';
import { importNote } from '../../../core/guidance/importNote.ts';
import { declarationAt } from '../../../core/guidance/requirements/declarationAt.ts';
import type { FrameworkIdentity } from '../../../core/knowledge/framework.ts';
import type { Declaration } from '../../../core/manifests/manifest.ts';
import { exactPin } from '../../../core/python/versions.ts';
import type { FrameworkUse } from '../../../core/workspace/project.ts';
import { today } from '../../host/clock.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { readSetting } from '../../host/settings.ts';
import type { WorkspaceModel } from '../../workspace/workspaceModel.ts';
import type { ManifestDocuments } from './manifestDocuments.ts';
import { addonText, requirementText } from './requirementText.ts';

export interface RequirementHoverDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
}

/** Notes on the requirements of frameworks and their add-ons, in every kind of manifest that the scan reads. */
export class RequirementHovers implements vscode.HoverProvider {
  readonly #deps: RequirementHoverDependencies;
  readonly #manifests: ManifestDocuments;

  constructor(deps: RequirementHoverDependencies, manifests: ManifestDocuments) {
    this.#deps = deps;
    this.#manifests = manifests;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | null> {
    if (!readSetting('hover.enabled', document.uri)) return null;
    const facts = await this.#manifests.read(document);
    const found = declarationAt(facts?.declarations ?? [], document.offsetAt(position));
    if (found === null) return null;
    const text = await this.#textOf(document.uri, found.declaration);
    const { start, end } = found.span;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    return text === null ? null : new vscode.Hover(text, range);
  }

  async #textOf(uri: vscode.Uri, declaration: Declaration): Promise<vscode.MarkdownString | null> {
    const { knowledge, workspace } = this.#deps;
    const [finder, catalogue] = await Promise.all([knowledge.finder(), knowledge.catalogue()]);
    const framework = finder.byAskedFor(declaration)[0];
    if (framework !== undefined) {
      const use = this.#useOf(uri, framework);
      const asked = use ?? {
        id: framework.id,
        version: exactPin(declaration.specifier),
        specifier: declaration.specifier,
      };
      const note = importNote(framework, framework.id, null, { ...declared, ...asked }, today());
      return requirementText(declaration, note, use, catalogue.policyOf(asked));
    }
    const match = finder
      .byAddon(declaration.name)
      .find(({ addon }) => addon.strength !== 'neutral');
    if (match === undefined) return null;
    const use = this.#useOf(uri, match.framework);
    const note = importNote(match.framework, match.framework.id, null, use, today());
    return addonText(declaration, match.addon, note, workspace.isRead);
  }

  /** How the project of the manifest uses the framework. */
  #useOf(uri: vscode.Uri, { id }: FrameworkIdentity): FrameworkUse | null {
    const project = this.#deps.workspace.projectOf(uri)?.project;
    return project?.frameworks.find((use) => use.id === id) ?? null;
  }
}

/** What a requirement tells where no project is known around it. */
const declared: Omit<FrameworkUse, 'id' | 'version' | 'specifier'> = {
  distribution: '',
  role: 'direct',
  scope: 'production',
  confidence: 'high',
  declaredAt: null,
  evidence: [],
};
