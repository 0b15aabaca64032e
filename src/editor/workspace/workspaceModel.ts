import * as vscode from 'vscode';
import type { Project } from '../../core/workspace/project.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { Disposables } from '../host/disposables.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { onSettingChange } from '../host/settings.ts';
import type { FolderModel, FolderPicture } from './folderModel.ts';
import { relativePath } from './folderPaths.ts';
import { withProgressWhenSlow } from './progress.ts';
import { type Change, watchWorkspace } from './watchWorkspace.ts';

/** A project together with the workspace folder it lies in. */
export interface FoundProject {
  readonly folder: vscode.WorkspaceFolder;
  readonly project: Project;
}

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
  readonly #chunks: ChunkLoader;
  readonly #knowledge: KnowledgeStore;
  readonly #log: vscode.LogOutputChannel;
  #models: readonly FolderModel[] = [];
  /** Cancels the scan under way, or else the updates since. */
  #current = new vscode.CancellationTokenSource();
  /** Settles when all is done that was asked for so far; never rejects. */
  #last: Promise<void> = Promise.resolve();
  #isRead = false;
  #isScanning = false;
  #isDisposed = false;
  readonly #pending = new Map<string, Change>();
  #timer: unknown = null;

  constructor(chunks: ChunkLoader, knowledge: KnowledgeStore, log: vscode.LogOutputChannel) {
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
    void this.rescan();
  }

  /** False until the first scan has come to its end: what is found until then says nothing. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Resolves when all changes seen so far are taken up. Never rejects. */
  async whenReady(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.#last || this.#pending.size > 0; ) {
      this.#settle();
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

  get counts(): { readonly python: number; readonly manifests: number } {
    const all = this.#models.map((model) => model.counts);
    return {
      python: all.reduce((sum, counts) => sum + counts.python, 0),
      manifests: all.reduce((sum, counts) => sum + counts.manifests, 0),
    };
  }

  /** The project of a file; null for files outside of every project and for untitled ones. */
  projectOf(uri: vscode.Uri): FoundProject | null {
    const model = this.#modelOf(uri);
    const project = model?.projectOf(uri) ?? null;
    return model === null || project === null ? null : { folder: model.folder, project };
  }

  /** Whether an absolute import in the file finds a module of the workspace itself. */
  isLocal(module: string, importer: vscode.Uri): boolean {
    return this.#modelOf(importer)?.isLocal(module, importer) ?? false;
  }

  /** Whether the file is Python code of the workspace itself: no environment's, no excluded folder's, no copy of others'. */
  isOwnCode(uri: vscode.Uri): boolean {
    return this.#modelOf(uri)?.isOwnCode(uri) ?? false;
  }

  /** Reads everything again, beginning after the caller has returned. A scan under way is dropped. */
  rescan(): Promise<void> {
    const token = this.#renewToken();
    this.#isScanning = true;
    this.#pending.clear();
    return this.#enqueue(() => soon().then(() => this.#scan(token)));
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
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
      // A folder that cannot be read must not hide the others.
      const scans = models.map((model) =>
        model.scan(token).catch((error) => this.#report(error, model.folder.name)),
      );
      // A dropped scan is not waited for: it may hang on a file system that went away.
      await withProgressWhenSlow(Promise.race([Promise.all(scans), whenCancelled(token)]));
      if (!token.isCancellationRequested) this.#models = models;
    } finally {
      if (!token.isCancellationRequested) {
        this.#isScanning = false;
        this.#isRead = true;
        this.#changed.fire();
      }
    }
  }

  async #create(folders: readonly vscode.WorkspaceFolder[]): Promise<readonly FolderModel[]> {
    const [{ createFolderModels }, index] = await Promise.all([
      this.#chunks.load('scanner'),
      this.#knowledge.index(),
    ]);
    const yaml = async () => (await this.#chunks.load('yaml')).yamlReaders;
    return createFolderModels(folders, index, yaml, this.#log);
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
    if (!isOfWorkspace || (!this.#isScanning && this.#pathsOf(change) === null)) return;
    this.#pending.set(`${change.kind} ${change.uri.toString()}`, change);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), settleMs);
  }

  /** The files to read again for a change; null where it changes nothing. */
  #pathsOf({
    uri,
    kind,
  }: Change): { readonly model: FolderModel; readonly paths: readonly string[] } | null {
    const model = this.#modelOf(uri);
    const path = model === null ? null : relativePath(model.folder.uri, uri);
    if (model === null || path === null) return null;
    if (kind !== 'folder' && model.concerns(path)) return { model, paths: [path] };
    if (kind === 'file') return null;
    const below = model.pathsBelow(path);
    return kind === 'gone' && below.length === 0 ? null : { model, paths: below };
  }

  #settle(): void {
    clearTimeout(this.#timer);
    if (this.#pending.size > 0) void this.#enqueue(() => this.#update());
  }

  async #update(): Promise<void> {
    const { token } = this.#current;
    const changes = [...this.#pending.values()];
    this.#pending.clear();
    const paths = new Map<FolderModel, Set<string>>();
    for (const change of changes) {
      const known = this.#pathsOf(change);
      if (known === null) continue;
      const own = paths.get(known.model) ?? new Set();
      for (const path of known.paths) own.add(path);
      paths.set(known.model, own);
    }
    const count = [...paths.values()].reduce((sum, { size }) => sum + size, 0);
    if (changes.some(({ kind }) => kind === 'folder') || count >= rescanFrom) {
      void this.rescan();
      return;
    }
    for (const [model, own] of paths) await model.update([...own], token);
    if (count > 0 && !token.isCancellationRequested) this.#changed.fire();
  }

  #report(error: unknown, where = ''): void {
    // After the end nobody reads the log any more, and writing to it would throw.
    if (this.#isDisposed) return;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#log.error(where === '' ? text : `${where}: ${text}`);
  }
}

/** Lets `activate` return before anything is read. */
function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function whenCancelled(token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
