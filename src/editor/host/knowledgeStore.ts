import * as vscode from 'vscode';
import type { QuestionsFile } from '../../core/advice/questions.ts';
import { FrameworkFinder } from '../../core/knowledge/findFramework.ts';
import type { FrameworkIdentity } from '../../core/knowledge/framework.ts';
import {
  joinProfiles,
  type KnowledgeDetails,
  type KnowledgeIndex,
  type KnowledgeProfiles,
} from '../../core/knowledge/knowledge.ts';

/** The frameworks by id. */
export class FrameworkCatalogue {
  readonly #byId: ReadonlyMap<string, FrameworkIdentity>;

  constructor(frameworks: readonly FrameworkIdentity[]) {
    this.#byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()];
  }

  find(id: string): FrameworkIdentity | null {
    return this.#byId.get(id) ?? null;
  }

  nameOf(id: string): string {
    return this.find(id)?.name ?? id;
  }
}

/**
 * The shipped knowledge, loaded when first asked for and kept. It is read as JSON through `workspace.fs`, which serves
 * the web worker host as well; the build has already checked it (`npm run check:knowledge`).
 */
export class KnowledgeStore {
  readonly #folder: vscode.Uri;
  #finder: FrameworkFinder | null = null;
  readonly #loading = new Map<string, Promise<unknown>>();

  constructor(extensionUri: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'dist', 'knowledge');
  }

  /** What detection, hovers and the status bar need. */
  index(): Promise<KnowledgeIndex> {
    return this.#load('index.json') as Promise<KnowledgeIndex>;
  }

  /** Look-ups by distribution, import and module name, made once. */
  async finder(): Promise<FrameworkFinder> {
    this.#finder ??= new FrameworkFinder((await this.index()).frameworks);
    return this.#finder;
  }

  async catalogue(): Promise<FrameworkCatalogue> {
    return new FrameworkCatalogue((await this.index()).frameworks);
  }

  /** Everything about every framework, for the panel and the advice. */
  async profiles(): Promise<KnowledgeProfiles> {
    const [index, details] = await Promise.all([this.index(), this.#load('profiles.json')]);
    return joinProfiles(index, details as KnowledgeDetails);
  }

  questions(): Promise<QuestionsFile> {
    return this.#load('questions.json') as Promise<QuestionsFile>;
  }

  #load(name: string): Promise<unknown> {
    const known = this.#loading.get(name);
    if (known !== undefined) return known;
    const loading = this.#read(name);
    this.#loading.set(name, loading);
    // A failed read may be a passing one (a remote that went away): the next caller tries again.
    loading.catch(() => this.#loading.delete(name));
    return loading;
  }

  async #read(name: string): Promise<unknown> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, name));
    return JSON.parse(new TextDecoder().decode(bytes));
  }
}
