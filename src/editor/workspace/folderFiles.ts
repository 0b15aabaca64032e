import * as vscode from 'vscode';
import { excludes, expandBraces } from '../../core/workspace/excludes.ts';
import type { FolderFiles, FolderListing } from '../../core/workspace/folderFiles.ts';
import { isScanned, scannedPatterns } from '../../core/workspace/manifestFormats.ts';
import { joinPath } from '../../core/workspace/paths.ts';
import { readSetting } from '../host/settings.ts';
import { nothingAfter } from '../host/waiting.ts';
import { isOwnFile, nestedFolders, relativePath } from './folderPaths.ts';

/** More than this is no workspace but a disk; the scan then works on a part and says so. */
export const maxFiles = 50_000;

/**
 * Here VS Code searches by itself. On any other file system an extension may do so; where none does, `findFiles` waits
 * for one for ever (searchService, `waitForProvider`), so it gets a limit before the folders are walked.
 */
const searched: ReadonlySet<string> = new Set(['file', 'vscode-remote']);
const searchLimitMs = 1000;

/** A workspace folder read through `workspace.fs`, on whatever file system it lives. */
export class WorkspaceFolderFiles implements FolderFiles {
  readonly #folder: vscode.WorkspaceFolder;
  readonly #token: vscode.CancellationToken;

  constructor(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken) {
    this.#folder = folder;
    this.#token = token;
  }

  async list(): Promise<FolderListing> {
    const patterns = readSetting('scan.exclude', this.#folder.uri);
    const search = this.#search(patterns);
    const found = searched.has(this.#folder.uri.scheme)
      ? await search
      : await Promise.race([search, nothingAfter(searchLimitMs)]);
    return found ?? this.#walk(excludes(patterns));
  }

  async entries(folder: string): Promise<readonly string[]> {
    const uri = vscode.Uri.joinPath(this.#folder.uri, folder);
    const entries = await vscode.workspace.fs.readDirectory(uri).then(undefined, () => []);
    return entries.map(([name]) => name);
  }

  async read(path: string): Promise<Uint8Array | null> {
    const uri = vscode.Uri.joinPath(this.#folder.uri, path);
    try {
      // VS Code opens a pipe on disk like a file, and waits for ever. Other file systems have none, or list none.
      if (uri.scheme === 'file' && isOdd(await vscode.workspace.fs.stat(uri)))
        throw new Error('it is no regular file');
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
      throw error;
    }
  }

  /** Null where there is no search, or where it finds nothing at all. */
  async #search(patterns: readonly string[]): Promise<FolderListing | null> {
    const exclude = patterns.flatMap(expandBraces).filter((pattern) => pattern !== '');
    const { uri } = this.#folder;
    const found = await vscode.workspace
      .findFiles(
        new vscode.RelativePattern(this.#folder, braces(scannedPatterns)),
        exclude.length > 0 ? braces(exclude) : null,
        maxFiles,
        this.#token,
      )
      .then(undefined, () => []);
    if (found.length === 0) return null;
    const own =
      nestedFolders(this.#folder).length === 0
        ? found
        : found.filter((file) => isOwnFile(this.#folder, file));
    const paths = own.flatMap((file) => relativePath(uri, file) ?? []).sort();
    return { paths, complete: found.length < maxFiles };
  }

  async #walk(isExcluded: (path: string) => boolean): Promise<FolderListing> {
    const nested = new Set(nestedFolders(this.#folder));
    const paths: string[] = [];
    const pending = [''];
    let seen = 0;
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      if (this.#token.isCancellationRequested || seen > maxFiles) return { paths, complete: false };
      const entries = await vscode.workspace.fs
        .readDirectory(vscode.Uri.joinPath(this.#folder.uri, folder))
        .then(undefined, () => []);
      seen += entries.length;
      for (const [name, type] of entries) {
        const path = joinPath(folder, name);
        if (isExcluded(path)) continue;
        // Links are left out: a linked folder could contain itself.
        if (type === vscode.FileType.Directory && !nested.has(path)) pending.push(path);
        else if (type === vscode.FileType.File && isScanned(path)) paths.push(path);
      }
    }
    return { paths: paths.sort(), complete: true };
  }
}

function isOdd({ type }: vscode.FileStat): boolean {
  return (type & (vscode.FileType.File | vscode.FileType.Directory)) === 0;
}

function braces(patterns: readonly string[]): string {
  return patterns.length === 1 ? (patterns[0] ?? '') : `{${patterns.join(',')}}`;
}
