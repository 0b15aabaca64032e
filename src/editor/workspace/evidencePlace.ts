import * as vscode from 'vscode';
import type { Evidence } from '../../core/workspace/project.ts';
import { relativePath } from './folderPaths.ts';

/** A line in a file that can be opened; lines count from 1. */
export interface Place {
  readonly uri: vscode.Uri;
  readonly line: number;
}

/** The path of a file as facts name it: relative to the folder, or a URI where it lies outside. */
export function fileName(folder: vscode.Uri, uri: vscode.Uri): string {
  return relativePath(folder, uri) ?? uri.toString();
}

/** Where a line of evidence stands; null for what the user says, which stands in a setting. */
export function evidencePlace(
  folder: vscode.Uri,
  { file, line, kind }: Pick<Evidence, 'file' | 'line' | 'kind'>,
): Place | null {
  return kind === 'override' ? null : { uri: fileUri(folder, file), line };
}

export function fileUri(folder: vscode.Uri, file: string): vscode.Uri {
  return isUri(file) ? vscode.Uri.parse(file, true) : vscode.Uri.joinPath(folder, file);
}

/** File and line as people read them. */
export function placeText(file: string, line: number | null): string {
  const shown = isUri(file) ? vscode.Uri.parse(file, true).fsPath : file;
  return line === null ? shown : `${shown}:${line}`;
}

function isUri(file: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(file);
}
