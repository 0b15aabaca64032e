import * as vscode from 'vscode';
import type { Comparison } from '../../core/comparison/comparison.ts';
import { type LinkedView, linkTarget, writeLinkQuery } from '../../core/comparison/link.ts';
import type { Look } from '../../core/comparison/look.ts';
import { type ShownView, type ViewSource, viewText } from '../../core/comparison/viewText.ts';
import type { FromPanel } from '../../protocol/messages.ts';
import { extensionId } from '../host/ids.ts';
import { newDocument } from '../host/newDocument.ts';
import { comparisonLinkPath } from './linkPath.ts';
import { comparisonWords, translatedPanelStrings } from './words.ts';

type Export = Pick<Extract<FromPanel, { type: 'export' }>, 'format' | 'to'> & ShownView;

const formats = {
  markdown: { name: 'Markdown', extension: 'md', language: 'markdown' },
  csv: { name: 'CSV', extension: 'csv', language: 'plaintext' },
} as const;

/** Hands out what is on screen, as text. Rejects where the file cannot be written. */
export async function exportComparison(
  source: Omit<ViewSource, 'words'>,
  { format, to, ...shown }: Export,
): Promise<void> {
  const { name, extension, language } = formats[format];
  const words = { ...translatedPanelStrings(), ...comparisonWords() };
  const content = viewText(format, shown, { ...source, words });
  switch (to) {
    case 'editor': {
      const document = await newDocument(language, content);
      await vscode.window.showTextDocument(document, { preview: false });
      return;
    }
    case 'clipboard':
      await vscode.env.clipboard.writeText(content);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as {0}', name), told);
      return;
    case 'file': {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const file = `frameworks.${extension}`;
      const uri = await vscode.window.showSaveDialog({
        ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, file) }),
        filters: { [name]: [extension] },
      });
      if (uri === undefined) return;
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
      await vscode.window.showTextDocument(uri, { preview: false });
    }
  }
}

/** Puts a link that opens the same view into the clipboard. */
export async function copyLink(
  comparison: Comparison,
  look: Look,
  shown: LinkedView,
): Promise<void> {
  const query = writeLinkQuery(linkTarget(comparison, look, shown));
  const scheme = vscode.env.uriScheme;
  await vscode.env.clipboard.writeText(`${scheme}://${extensionId}${comparisonLinkPath}?${query}`);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Link copied'), told);
}

/** How long the status bar tells of what was done, in milliseconds. */
const told = 5000;
