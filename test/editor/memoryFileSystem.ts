import * as vscode from 'vscode';

/** Files that are nowhere, of any authority. Folders are there where files lie below them. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #uris: vscode.Uri[] = [];
  /** The path of every file that was read, in order. */
  readonly reads: string[] = [];
  /** How long reading a file takes, in milliseconds. */
  delay = 0;
  /** What reading files waits for, by their paths. VS Code itself reads in a new folder before it tells of it. */
  readonly held = new Map<string, Promise<void>>();
  /** Nobody may write. */
  isGuarded = false;

  /** Writes a file as somebody else would. */
  put(path: string, text: string): void {
    const type = this.#files.has(path)
      ? vscode.FileChangeType.Changed
      : vscode.FileChangeType.Created;
    this.#files.set(path, new TextEncoder().encode(text));
    this.#tell(path, type);
  }

  /** Writes and takes away many files, told at once as after a branch switch. A file of null is taken away. */
  putAll(files: ReadonlyMap<string, string | null>): void {
    const changes = [...files].map(([path, text]) => {
      const isNew = !this.#files.has(path);
      if (text === null) {
        this.#files.delete(path);
        return { path, type: vscode.FileChangeType.Deleted };
      }
      this.#files.set(path, new TextEncoder().encode(text));
      const type = isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed;
      return { path, type };
    });
    const of = this.#uris.at(-1);
    if (of === undefined) return;
    this.#changed.fire(changes.map(({ path, type }) => ({ type, uri: of.with({ path }) })));
  }

  /** Takes away a file, or a folder with all below it. */
  drop(path: string): void {
    for (const file of [...this.#files.keys()])
      if (file === path || file.startsWith(`${path}/`)) this.#files.delete(file);
    this.#tell(path, vscode.FileChangeType.Deleted);
  }

  watch(uri: vscode.Uri): vscode.Disposable {
    this.#uris.push(uri);
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (file !== undefined)
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
    if (this.readDirectory(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const base = `${uri.path.replace(/\/$/, '')}/`;
    const entries = new Map<string, vscode.FileType>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(base)) continue;
      const [name = '', ...below] = path.slice(base.length).split('/');
      entries.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...entries];
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    this.reads.push(uri.path);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    await this.held.get(uri.path);
    const file = this.#files.get(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (this.isGuarded) throw vscode.FileSystemError.NoPermissions(uri);
    this.#files.set(uri.path, content);
  }

  delete(uri: vscode.Uri): void {
    this.drop(uri.path);
  }

  createDirectory(): void {}

  rename(): void {
    throw vscode.FileSystemError.NoPermissions('nothing is renamed here');
  }

  #tell(path: string, type: vscode.FileChangeType): void {
    const of = this.#uris.at(-1);
    if (of !== undefined) this.#changed.fire([{ type, uri: of.with({ path }) }]);
  }
}
