import * as vscode from 'vscode';
import { scannedPatterns } from '../../core/workspace/paths.ts';
import type { Project } from '../../core/workspace/project.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { Disposables } from '../host/disposables.ts';
import type { KnowledgeStore } from '../host/knowledgeStore.ts';
import { onSettingChange } from '../host/settings.ts';
import { relativePath } from './folderFiles.ts';
import type { FolderModel } from './folderModel.ts';

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
 * nothing is read before, so that activation costs nothing.
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
  #scanning: vscode.CancellationTokenSource | null = null;
  #ready: Promise<void> = Promise.resolve();
  readonly #pending = new Set<string>();
  #timer: unknown = null;

  constructor(chunks: ChunkLoader, knowledge: KnowledgeStore, log: vscode.LogOutputChannel) {
    this.#chunks = chunks;
    this.#knowledge = knowledge;
    this.#log = log;
  }

  /** Begins to watch and to scan. */
  start(): void {
    const later = (uri: vscode.Uri): void => this.#later(uri);
    // A pattern without a folder starts no watcher: it only filters the events of the folders that the window
    // watches anyway (extHostFileSystemEventService, `ensureWatching`).
    const watcher = this.#own.add(
      vscode.workspace.createFileSystemWatcher(`{${scannedPatterns.join(',')}}`),
    );
    this.#own.add(watcher.onDidCreate(later));
    this.#own.add(watcher.onDidChange(later));
    this.#own.add(watcher.onDidDelete(later));
    // The editor's own file operations arrive at once, and on file systems without a watcher too.
    this.#own.add(vscode.workspace.onDidCreateFiles((event) => this.#arrived(event.files)));
    this.#own.add(vscode.workspace.onDidDeleteFiles((event) => event.files.forEach(later)));
    this.#own.add(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) later(oldUri);
        this.#arrived(files.map((file) => file.newUri));
      }),
    );
    this.#own.add(vscode.workspace.onDidSaveTextDocument((document) => later(document.uri)));
    this.#own.add(vscode.workspace.onDidChangeTextDocument((event) => later(event.document.uri)));
    this.#own.add(vscode.workspace.onDidCloseTextDocument((document) => later(document.uri)));
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

  /** Resolves when no scan is under way. Never rejects. */
  async whenReady(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.#ready; ) {
      seen = this.#ready;
      await seen;
    }
  }

  get projects(): readonly FoundProject[] {
    return this.#models.flatMap(({ folder, projects }) =>
      projects.map((project) => ({ folder, project })),
    );
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

  /** Reads everything again, beginning after the caller has returned. A scan under way is dropped. */
  rescan(): Promise<void> {
    this.#scanning?.cancel();
    this.#scanning?.dispose();
    const source = new vscode.CancellationTokenSource();
    this.#scanning = source;
    this.#ready = soon()
      .then(() => this.#scan(source.token))
      .catch((error) => this.#log.error(error));
    return this.#ready;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#scanning?.cancel();
    this.#scanning?.dispose();
    this.#own.dispose();
  }

  async #scan(token: vscode.CancellationToken): Promise<void> {
    if (token.isCancellationRequested) return;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const models = folders.length === 0 ? [] : await this.#create(folders);
    await withProgressWhenSlow(Promise.all(models.map((model) => model.scan(token))));
    if (token.isCancellationRequested) return;
    this.#models = models;
    this.#changed.fire();
  }

  async #create(folders: readonly vscode.WorkspaceFolder[]): Promise<readonly FolderModel[]> {
    const [{ createFolderModels }, index] = await Promise.all([
      this.#chunks.load('scanner'),
      this.#knowledge.index(),
    ]);
    return createFolderModels(folders, index, this.#log);
  }

  #modelOf(uri: vscode.Uri): FolderModel | null {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return (
      this.#models.find((model) => model.folder.uri.toString() === folder?.uri.toString()) ?? null
    );
  }

  /** Takes up one changed file, or all that was known below a folder that went. */
  #later(uri: vscode.Uri): void {
    const model = this.#modelOf(uri);
    if (model === null) return;
    const path = relativePath(model.folder.uri, uri);
    const paths = model.concerns(path) ? [path] : model.pathsBelow(path);
    if (paths.length === 0) return;
    for (const each of paths)
      this.#pending.add(vscode.Uri.joinPath(model.folder.uri, each).toString());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => void this.#settle().catch((error) => this.#log.error(error)),
      settleMs,
    );
  }

  /** New files are read one by one; a new folder may hold anything. */
  #arrived(uris: readonly vscode.Uri[]): void {
    uris.forEach((uri) => {
      this.#later(uri);
      vscode.workspace.fs.stat(uri).then(
        ({ type }) => (type & vscode.FileType.Directory ? this.rescan() : undefined),
        // Gone again already: there is nothing to read.
        () => undefined,
      );
    });
  }

  async #settle(): Promise<void> {
    await this.whenReady();
    const uris = [...this.#pending].map((text) => vscode.Uri.parse(text));
    this.#pending.clear();
    const token = this.#scanning?.token;
    if (token === undefined) return;
    if (uris.length >= rescanFrom) return this.rescan();
    for (const model of this.#models) {
      const paths = uris
        .filter((uri) => this.#modelOf(uri) === model)
        .map((uri) => relativePath(model.folder.uri, uri));
      if (paths.length > 0) await model.update(paths, token);
    }
    if (!token.isCancellationRequested) this.#changed.fire();
  }
}

/** Lets `activate` return before anything is read. */
function soon(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

const done = (): void => undefined;

/** Shows progress in the status bar, but only for work that somebody could notice. */
async function withProgressWhenSlow<T>(work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    void vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t('Looking for Python frameworks…'),
      },
      () => work.then(done, done),
    );
  }, 500);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
