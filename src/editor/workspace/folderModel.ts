import * as vscode from 'vscode';
import { type Conclusion, concludeProjects } from '../../core/workspace/concludeProjects.ts';
import { excludes } from '../../core/workspace/excludes.ts';
import { FactsCache } from '../../core/workspace/factsCache.ts';
import { type FileFacts, readTextFacts } from '../../core/workspace/fileFacts.ts';
import type { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import { isPython, manifestKind } from '../../core/workspace/paths.ts';
import type { Project } from '../../core/workspace/project.ts';
import { includedBy, readFacts, scanFolder } from '../../core/workspace/scanFolder.ts';
import type { ListedFolders } from '../../disk/diskChunk.ts';
import type { Chunks } from '../host/chunks.ts';
import { readSetting } from '../host/settings.ts';
import { openFolder } from './diskFolderFiles.ts';
import { WorkspaceFolderFiles } from './folderFiles.ts';
import { isOwnFile, relativePath } from './folderPaths.ts';

/**
 * Each read asks the window first (`$ensureActivation`), and many questions travel as one message: with 256 a scan takes a
 * third of the time it takes with 32. With more it gains nothing and the answers, arriving together, block the host.
 */
const readsAtOnce = 256;

interface Concluded {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly isComplete: boolean;
}

export interface FolderModelParts {
  readonly log: vscode.LogOutputChannel;
  /** Where this host can read disks. */
  readonly disk: Chunks['disk'] | null;
  /** The model of the same folder for the same names that this one replaces: what is unchanged need not be read again. */
  readonly before: FolderModel | null;
}

/** What is known of one workspace folder, kept up to date file by file. */
export class FolderModel {
  readonly folder: vscode.WorkspaceFolder;
  readonly #names: FrameworkNames;
  readonly #log: vscode.LogOutputChannel;
  readonly #isExcluded: (path: string) => boolean;
  readonly #disk: Chunks['disk'] | null;
  readonly #cache: FactsCache;
  readonly #listed: ListedFolders | undefined;
  #files = new Map<string, FileFacts>();
  #isComplete = true;
  /** Included files that are not there: they may come. */
  #missing: ReadonlySet<string> = new Set();
  #conclusion: Conclusion = { projects: [], projectOf: () => null, isLocal: () => false };
  #logged: ReadonlySet<string> = new Set();
  /** What the conclusion was drawn from; the facts of an unchanged file are the same object. */
  #concludedOf: Concluded = { files: new Map(), isComplete: true };

  constructor(
    folder: vscode.WorkspaceFolder,
    names: FrameworkNames,
    { log, disk, before }: FolderModelParts,
  ) {
    this.folder = folder;
    this.#names = names;
    this.#log = log;
    this.#isExcluded = excludes(readSetting('scan.exclude', folder.uri));
    this.#disk = disk;
    this.#cache = before === null ? new FactsCache() : before.#cache;
    this.#listed = before === null ? disk?.rememberFolders() : before.#listed;
    if (before === null) return;
    this.#concludedOf = before.#concludedOf;
    this.#conclusion = before.#conclusion;
    this.#missing = before.#missing;
    this.#logged = before.#logged;
  }

  get projects(): readonly Project[] {
    return this.#conclusion.projects;
  }

  /** Counts of what was read, for an answer to "why was nothing found?". */
  get counts(): { readonly python: number; readonly manifests: number } {
    let python = 0;
    for (const path of this.#files.keys()) if (isPython(path)) python += 1;
    return { python, manifests: this.#files.size - python };
  }

  /** The project that a file of this folder belongs to. */
  projectOf(uri: vscode.Uri): Project | null {
    const path = relativePath(this.folder.uri, uri);
    return path === null ? null : this.#conclusion.projectOf(path);
  }

  isLocal(module: string, importer: vscode.Uri): boolean {
    const path = relativePath(this.folder.uri, importer);
    return path !== null && this.#conclusion.isLocal(module, path);
  }

  /** Reads the whole folder; what is open on screen counts as it is there. */
  async scan(token: vscode.CancellationToken): Promise<void> {
    const start = Date.now();
    const scan = await scanFolder(openFolder(this.folder, token, this.#disk, this.#listed), {
      keep: this.#names.knowsImport,
      cache: this.#cache,
      isCancelled: () => token.isCancellationRequested,
      concurrency: readsAtOnce,
    });
    if (token.isCancellationRequested) return;
    this.#files = new Map(scan.files);
    this.#isComplete = scan.complete;
    const onScreen = vscode.workspace.textDocuments.flatMap((document) =>
      document.isDirty && isOwnFile(this.folder, document.uri)
        ? (relativePath(this.folder.uri, document.uri) ?? [])
        : [],
    );
    this.#log.info(
      `${this.folder.name}: ${scan.files.size} files read in ${Date.now() - start} ms`,
    );
    await this.update(
      onScreen.filter((path) => this.concerns(path)),
      token,
    );
  }

  /** Reads changed files again, forgets deleted ones, and draws the conclusions once. */
  async update(paths: readonly string[], token: vscode.CancellationToken): Promise<void> {
    const source = new WorkspaceFolderFiles(this.folder, token);
    const asked = new Set<string>();
    for (let wanted = paths; wanted.length > 0; ) {
      for (const path of wanted) {
        asked.add(path);
        await this.#read(source, path);
        if (token.isCancellationRequested) return;
      }
      const named = wanted.flatMap((path) => includedBy(path, this.#files.get(path)));
      wanted = named.filter((path) => !this.#files.has(path) && !asked.has(path));
    }
    this.#conclude();
  }

  /** Whether a change of the file can change the picture. */
  concerns(path: string): boolean {
    if (this.#files.has(path) || this.#missing.has(path)) return true;
    return (isPython(path) || manifestKind(path) !== null) && !this.#isExcluded(path);
  }

  /** Files that were changed in the moment in which the scan read them: whatever happened since may have gone unnoticed. */
  takeRacy(): readonly vscode.Uri[] {
    return this.#cache.takeRacy().map((path) => vscode.Uri.joinPath(this.folder.uri, path));
  }

  /** Paths known below a folder, for a folder that was deleted or renamed. */
  pathsBelow(folder: string): readonly string[] {
    const start = folder === '' ? '' : `${folder}/`;
    return [...this.#files.keys()].filter((path) => path.startsWith(start));
  }

  async #read(source: WorkspaceFolderFiles, path: string): Promise<void> {
    const keep = this.#names.knowsImport;
    const document = openDocument(vscode.Uri.joinPath(this.folder.uri, path));
    if (document?.isDirty) {
      this.#files.set(path, readTextFacts(path, document.getText(), keep));
      return;
    }
    const read = await readFacts(source, path, keep);
    if (read === null) this.#files.delete(path);
    else this.#files.set(path, read.facts);
  }

  #conclude(): void {
    const { files, isComplete } = this.#concludedOf;
    const isSame =
      this.#isComplete === isComplete &&
      this.#files.size === files.size &&
      [...this.#files].every(([path, facts]) => files.get(path) === facts);
    if (isSame) return;
    this.#concludedOf = { files: new Map(this.#files), isComplete: this.#isComplete };
    this.#conclusion = concludeProjects(this.#files, this.#names, this.#isComplete);
    const included = [...this.#files].flatMap(([path, facts]) => includedBy(path, facts));
    this.#missing = new Set(included.filter((path) => !this.#files.has(path)));
    this.#logProblems();
  }

  /** Each problem once, for as long as it stays. */
  #logProblems(): void {
    const now = this.projects.flatMap(({ problems }) =>
      problems.map(({ file, line, code, detail }) => {
        const place = line === null ? file : `${file}:${line}`;
        return `${this.folder.name}/${place}: ${code}${detail && `: ${detail}`}`;
      }),
    );
    for (const text of now) if (!this.#logged.has(text)) this.#log.warn(text);
    this.#logged = new Set(now);
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
