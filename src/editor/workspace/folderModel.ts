import * as vscode from 'vscode';
import {
  type Conclusion,
  concludeProjects,
  rootOf,
} from '../../core/workspace/concludeProjects.ts';
import { type FileFacts, readTextFacts } from '../../core/workspace/fileFacts.ts';
import type { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import { isPython, manifestKind } from '../../core/workspace/paths.ts';
import type { Project } from '../../core/workspace/project.ts';
import { readFacts, scanFolder, unreadIncludes } from '../../core/workspace/scanFolder.ts';
import { relativePath, WorkspaceFolderFiles } from './folderFiles.ts';

/**
 * Each read asks the window first (`$ensureActivation`), and many questions travel as one message: with 256 a scan takes a
 * third of the time it takes with 32. With more it gains nothing and the answers, arriving together, block the host.
 */
const readsAtOnce = 256;

/** What is known of one workspace folder, kept up to date file by file. */
export class FolderModel {
  readonly folder: vscode.WorkspaceFolder;
  readonly #names: FrameworkNames;
  readonly #log: vscode.LogOutputChannel;
  #files = new Map<string, FileFacts>();
  #conclusion: Conclusion = { projects: [], isLocal: () => false };

  constructor(folder: vscode.WorkspaceFolder, names: FrameworkNames, log: vscode.LogOutputChannel) {
    this.folder = folder;
    this.#names = names;
    this.#log = log;
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
    const root = rootOf(
      relativePath(this.folder.uri, uri),
      this.projects.map((project) => project.root),
    );
    return this.projects.find((project) => project.root === root) ?? null;
  }

  isLocal(module: string, importer: vscode.Uri): boolean {
    return this.#conclusion.isLocal(module, relativePath(this.folder.uri, importer));
  }

  /** Reads the whole folder; what is open on screen counts as it is there. */
  async scan(token: vscode.CancellationToken): Promise<void> {
    const start = Date.now();
    const scan = await scanFolder(new WorkspaceFolderFiles(this.folder, token), {
      keep: this.#names.knowsImport,
      isCancelled: () => token.isCancellationRequested,
      concurrency: readsAtOnce,
    });
    if (token.isCancellationRequested) return;
    this.#files = new Map(scan.files);
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty) this.#take(document);
    this.#conclude();
    const limited = scan.complete ? '' : ', stopped at the limit: the rest was left out';
    this.#log.info(
      `${this.folder.name}: ${scan.files.size} files read in ${Date.now() - start} ms${limited}`,
    );
    this.#logProblems();
  }

  /** Reads changed files again, forgets deleted ones, and draws the conclusions once. */
  async update(paths: Iterable<string>, token: vscode.CancellationToken): Promise<void> {
    const source = new WorkspaceFolderFiles(this.folder, token);
    for (const path of paths) {
      const document = openDocument(vscode.Uri.joinPath(this.folder.uri, path));
      if (document?.isDirty) this.#take(document);
      else await this.#read(source, path);
      if (token.isCancellationRequested) return;
    }
    for (const path of unreadIncludes(this.#files).keys()) await this.#read(source, path);
    this.#conclude();
  }

  /** Whether a change of the file can change the picture. */
  concerns(path: string): boolean {
    return isPython(path) || manifestKind(path) !== null || this.#files.has(path);
  }

  /** Paths known below a folder, for a folder that was deleted or renamed. */
  pathsBelow(folder: string): readonly string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  async #read(source: WorkspaceFolderFiles, path: string): Promise<void> {
    const read = await readFacts(
      source,
      path,
      manifestKind(path) ?? 'requirements',
      this.#names.knowsImport,
    );
    if (read === null) this.#files.delete(path);
    else this.#files.set(path, read.facts);
  }

  #take(document: vscode.TextDocument): void {
    const path = relativePath(this.folder.uri, document.uri);
    if (path === '' || !this.concerns(path)) return;
    this.#files.set(path, readTextFacts(path, document.getText(), this.#names.knowsImport));
  }

  #conclude(): void {
    this.#conclusion = concludeProjects(this.#files, this.#names);
  }

  #logProblems(): void {
    for (const { problems } of this.projects) {
      for (const { file, line, code, detail } of problems) {
        this.#log.warn(
          `${this.folder.name}/${file}${line === null ? '' : `:${line}`}: ${code}${detail && `: ${detail}`}`,
        );
      }
    }
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
