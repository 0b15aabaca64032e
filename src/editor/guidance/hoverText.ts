import * as vscode from 'vscode';
import type { ImportNote } from '../../core/guidance/importNote.ts';
import type { TeamPolicy } from '../../core/knowledge/team/policyFor.ts';
import type { FrameworkUse } from '../../core/workspace/project.ts';
import type { CommandId } from '../host/ids.ts';
import { policyIcon, policyText } from '../knowledge/policyText.ts';
import { versionText } from '../workspace/versionText.ts';
import { changeText } from './changeText.ts';
import { address, escapeMarkdown } from './markdown.ts';
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
  const { framework, module, change, use, support } = note;
  const text = noteMarkdown();
  appendTitle(text, framework.name, protocolText(framework));
  text.appendMarkdown(`  \n${escapeMarkdown(framework.summary)}`);
  if (module !== null) {
    text.appendMarkdown(`  \n\`${module.name}\`: ${escapeMarkdown(module.purpose)}`);
  }
  if (change !== null) text.appendMarkdown(`  \n${escapeMarkdown(changeText(change))}`);
  text.appendMarkdown('  \n');
  text.appendText(
    isRead ? useText(framework.name, use) : vscode.l10n.t('The workspace is still being read'),
  );
  text.appendMarkdown(`  \n$(${supportIcon(support)}) ${escapeMarkdown(supportText(support))}`);
  if (policy !== null) text.appendMarkdown(`  \n${policyLine(policy)}`);
  text.appendMarkdown(`  \n${noteLinks(note)}`);
  return text;
}

/** Mark-up with icons that may run the one command of {@link noteLinks}. */
export function noteMarkdown(): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [compare] };
  return text;
}

export function appendTitle(text: vscode.MarkdownString, name: string, kind: string): void {
  text.appendMarkdown('**').appendText(name).appendMarkdown('** · ').appendText(kind);
}

export function noteLinks({ docs, framework }: ImportNote): string {
  const profile = encodeURIComponent(JSON.stringify({ framework: framework.id }));
  return [
    `[${vscode.l10n.t('Documentation')}](${address(docs)})`,
    `[${vscode.l10n.t('Compare…')}](command:${compare})`,
    `[${vscode.l10n.t('Notes')}](command:${compare}?${profile})`,
    `[${vscode.l10n.t('Source')}](${address(framework.links.source)})`,
  ].join(' · ');
}

/** What the team says, why, and where it is written down. */
export function policyLine(policy: TeamPolicy): string {
  const said = `$(${policyIcon(policy)}) ${escapeMarkdown(policyText(policy))}`;
  const { link } = policy.statement;
  return link === null ? said : `${said} [${vscode.l10n.t('Read more')}](${address(link)})`;
}

/** Version or requirement of the file's project, and the line it comes from. */
export function useText(name: string, use: FrameworkUse | null): string {
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
