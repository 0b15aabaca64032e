import * as vscode from 'vscode';
import { type Conclusion, concludeProjects } from '../../core/workspace/concludeProjects.ts';
import { excludes } from '../../core/workspace/excludes.ts';
import type { FileFacts } from '../../core/workspace/fileFacts.ts';
import { isForeignCode } from '../../core/workspace/foreignCode.ts';
import type { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import type { InstalledFact } from '../../core/workspace/installedFacts.ts';
import { isScanned } from '../../core/workspace/manifestFormats.ts';
import { isPython } from '../../core/workspace/paths.ts';
import type { Project } from '../../core/workspace/project.ts';
import { type Reading, readTextFacts } from '../../core/workspace/readFileFacts.ts';
import { includedBy, readFacts, scanFolder } from '../../core/workspace/scanFolder.ts';
import type { YamlReaders } from '../../core/workspace/yamlReaders.ts';
import { readSetting } from '../host/settings.ts';
import { WorkspaceFolderFiles } from './folderFiles.ts';
import { isOwnFile, relativePath } from './folderPaths.ts';
import { pacer } from './pacer.ts';

/**
 * Each read asks the window first (`$ensureActivation`), and many questions travel as one message: with 256 a scan takes a
 * third of the time it takes with 32. With more it gains nothing and the answers, arriving together, block the host.
 */
const readsAtOnce = 256;

/** What the scan knows of one workspace folder. Not to be kept: it changes. */
export interface FolderPicture {
  readonly folder: vscode.WorkspaceFolder;
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly conclusion: Conclusion;
  readonly names: FrameworkNames;
}

/** What is known of one workspace folder, kept up to date file by file. */
export class FolderModel {
  readonly folder: vscode.WorkspaceFolder;
  readonly #names: FrameworkNames;
  readonly #yaml: () => Promise<YamlReaders>;
  readonly #log: vscode.LogOutputChannel;
  readonly #isExcluded: (path: string) => boolean;
  #files = new Map<string, FileFacts>();
  #isComplete = true;
  #installed: readonly InstalledFact[] = [];
  /** Included files that are not there: they may come. */
  #missing: ReadonlySet<string> = new Set();
  #conclusion: Conclusion = { projects: [], projectOf: () => null, isLocal: () => false };
  #logged: ReadonlySet<string> = new Set();

  constructor(
    folder: vscode.WorkspaceFolder,
    names: FrameworkNames,
    yaml: () => Promise<YamlReaders>,
    log: vscode.LogOutputChannel,
  ) {
    this.folder = folder;
    this.#names = names;
    this.#yaml = yaml;
    this.#log = log;
    this.#isExcluded = excludes(readSetting('scan.exclude', folder.uri));
  }

  get projects(): readonly Project[] {
    return this.#conclusion.projects;
  }

  /** What was read and concluded, as the rules about projects look at it. */
  get picture(): FolderPicture {
    const { folder } = this;
    return { folder, files: this.#files, conclusion: this.#conclusion, names: this.#names };
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

  /** Whether the file is Python code that this folder's people write: read by the scan, and no copy of others' code. */
  isOwnCode(uri: vscode.Uri): boolean {
    const path = relativePath(this.folder.uri, uri);
    const facts = path === null ? undefined : this.#files.get(path);
    if (path === null || facts?.kind !== 'python') return false;
    return facts.copy === undefined && !isForeignCode(path);
  }

  /** Reads the whole folder; what is open on screen counts as it is there. */
  async scan(token: vscode.CancellationToken): Promise<void> {
    const start = Date.now();
    const scan = await scanFolder(new WorkspaceFolderFiles(this.folder, token), {
      ...this.#reading(),
      isDistribution: this.#names.knowsDistribution,
      isCancelled: () => token.isCancellationRequested,
      concurrency: readsAtOnce,
    });
    if (token.isCancellationRequested) return;
    this.#files = new Map(scan.files);
    this.#isComplete = scan.complete;
    this.#installed = scan.installed;
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
    return isScanned(path) && !this.#isExcluded(path);
  }

  /** Paths known below a folder, for a folder that was deleted or renamed. */
  pathsBelow(folder: string): readonly string[] {
    const start = folder === '' ? '' : `${folder}/`;
    return [...this.#files.keys()].filter((path) => path.startsWith(start));
  }

  async #read(source: WorkspaceFolderFiles, path: string): Promise<void> {
    const reading = this.#reading();
    const document = openDocument(vscode.Uri.joinPath(this.folder.uri, path));
    if (document?.isDirty) {
      this.#files.set(path, await readTextFacts(path, document.getText(), reading));
      return;
    }
    const read = await readFacts(source, path, reading);
    if (read === null) this.#files.delete(path);
    else this.#files.set(path, read.facts);
  }

  #reading(): Reading {
    const { knowsImport, singleModules } = this.#names;
    return { keep: knowsImport, singleModules, yaml: this.#yaml, pause: pacer() };
  }

  #conclude(): void {
    this.#conclusion = concludeProjects(this.#files, this.#names, {
      complete: this.#isComplete,
      installed: this.#installed,
    });
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
