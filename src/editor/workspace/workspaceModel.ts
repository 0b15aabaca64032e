import * as vscode from 'vscode';
import type { EmptyWorkspace } from '../../core/workspace/emptyResult.ts';
import { racyMs } from '../../core/workspace/factsCache.ts';
import type { Project } from '../../core/workspace/project.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { Disposables } from '../host/disposables.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { onSettingChange } from '../host/settings.ts';
import { pause, whenCancelled } from '../host/waiting.ts';
import { type ChangeEffect, changeEffect } from './changeEffect.ts';
import type { FolderModel, FolderPicture } from './folderModel.ts';
import { fileOf } from './folderPaths.ts';
import type { InstalledVersions } from './installedVersions.ts';
import { withProgressWhenSlow } from './progress.ts';
import type { ScannerParts } from './scannerChunk.ts';
import { type Change, watchWorkspace } from './watchWorkspace.ts';

/** A project together with the workspace folder it lies in. */
export interface FoundProject {
  readonly folder: vscode.WorkspaceFolder;
  readonly project: Project;
}

type WorkspaceChunks = ChunkLoader<
  { readonly scanner: typeof import('./scannerChunk.ts') } & ScannerParts
>;

/** Changes are gathered this long before they are read: a branch switch is one update, typing is none. */
const settleMs = 300;
/** From this many changed files on, one rescan is cheaper than single reads. */
const rescanFrom = 500;

/**
 * The frameworks of the workspace, found in the background and kept up to date. Reading starts with {@link start};
 * nothing is read before, so that activation costs nothing. Scans and updates run one after the other.
 */
export class WorkspaceModel implements vscode.Disposable {
  readonly #own = new Disposables();
  readonly #changed = this.#own.add(new vscode.EventEmitter<void>());
  /** Fires after every scan and update, and when something else is known about the frameworks found. */
  readonly onDidChange = this.#changed.event;
  readonly #chunks: WorkspaceChunks;
  readonly #knowledge: KnowledgeStore;
  readonly #log: vscode.LogOutputChannel;
  #models: readonly FolderModel[] = [];
  /** The names of folders that could not be read at all. */
  #unreadable: readonly string[] = [];
  #installed: InstalledVersions | null = null;
  /** Cancels the scan under way, or else the updates since. */
  #current = new vscode.CancellationTokenSource();
  /** Settles when all is done that was asked for so far; never rejects. */
  #last: Promise<void> = Promise.resolve();
  #isRead = false;
  #isScanning = false;
  #isDisposed = false;
  readonly #pending = new Map<string, Change>();
  #timer: unknown = null;
  #laterTimer: unknown = null;

  constructor(chunks: WorkspaceChunks, knowledge: KnowledgeStore, log: vscode.LogOutputChannel) {
    this.#chunks = chunks;
    this.#knowledge = knowledge;
    this.#log = log;
  }

  /** Begins to watch and to scan. */
  start(): void {
    this.#own.add(watchWorkspace((change) => this.#take(change)));
    this.#own.add(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.rescan()));
    this.#own.add(
      this.#knowledge.onDidChange(({ names }) => {
        if (names) void this.rescan();
        else this.#changed.fire();
      }),
    );
    this.#own.add(onSettingChange('scan.exclude', () => void this.rescan()));
    this.#own.add(
      onSettingChange('frameworks', () => void this.#enqueue(() => this.#reconclude())),
    );
    void this.rescan();
  }

  /** False until the first scan has come to its end: what is found until then says nothing. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Resolves when all changes seen so far are taken up. Never rejects. */
  async whenReady(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.#last || this.#pending.size > 0; ) {
      // A branch switch comes in many batches: to begin with the first would be a scan for each.
      if (this.#pending.size >= rescanFrom) await pause(settleMs);
      else this.#settle();
      seen = this.#last;
      await seen;
    }
  }

  get projects(): readonly FoundProject[] {
    return this.#models.flatMap(({ folder, projects }) =>
      projects.map((project) => ({ folder, project })),
    );
  }

  /** What is known of each folder at the moment. */
  get pictures(): readonly FolderPicture[] {
    return this.#models.map(({ picture }) => picture);
  }

  /** What was read, for an answer to "why was nothing found?". */
  get extent(): Omit<EmptyWorkspace, 'folders' | 'overruled' | 'leftOut'> {
    const all = this.#models.map((model) => model.counts);
    return {
      python: all.reduce((sum, counts) => sum + counts.python, 0),
      manifests: all.reduce((sum, counts) => sum + counts.manifests, 0),
      complete: this.#models.every((model) => model.isComplete),
      unreadable: this.#unreadable,
    };
  }

  /** The project of a file or cell; null for files outside of every project and for untitled ones. */
  projectOf(uri: vscode.Uri): FoundProject | null {
    const file = fileOf(uri);
    const model = this.#modelOf(file);
    const project = model?.projectOf(file) ?? null;
    return model === null || project === null ? null : { folder: model.folder, project };
  }

  /** Whether an absolute import in the file finds a module of the workspace itself. */
  isLocal(module: string, importer: vscode.Uri): boolean {
    const file = fileOf(importer);
    return this.#modelOf(file)?.isLocal(module, file) ?? false;
  }

  /** Whether the file is Python code of the workspace itself: no environment's, no excluded folder's, no copy of others'. */
  isOwnCode(uri: vscode.Uri): boolean {
    return this.#modelOf(uri)?.isOwnCode(uri) ?? false;
  }

  /**
   * Reads everything again, beginning after the caller has returned; the first time after whoever called that one, which is
   * VS Code, activating us. A scan under way is dropped.
   */
  rescan(): Promise<void> {
    const token = this.#renewToken();
    this.#isScanning = true;
    this.#pending.clear();
    return this.#enqueue(() =>
      this.#isRead ? this.#scan(token) : pause(0).then(() => this.#scan(token)),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#laterTimer);
    this.#current.cancel();
    this.#current.dispose();
    this.#own.dispose();
  }

  #renewToken(): vscode.CancellationToken {
    this.#current.cancel();
    this.#current.dispose();
    this.#current = new vscode.CancellationTokenSource();
    return this.#current.token;
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error) => this.#report(error));
    return this.#last;
  }

  async #scan(token: vscode.CancellationToken): Promise<void> {
    if (token.isCancellationRequested) return;
    try {
      const folders = vscode.workspace.workspaceFolders ?? [];
      const models = folders.length === 0 ? [] : await this.#create(folders);
      const unreadable: string[] = [];
      // A folder that cannot be read must not hide the others.
      const scans = models.map((model) =>
        model.scan(token).catch((error) => {
          unreadable.push(model.folder.name);
          this.#report(error, model.folder.name);
        }),
      );
      // A dropped scan is not waited for: it may hang on a file system that went away.
      await withProgressWhenSlow(Promise.race([Promise.all(scans), whenCancelled(token)]));
      if (token.isCancellationRequested) return;
      for (const model of models) model.takeEnvironment(this.#environmentOf(model));
      this.#models = models;
      this.#readLater(models.flatMap((model) => model.takeRacy()));
      this.#unreadable = unreadable;
      void this.#installed?.ask({ anew: true });
    } finally {
      if (!token.isCancellationRequested) {
        this.#isScanning = false;
        this.#isRead = true;
        this.#changed.fire();
      }
    }
  }

  /** A file that a fast scan read before the window told of it, and that is gone again by then, is never told of. */
  #readLater(files: readonly vscode.Uri[]): void {
    clearTimeout(this.#laterTimer);
    if (files.length === 0 || this.#isDisposed) return;
    this.#laterTimer = setTimeout(() => {
      for (const uri of files) this.#take({ uri, kind: 'file' });
    }, racyMs);
  }

  async #create(folders: readonly vscode.WorkspaceFolder[]): Promise<readonly FolderModel[]> {
    const [scanner, index] = await Promise.all([
      this.#chunks.load('scanner'),
      this.#knowledge.index(),
    ]);
    this.#installed ??= this.#own.add(
      scanner.createInstalledVersions(
        {
          models: () => this.#models,
          take: (model, installed) =>
            this.#enqueue(async () => {
              const isNow = this.#models.includes(model);
              if (isNow && model.takeEnvironment(installed)) this.#changed.fire();
            }),
        },
        this.#log,
      ),
    );
    return scanner.createFolderModels(folders, index, { chunks: this.#chunks, log: this.#log });
  }

  /** Until the environments of new models have answered, the answers of the old ones hold. */
  #environmentOf({ folder }: FolderModel): FolderModel['environment'] {
    const old = this.#models.find((model) => model.folder.uri.toString() === folder.uri.toString());
    return old?.environment ?? [];
  }

  async #reconclude(): Promise<void> {
    for (const model of this.#models) model.reconclude();
    this.#changed.fire();
  }

  #modelOf(uri: vscode.Uri): FolderModel | null {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (
      this.#models.find((model) => model.folder.uri.toString() === folder?.uri.toString()) ?? null
    );
  }

  /** Takes up a change. During a scan all are kept: nobody knows yet what concerns the new picture. */
  #take(change: Change): void {
    const isOfWorkspace = vscode.workspace.getWorkspaceFolder(change.uri) !== undefined;
    if (!isOfWorkspace || (!this.#isScanning && this.#effectOf(change) === null)) return;
    this.#pending.set(`${change.kind} ${change.uri.toString()}`, change);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), settleMs);
  }

  #effectOf(change: Change): ChangeEffect | null {
    const model = this.#modelOf(change.uri);
    return model === null ? null : changeEffect(change, model);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    if (this.#pending.size > 0) void this.#enqueue(() => this.#update());
  }

  async #update(): Promise<void> {
    const { token } = this.#current;
    const changes = [...this.#pending.values()];
    this.#pending.clear();
    const effects = changes.flatMap((change) => this.#effectOf(change) ?? []);
    const paths = new Map<FolderModel, Set<string>>();
    for (const effect of effects) {
      const own = paths.get(effect.model) ?? new Set();
      for (const path of effect.paths) own.add(path);
      paths.set(effect.model, own);
    }
    const count = [...paths.values()].reduce((sum, { size }) => sum + size, 0);
    if (changes.some(({ kind }) => kind === 'folder') || count >= rescanFrom) {
      void this.rescan();
      return;
    }
    for (const [model, own] of paths) if (own.size > 0) await model.update([...own], token);
    const environments = new Set(
      effects.flatMap(({ installed, model }) => (installed ? [model] : [])),
    );
    for (const model of environments) await model.lookAtEnvironments(token);
    if (token.isCancellationRequested) return;
    if (count > 0 || environments.size > 0) this.#changed.fire();
    // New projects may have other environments; what was read of those known still holds without a reason.
    const anew = environments.size > 0;
    if (anew || count > 0) void this.#installed?.ask({ anew });
  }

  #report(error: unknown, where = ''): void {
    // After the end nobody reads the log any more, and writing to it would throw.
    if (this.#isDisposed) return;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#log.error(where === '' ? text : `${where}: ${text}`);
  }
}
