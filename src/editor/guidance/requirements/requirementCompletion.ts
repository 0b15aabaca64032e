import * as vscode from 'vscode';
import { offeredVersions } from '../../../core/guidance/requirements/offeredVersions.ts';
import type { VersionSpot } from '../../../core/guidance/requirements/requirementSpot.ts';
import { spotAt } from '../../../core/guidance/requirements/spotAt.ts';
import { today } from '../../host/clock.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { protocolText } from '../protocolText.ts';
import { supportSentence } from '../supportText.ts';

/** Frameworks and their add-ons where a requirement is typed, and behind an operator the release lines that are supported. */
export class RequirementCompletion implements vscode.CompletionItemProvider {
  static readonly triggers = ['=', '^', '~', '"', "'"];
  readonly #knowledge: KnowledgeStore;

  constructor(knowledge: KnowledgeStore) {
    this.#knowledge = knowledge;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    const { path } = document.uri;
    const spot = spotAt(path, document.getText(), document.offsetAt(position));
    if (spot === null) return [];
    const items = await (spot.kind === 'name' ? this.#names() : this.#versions(spot));
    const range = new vscode.Range(document.positionAt(spot.start), document.positionAt(spot.end));
    for (const item of items) item.range = range;
    return items;
  }

  async #names(): Promise<vscode.CompletionItem[]> {
    const { frameworks } = await this.#knowledge.index();
    const items = new Map<string, vscode.CompletionItem>();
    const add = (name: string, detail: string, note: string): void => {
      // An add-on of two frameworks is told with the first one.
      if (items.has(name)) return;
      const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Module);
      item.detail = detail;
      item.documentation = note;
      items.set(name, item);
    };
    for (const framework of frameworks) {
      for (const name of framework.distributions) {
        add(name, `${framework.name}: ${protocolText(framework)}`, framework.summary);
      }
    }
    for (const { name, addons } of frameworks) {
      for (const { distribution, note, strength } of addons) {
        if (strength !== 'neutral') add(distribution, vscode.l10n.t('extends {0}', name), note);
      }
    }
    return [...items.values()];
  }

  async #versions(spot: VersionSpot): Promise<vscode.CompletionItem[]> {
    const [framework] = (await this.#knowledge.finder()).byDistribution(spot.name);
    if (framework === undefined) return [];
    return offeredVersions(framework, spot, today()).map(({ text, support }, i) => {
      const item = new vscode.CompletionItem(text, vscode.CompletionItemKind.Constant);
      item.detail = supportSentence(framework, support);
      // The newest first, not the smallest number.
      item.sortText = String(i).padStart(3, '0');
      item.preselect = i === 0;
      return item;
    });
  }
}
