import * as vscode from 'vscode';
import { answersLinkPath } from '../advice/linkPath.ts';
import { comparisonLinkPath } from '../comparison/linkPath.ts';
import { followAnswers } from './followAnswers.ts';
import { followComparison } from './followComparison.ts';

/** Follows the query of a link. Says why it cannot, in the reader's language; null where it did. */
type Follow = (query: string) => Promise<string | null>;

/**
 * Where links may lead. They come from anywhere, so each may only show something, after its parts were checked like any
 * argument.
 */
const ways: ReadonlyMap<string, Follow> = new Map([
  [comparisonLinkPath, followComparison],
  [answersLinkPath, followAnswers],
]);

/** Follows a link, and tells the person where it cannot be followed. */
export async function openLink(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<void> {
  const problem = await followLink(uri);
  if (problem === null) return;
  log.warn(`a link was refused: ${problem}`);
  void vscode.window.showErrorMessage(vscode.l10n.t('The link cannot be followed. {0}', problem));
}

/** Why a link was not followed, in the reader's language; null where it was. */
export async function followLink({
  path,
  query,
}: Pick<vscode.Uri, 'path' | 'query'>): Promise<string | null> {
  const follow = ways.get(path.replace(/\/$/, ''));
  if (follow === undefined) {
    const valid = [...ways.keys()].map((known) => `${known}?…`).join(', ');
    return vscode.l10n.t('It leads to “{0}”. Valid: {1}', path.slice(0, 100), valid);
  }
  try {
    return await follow(query);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
