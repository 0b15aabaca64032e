import * as vscode from 'vscode';
import type { ImportNote } from '../../core/guidance/importNote.ts';
import type { TeamPolicy } from '../../core/knowledge/team/policyFor.ts';
import type { FrameworkUse } from '../../core/workspace/project.ts';
import type { CommandId } from '../host/ids.ts';
import { policyIcon, policyText } from '../knowledge/policyText.ts';
import { versionText } from '../workspace/versionText.ts';
import { protocolText } from './protocolText.ts';
import { supportIcon, supportText } from './supportText.ts';

const compare: CommandId = 'frameworkGuide.compare';

/**
 * Renders a note in at most 8 lines. Text of the workspace goes through `appendText` only, so it cannot become mark-up.
 * @param isRead false where the workspace is still being read.
 */
export function hoverText(
  note: ImportNote,
  policy: TeamPolicy | null,
  isRead: boolean,
): vscode.MarkdownString {
  const { framework, module, use, support } = note;
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [compare] };

  text
    .appendMarkdown('**')
    .appendText(framework.name)
    .appendMarkdown('** · ')
    .appendText(protocolText(framework));
  text.appendMarkdown(`  \n${escapeMarkdown(framework.summary)}`);
  if (module !== null) {
    text.appendMarkdown(`  \n\`${module.name}\`: ${escapeMarkdown(module.purpose)}`);
  }
  text.appendMarkdown('  \n');
  text.appendText(
    isRead ? useText(framework.name, use) : vscode.l10n.t('The workspace is still being read'),
  );
  text.appendMarkdown(`  \n$(${supportIcon(support)}) ${escapeMarkdown(supportText(support))}`);
  if (policy !== null) text.appendMarkdown(`  \n${policyLine(policy)}`);
  text.appendMarkdown('  \n');
  text.appendMarkdown(
    [
      `[${vscode.l10n.t('Documentation')}](${address(note.docs)})`,
      `[${vscode.l10n.t('Compare…')}](command:${compare})`,
      `[${vscode.l10n.t('Source')}](${address(framework.links.source)})`,
    ].join(' · '),
  );
  return text;
}

/** What the team says, why, and where it is written down. */
function policyLine(policy: TeamPolicy): string {
  const said = `$(${policyIcon(policy)}) ${escapeMarkdown(policyText(policy))}`;
  const { link } = policy.statement;
  return link === null ? said : `${said} [${vscode.l10n.t('Read more')}](${address(link)})`;
}

/** A link that cannot end early: a team's files may come from anywhere. */
function address(url: string): string {
  return url.replace(/[()[\]<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** Version or requirement of the file's project, and the line it comes from. */
function useText(name: string, use: FrameworkUse | null): string {
  const place = use?.declaredAt ?? null;
  const isSet = use?.evidence.some(({ kind }) => kind === 'override') === true;
  if (use !== null && place === null && isSet)
    return vscode.l10n.t('This project: {0} (set by you)', versionText(name, use));
  if (use === null || place === null)
    return vscode.l10n.t('No version is declared in the requirement files of this project');
  const facts = [versionText(name, use), place.file, place.line] as const;
  return isSet
    ? vscode.l10n.t('This project: {0} ({1}, line {2}), set by you', ...facts)
    : vscode.l10n.t('This project: {0} ({1}, line {2})', ...facts);
}

/** Text of the knowledge base as plain text. `appendText` would do too, but forbids lines to break at blanks. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$:]/g, '\\$&');
}
