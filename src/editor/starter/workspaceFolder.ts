import * as vscode from 'vscode';
import type { StarterFolder } from '../../core/starter/writeStarter.ts';

/** The part of `workspace.fs` that a starter is written through. */
export type FileAccess = Pick<
  vscode.FileSystem,
  'stat' | 'readDirectory' | 'createDirectory' | 'writeFile' | 'rename' | 'delete'
>;

/** A folder of any file system that the window knows. */
export function workspaceFolder(root: vscode.Uri, files: FileAccess): StarterFolder {
  const at = (path: string): vscode.Uri =>
    path === '' ? root : vscode.Uri.joinPath(root, ...path.split('/'));
  /** Parents of the folder that were made with it, innermost first. */
  let madeParents: readonly vscode.Uri[] = [];
  return {
    kind: async (path) => kindOf(await typeOf(files, at(path))),
    names: async () => (await files.readDirectory(root)).map(([name]) => name),
    async makeFolder(path) {
      if (path === '') madeParents = await missingParents(files, root);
      await files.createDirectory(at(path));
    },
    write: async (path, text) => files.writeFile(at(path), new TextEncoder().encode(text)),
    move: async (from, to) => files.rename(at(from), at(to), { overwrite: false }),
    async remove(path) {
      await files.delete(at(path), { recursive: false, useTrash: false });
      if (path !== '') return;
      for (const parent of madeParents) await files.delete(parent, { recursive: false });
    },
    removeAll: async (path) => files.delete(at(path), { recursive: true, useTrash: false }),
  };
}

async function missingParents(files: FileAccess, uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const missing: vscode.Uri[] = [];
  for (let parent = above(uri); parent !== null; parent = above(parent)) {
    if ((await typeOf(files, parent)) !== null) break;
    missing.push(parent);
  }
  return missing;
}

function above(uri: vscode.Uri): vscode.Uri | null {
  const parent = vscode.Uri.joinPath(uri, '..');
  return parent.path === uri.path ? null : parent;
}

async function typeOf(files: FileAccess, uri: vscode.Uri): Promise<vscode.FileType | null> {
  try {
    return (await files.stat(uri)).type;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

function kindOf(type: vscode.FileType | null): 'file' | 'folder' | 'other' | null {
  // A link has another bit set as well.
  if (type === vscode.FileType.Directory) return 'folder';
  if (type === vscode.FileType.File) return 'file';
  return type === null ? null : 'other';
}
