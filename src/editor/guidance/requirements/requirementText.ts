import * as vscode from 'vscode';
import type { ImportNote } from '../../../core/guidance/importNote.ts';
import type { Addon } from '../../../core/knowledge/framework.ts';
import type { TeamPolicy } from '../../../core/knowledge/team/policyFor.ts';
import type { Declaration } from '../../../core/manifests/manifest.ts';
import type { FrameworkUse } from '../../../core/workspace/project.ts';
import { appendTitle, noteLinks, noteMarkdown, policyLine, useText } from '../hoverText.ts';
import { escapeMarkdown } from '../markdown.ts';
import { protocolText } from '../protocolText.ts';
import { supportIcon, supportText } from '../supportText.ts';

/**
 * A note on the requirement of a framework, in at most 8 lines.
 * @param use how the manifest's project uses it; null where there is no project
 */
export function requirementText(
  declaration: Declaration,
  note: ImportNote,
  use: FrameworkUse | null,
  policy: TeamPolicy | null,
): vscode.MarkdownString {
  const { framework, support } = note;
  const text = noteMarkdown();
  appendTitle(text, framework.name, protocolText(framework));
  text
    .appendMarkdown(`  \n${escapeMarkdown(framework.summary)}  \n`)
    .appendText(asked(declaration));
  if (use !== null) text.appendMarkdown('  \n').appendText(useText(framework.name, use));
  text.appendMarkdown(`  \n$(${supportIcon(support)}) ${escapeMarkdown(supportText(support))}`);
  if (policy !== null) text.appendMarkdown(`  \n${policyLine(policy)}`);
  return text.appendMarkdown(`  \n${noteLinks(note)}`);
}

/**
 * A note on the requirement of an add-on, in at most 6 lines.
 * @param note on the framework that it extends
 */
export function addonText(
  declaration: Declaration,
  addon: Addon,
  note: ImportNote,
  isRead: boolean,
): vscode.MarkdownString {
  const { framework, support, use } = note;
  const text = noteMarkdown();
  appendTitle(text, addon.distribution, vscode.l10n.t('extends {0}', framework.name));
  if (addon.note !== '') text.appendMarkdown(`  \n${escapeMarkdown(addon.note)}`);
  text.appendMarkdown('  \n').appendText(asked(declaration));
  if (use !== null && isRead) {
    text.appendMarkdown('  \n').appendText(useText(framework.name, use));
    text.appendMarkdown(`  \n$(${supportIcon(support)}) ${escapeMarkdown(supportText(support))}`);
  }
  return text.appendMarkdown(`  \n${noteLinks(note)}`);
}

function asked({ specifier, constraint, url }: Declaration): string {
  if (url !== null) return vscode.l10n.t('Installed from {0}', url);
  if (specifier === '') return vscode.l10n.t('Any version is allowed here');
  return constraint
    ? vscode.l10n.t('Limited here to {0}', specifier)
    : vscode.l10n.t('Required here: {0}', specifier);
}
