import * as vscode from 'vscode';
import { isPython, joinPath, manifestKind, scannedPatterns } from '../../core/workspace/paths.ts';
import type { FolderFiles } from '../../core/workspace/scanFolder.ts';
import { readSetting } from '../host/settings.ts';

/** More than this is no workspace but a disk; the scan then works on a part and says so. */
const maxFiles = 50_000;

/** A workspace folder read through `workspace.fs`, on whatever file system it lives. */
export class WorkspaceFolderFiles implements FolderFiles {
  readonly #folder: vscode.WorkspaceFolder;
  readonly #token: vscode.CancellationToken;

  constructor(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken) {
    this.#folder = folder;
    this.#token = token;
  }

  async list(): Promise<{ paths: readonly string[]; complete: boolean }> {
    const exclude = readSetting('scan.exclude', this.#folder.uri);
    const found = await vscode.workspace.findFiles(
      new vscode.RelativePattern(this.#folder, braces(scannedPatterns)),
      exclude.length > 0 ? braces(exclude) : null,
      maxFiles,
      this.#token,
    );
    // Virtual file systems offer no search to extensions; they are small enough to walk.
    if (found.length === 0 && this.#folder.uri.scheme !== 'file') return this.#walk(exclude);
    const paths = found.map((uri) => relativePath(this.#folder.uri, uri)).sort();
    return { paths, complete: found.length < maxFiles };
  }

  async read(path: string): Promise<Uint8Array | null> {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder.uri, path));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
      throw error;
    }
  }

  async #walk(
    exclude: readonly string[],
  ): Promise<{ paths: readonly string[]; complete: boolean }> {
    const left = new Set(exclude.map((pattern) => pattern.replace(/^\*\*\//, '')));
    const paths: string[] = [];
    const pending = [''];
    let seen = 0;
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      if (this.#token.isCancellationRequested || seen > maxFiles) return { paths, complete: false };
      const uri = vscode.Uri.joinPath(this.#folder.uri, folder);
      const entries = await vscode.workspace.fs.readDirectory(uri).then(
        (list) => list,
        () => [],
      );
      seen += entries.length;
      for (const [name, type] of entries) {
        const path = joinPath(folder, name);
        // Links are left out: a linked folder could contain itself.
        if (type === vscode.FileType.Directory && !left.has(name)) pending.push(path);
        else if (type === vscode.FileType.File && (isPython(path) || manifestKind(path) !== null))
          paths.push(path);
      }
    }
    return { paths: paths.sort(), complete: true };
  }
}

/** Path of `uri` below `folder`, with `/`; empty for the folder itself. */
export function relativePath(folder: vscode.Uri, uri: vscode.Uri): string {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : '';
}

function braces(patterns: readonly string[]): string {
  return patterns.length === 1 ? (patterns[0] ?? '') : `{${patterns.join(',')}}`;
}
