import * as vscode from 'vscode';
import {
  ambiguousFolders,
  folderFile,
  readFolderFile,
  recordFolders,
} from '../../core/decision/recordFolders.ts';

/**
 * Where a workspace folder keeps its decision records, as paths from it. What adr-tools was told in `.adr-dir` counts
 * alone.
 */
export async function findRecordFolders(
  folder: vscode.WorkspaceFolder,
): Promise<readonly string[]> {
  const told = await readText(vscode.Uri.joinPath(folder.uri, folderFile));
  const path = told === null ? null : readFolderFile(told);
  if (path !== null) return [path];
  const found = await Promise.all(
    recordFolders.map(async (candidate) => {
      const names = await filesIn(vscode.Uri.joinPath(folder.uri, candidate));
      if (names === null) return [];
      const holdsRecords = names.some((name) => /\.(md|markdown|adoc)$/i.test(name));
      return holdsRecords || !ambiguousFolders.includes(candidate) ? [candidate] : [];
    }),
  );
  return found.flat();
}

/** Null where it is no folder, or cannot be read. */
async function filesIn(uri: vscode.Uri): Promise<readonly string[] | null> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    // Some file systems list nothing where nothing is.
    if (entries.length === 0) await vscode.workspace.fs.stat(uri);
    return entries.map(([name]) => name);
  } catch {
    return null;
  }
}

async function readText(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
