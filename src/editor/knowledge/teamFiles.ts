import * as vscode from 'vscode';
import type { IsoDay } from '../../core/knowledge/framework.ts';
import { maxTeamBytes } from '../../core/knowledge/team/maxTeamBytes.ts';
import { today } from '../host/clock.ts';
import { isYaml, teamFolders } from './teamFolders.ts';

/** A file of a team: its text, or why there is none. */
export interface TeamFileText {
  readonly uri: vscode.Uri;
  readonly label: string;
  readonly text: string | null;
  /** The day of the last change. */
  readonly day: IsoDay;
  readonly refusal: { readonly megabytes: number } | { readonly error: string } | null;
}

/**
 * Reads the files of a team as they are on screen, else as they are stored. Folders are listed, not searched: that is one
 * question each, works on every file system, and .gitignore has no say.
 */
export async function readTeamFiles(): Promise<readonly TeamFileText[]> {
  const lists = await Promise.all(
    teamFolders().map(async ({ uri, label }) => {
      const entries = await vscode.workspace.fs.readDirectory(uri).then(
        (list) => list,
        () => [],
      );
      return entries
        .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isYaml(name))
        .map(([name]) => ({ uri: vscode.Uri.joinPath(uri, name), label: `${label}/${name}` }));
    }),
  );
  return Promise.all(lists.flat().map(({ uri, label }) => readTeamFile(uri, label)));
}

async function readTeamFile(uri: vscode.Uri, label: string): Promise<TeamFileText> {
  const key = uri.toString();
  const shown = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
  const file = { uri, label, text: null, day: today(), refusal: null };
  if (shown?.isDirty) {
    const text = shown.getText();
    return text.length > maxTeamBytes ? { ...file, ...tooLarge(text.length) } : { ...file, text };
  }
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    // Some file systems do not know when a file was changed.
    const day = mtime > 0 ? new Date(mtime).toISOString().slice(0, 10) : today();
    if (size > maxTeamBytes) return { ...file, day, ...tooLarge(size) };
    // Also where nothing is unsaved: places are told in the text on screen, which follows the disk a little later.
    if (shown !== undefined) return { ...file, day, text: shown.getText() };
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { ...file, day, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return { ...file, refusal: { error: error instanceof Error ? error.message : String(error) } };
  }
}

function tooLarge(bytes: number): Pick<TeamFileText, 'refusal'> {
  return { refusal: { megabytes: Math.ceil(bytes / 1_000_000) } };
}
