import * as vscode from 'vscode';
import { type Conclusion, concludeProjects } from '../../core/workspace/concludeProjects.ts';
import { findInstalled, projectRoots } from '../../core/workspace/environments.ts';
import { excludes } from '../../core/workspace/excludes.ts';
import { FactsCache } from '../../core/workspace/factsCache.ts';
import type { FileFacts } from '../../core/workspace/fileFacts.ts';
import { isOwnCode } from '../../core/workspace/foreignCode.ts';
import type { FrameworkNames } from '../../core/workspace/frameworkNames.ts';
import { chosenFirst, type InstalledFact } from '../../core/workspace/installedFacts.ts';
import { isScanned } from '../../core/workspace/manifestFormats.ts';
import { readOverrides } from '../../core/workspace/overrides.ts';
import { isPython } from '../../core/workspace/paths.ts';
import type { Project } from '../../core/workspace/project.ts';
import { type Reading, readTextFacts } from '../../core/workspace/readFileFacts.ts';
import { includedBy, readFacts, scanFolder } from '../../core/workspace/scanFolder.ts';
import type { YamlReaders } from '../../core/workspace/yamlReaders.ts';
import type { ListedFolders } from '../../disk/diskChunk.ts';
import { readSetting } from '../host/settings.ts';
import { type DiskChunk, openFolder } from './diskFolderFiles.ts';
import { WorkspaceFolderFiles } from './folderFiles.ts';
import { isOwnFile, relativePath } from './folderPaths.ts';
import { unsavedFiles, unsavedText } from './onScreen.ts';
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

interface Concluded {
  readonly files: ReadonlyMap<string, FileFacts>;
  /** What else was known, as JSON. */
  readonly circumstances: string;
}

export interface FolderModelParts {
  readonly yaml: () => Promise<YamlReaders>;
  readonly log: vscode.LogOutputChannel;
  /** Where this host can read disks. */
  readonly disk: DiskChunk | null;
  /** The model of the same folder for the same names that this one replaces: what is unchanged need not be read again. */
  readonly before: FolderModel | null;
}

/** What is known of one workspace folder, kept up to date file by file. */
export class FolderModel {
  readonly folder: vscode.WorkspaceFolder;
  readonly #names: FrameworkNames;
  readonly #yaml: () => Promise<YamlReaders>;
  readonly #log: vscode.LogOutputChannel;
  readonly #isExcluded: (path: string) => boolean;
  readonly #disk: DiskChunk | null;
  readonly #cache: FactsCache;
  readonly #listed: ListedFolders | undefined;
  /** Never changed, only replaced: a conclusion holds while it is the same one. */
  #files: ReadonlyMap<string, FileFacts> = new Map();
  #isComplete = true;
  #installed: readonly InstalledFact[] = [];
  #environment: readonly InstalledFact[] = [];
  /** Included files that are not there: they may come. */
  #missing: ReadonlySet<string> = new Set();
  #conclusion: Conclusion = { projects: [], projectOf: () => null, isLocal: () => false };
  #logged: ReadonlySet<string> = new Set();
  /** What the conclusion was drawn from; the facts of an unchanged file are the same object. */
  #concludedOf: Concluded = { files: new Map(), circumstances: '' };

  constructor(
    folder: vscode.WorkspaceFolder,
    names: FrameworkNames,
    { yaml, log, disk, before }: FolderModelParts,
  ) {
    this.folder = folder;
    this.#names = names;
    this.#yaml = yaml;
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

  /** What was read and concluded, as the rules about projects look at it. */
  get picture(): FolderPicture {
    const { folder } = this;
    return { folder, files: this.#files, conclusion: this.#conclusion, names: this.#names };
  }

  /** False where a limit cut the list of files. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** What the chosen environments of the projects hold. */
  get environment(): readonly InstalledFact[] {
    return this.#environment;
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

  /** Whether the file is Python code that this folder's people write. */
  isOwnCode(uri: vscode.Uri): boolean {
    const path = relativePath(this.folder.uri, uri);
    return path !== null && isOwnCode(path, this.#files.get(path));
  }

  /** Reads the whole folder; what is open on screen counts as it is there. */
  async scan(token: vscode.CancellationToken): Promise<void> {
    const start = Date.now();
    const source = openFolder(this.folder, token, this.#disk, this.#listed);
    const scan = await scanFolder(source, {
      ...this.#reading(),
      isDistribution: this.#names.knowsDistribution,
      cache: this.#cache,
      isCancelled: () => token.isCancellationRequested,
      concurrency: readsAtOnce,
    });
    if (token.isCancellationRequested) return;
    this.#files = scan.files;
    this.#isComplete = scan.complete;
    this.#installed = scan.installed;
    const onScreen = unsavedFiles().flatMap((uri) =>
      isOwnFile(this.folder, uri) ? (relativePath(this.folder.uri, uri) ?? []) : [],
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
    if (paths.length > 0) {
      const files = await this.#readAgain(paths, token);
      if (files === null) return;
      this.#files = files;
    }
    this.#conclude();
  }

  /** The files as they are once these are read again; null where that was cancelled. */
  async #readAgain(
    paths: readonly string[],
    token: vscode.CancellationToken,
  ): Promise<ReadonlyMap<string, FileFacts> | null> {
    const source = new WorkspaceFolderFiles(this.folder, token);
    const files = new Map(this.#files);
    const asked = new Set<string>();
    for (let wanted = paths; wanted.length > 0; ) {
      for (const path of wanted) {
        asked.add(path);
        const facts = await this.#read(source, path);
        if (token.isCancellationRequested) return null;
        if (facts === null) files.delete(path);
        else files.set(path, facts);
      }
      const named = wanted.flatMap((path) => includedBy(path, files.get(path)));
      wanted = named.filter((path) => !files.has(path) && !asked.has(path));
    }
    return files;
  }

  /** Looks again at what is installed in the environments that lie in the folder. */
  async lookAtEnvironments(token: vscode.CancellationToken): Promise<void> {
    const source = new WorkspaceFolderFiles(this.folder, token);
    const roots = projectRoots(this.#files.keys());
    this.#installed = await findInstalled(source, roots, this.#names.knowsDistribution);
    this.#conclude();
  }

  /** Draws the conclusions again, from what was read: for a setting that means something else now. */
  reconclude(): void {
    this.#conclude();
  }

  /** Whether it matters which version of the distribution is installed. */
  readonly isWanted = (distribution: string): boolean =>
    this.#names.knowsDistribution(distribution);

  /** Takes up what the projects' environments hold now; false where that changes nothing. */
  takeEnvironment(installed: readonly InstalledFact[]): boolean {
    if (JSON.stringify(installed) === JSON.stringify(this.#environment)) return false;
    this.#environment = installed;
    this.#conclude();
    return true;
  }

  /** Whether something below the path tells what is installed. */
  holdsInstalled(path: string): boolean {
    return [...this.#environment, ...this.#installed].some(({ file }) =>
      file.startsWith(`${path}/`),
    );
  }

  /** Whether a change of the file can change the picture. */
  concerns(path: string): boolean {
    if (this.#files.has(path) || this.#missing.has(path)) return true;
    return isScanned(path) && !this.#isExcluded(path);
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

  async #read(source: WorkspaceFolderFiles, path: string): Promise<FileFacts | null> {
    const reading = this.#reading();
    const text = unsavedText(vscode.Uri.joinPath(this.folder.uri, path));
    if (text !== null) return readTextFacts(path, text, reading);
    return (await readFacts(source, path, reading))?.facts ?? null;
  }

  #reading(): Reading {
    const { knowsImport, sieve, singleModules } = this.#names;
    return { keep: knowsImport, sieve, singleModules, yaml: this.#yaml, pause: pacer() };
  }

  #conclude(): void {
    const overrides = readOverrides(readSetting('frameworks', this.folder.uri));
    const installed = chosenFirst(this.#environment, this.#installed);
    const known = { complete: this.#isComplete, installed, overrides };
    const said = JSON.stringify([known, [...overrides.byFolder]]);
    const { files, circumstances } = this.#concludedOf;
    if (said === circumstances && isSame(this.#files, files)) return;
    this.#concludedOf = { files: this.#files, circumstances: said };
    this.#conclusion = concludeProjects(this.#files, this.#names, known);
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

function isSame<K, V>(map: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  if (map === other) return true;
  if (map.size !== other.size) return false;
  for (const [key, value] of map) if (other.get(key) !== value) return false;
  return true;
}
