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
import type { KnowledgeLibraries } from '../../core/knowledge/library.ts';
import { policyFor, type TeamPolicy } from '../../core/knowledge/team/policyFor.ts';
import type { PolicyStatement } from '../../core/knowledge/team/teamLayer.ts';
import type { JsonSchema } from '../../core/knowledge/team/teamSchema.ts';
import type { Starters } from '../../core/starter/starter.ts';
import type { FrameworkUse } from '../../core/workspace/project.ts';
import type { Notice } from '../../protocol/messages.ts';

/** The frameworks by id, and what a team says about them. */
export class FrameworkCatalogue {
  readonly #byId: ReadonlyMap<string, FrameworkIdentity>;
  readonly #policies: readonly PolicyStatement[];

  constructor({ frameworks, team }: KnowledgeIndex) {
    this.#byId = new Map(frameworks.map((framework) => [framework.id, framework]));
    this.#policies = team?.policies ?? [];
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

  /** What the team says about a framework as it is used; null where it says nothing. */
  policyOf(use: Pick<FrameworkUse, 'id' | 'version' | 'specifier'>): TeamPolicy | null {
    return policyFor(this.#policies, use.id, use.version, use.specifier);
  }
}

/** What a team's files come to. */
export interface TeamResult {
  /** The shipped knowledge with the team's laid over it. */
  readonly profiles: KnowledgeProfiles;
  /** Problems of the files, in words. */
  readonly notices: readonly Notice[];
}

/**
 * The knowledge: as shipped, with a team's own laid over it. What ships is read as JSON through `workspace.fs`, which
 * serves the web worker host as well, loaded when first asked for and kept; the build has already checked it
 * (`npm run check:knowledge`).
 */
export class KnowledgeStore implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #loading = new Map<string, Promise<unknown>>();
  readonly #changed = new vscode.EventEmitter<KnowledgeChange>();
  /** Fires when a team's files have changed what is known. */
  readonly onDidChange = this.#changed.event;
  #team: Promise<TeamResult | null> = Promise.resolve(null);
  /** What was last told of. */
  #laid: TeamResult | null = null;
  #finder: { readonly of: KnowledgeIndex; readonly finder: FrameworkFinder } | null = null;

  constructor(extensionUri: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'dist', 'knowledge');
  }

  /** What detection, hovers and the status bar need. */
  async index(): Promise<KnowledgeIndex> {
    return (await this.#team)?.profiles ?? this.#shippedIndex();
  }

  /** Look-ups by distribution, import and module name, made once. */
  async finder(): Promise<FrameworkFinder> {
    const index = await this.index();
    if (this.#finder?.of !== index) {
      this.#finder = { of: index, finder: new FrameworkFinder(index.frameworks) };
    }
    return this.#finder.finder;
  }

  async catalogue(): Promise<FrameworkCatalogue> {
    return new FrameworkCatalogue(await this.index());
  }

  /** Everything about every framework, for the panel and the advice. */
  async profiles(): Promise<KnowledgeProfiles> {
    return (await this.#team)?.profiles ?? this.shipped();
  }

  /** What is wrong with a team's files, to be told beside what can be shown. */
  get notices(): readonly Notice[] {
    return this.#laid?.notices ?? [];
  }

  questions(): Promise<QuestionsFile> {
    return this.#load('questions.json') as Promise<QuestionsFile>;
  }

  /** The small projects to begin with. */
  starters(): Promise<Starters> {
    return this.#load('starters.json') as Promise<Starters>;
  }

  /** The libraries beneath frameworks, for what looks at changes of APIs. */
  libraries(): Promise<KnowledgeLibraries> {
    return this.#load('libraries.json') as Promise<KnowledgeLibraries>;
  }

  /** The knowledge without a team's. */
  async shipped(): Promise<KnowledgeProfiles> {
    const [index, details] = await Promise.all([
      this.#shippedIndex(),
      this.#load('profiles.json') as Promise<KnowledgeDetails>,
    ]);
    return joinProfiles(index, details);
  }

  /** What a team's file may say. */
  teamSchema(): Promise<JsonSchema> {
    return this.#load('team.schema.json') as Promise<JsonSchema>;
  }

  /**
   * Lays a team's knowledge over the shipped one; null takes it away. Whoever asks while it is being read waits, so
   * that no first answer comes without it.
   *
   * @param team never rejects
   */
  async lay(team: Promise<TeamResult | null>): Promise<void> {
    this.#team = team;
    const [now, shipped] = await Promise.all([team, this.#shippedIndex()]);
    const before = this.#laid;
    // A later one is under way, or there is still nothing.
    if (this.#team !== team || (before === null && now === null)) return;
    this.#laid = now;
    const names = namesOf(before?.profiles ?? shipped) !== namesOf(now?.profiles ?? shipped);
    this.#changed.fire({ names });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #shippedIndex(): Promise<KnowledgeIndex> {
    return this.#load('index.json') as Promise<KnowledgeIndex>;
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

/** What has changed: with other names, files mean something else than before. */
export interface KnowledgeChange {
  readonly names: boolean;
}

function namesOf({ frameworks }: KnowledgeIndex): string {
  return JSON.stringify(
    frameworks.map(({ id, distributions, imports, addons }) => [
      ...[id, distributions, imports],
      addons.map(({ distribution, imports: modules, strength }) => [
        distribution,
        modules,
        strength,
      ]),
    ]),
  );
}
