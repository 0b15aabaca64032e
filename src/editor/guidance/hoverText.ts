import * as vscode from 'vscode';
import type { ImportNote } from '../../core/guidance/importNote.ts';
import type { CommandId } from '../host/ids.ts';
import { protocolText } from './protocolText.ts';
import { supportText } from './supportText.ts';

const compare: CommandId = 'frameworkGuide.compare';

/** Renders a note in at most 8 lines. Text of the workspace goes through `appendText` only, so it cannot become mark-up. */
export function hoverText(note: ImportNote, folder: vscode.WorkspaceFolder | null): vscode.MarkdownString {
  const { framework, module, use, support } = note;
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [compare] };

  text.appendMarkdown('**').appendText(framework.name).appendMarkdown('** · ').appendText(protocolText(framework));
  text.appendMarkdown('  \n').appendText(framework.summary);
  if (module !== null) {
    text.appendMarkdown(`  \n\`${module.name}\`: `).appendText(module.purpose);
  }
  text.appendMarkdown('  \n');
  if (use === null) text.appendText(vscode.l10n.t('Declared in no requirement file of this project'));
  else appendUse(text, use, folder);
  text.appendMarkdown(`  \n$(${supportIcon(support)}) `).appendText(supportText(support));
  text.appendMarkdown('  \n');
  const args = encodeURIComponent(JSON.stringify([{ frameworks: [framework.id] }]));
  text.appendMarkdown(
    [
      `[${vscode.l10n.t('Documentation')}](${note.docs})`,
      `[${vscode.l10n.t('Compare…')}](command:${compare}?${args})`,
      `[${vscode.l10n.t('Source')}](${framework.links.source})`,
    ].join(' · '),
  );
  return text;
}
