import * as vscode from 'vscode';
import { supportState } from '../../core/knowledge/supportState.ts';
import { supportIcon, supportText } from '../guidance/supportText.ts';
import { today } from '../host/clock.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { policyText } from '../knowledge/policyText.ts';
import { evidencePlace, placeText } from './evidencePlace.ts';
import type { FrameworkNode } from './frameworkNode.ts';
import type { ProjectNote } from './projectNote.ts';
import { projectPath } from './projectPath.ts';
import { evidenceIcon, useFacts } from './useText.ts';
import { versionText } from './versionText.ts';
import type { FoundProject } from './workspaceModel.ts';

/** How a line of the view "Frameworks" looks and what it does. */
export function frameworkTreeItem(
  node: FrameworkNode,
  catalogue: FrameworkCatalogue,
  note: ProjectNote,
): vscode.TreeItem {
  const item = itemOf(node, catalogue, note);
  // Else a screen reader is told the tooltip alone.
  item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
  return item;
}

function itemOf(
  node: FrameworkNode,
  catalogue: FrameworkCatalogue,
  note: ProjectNote,
): vscode.TreeItem {
  switch (node.kind) {
    case 'project':
      return projectItem(node.found, note);
    case 'framework':
      return frameworkItem(node, catalogue);
    case 'evidence':
      return evidenceItem(node);
  }
}

function projectItem(found: FoundProject, note: ProjectNote): vscode.TreeItem {
  const item = new vscode.TreeItem(projectPath(found), vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon('folder');
  item.description = [
    note.textOf([found]),
    found.project.overruled ? vscode.l10n.t('set by you') : '',
    ...found.project.manifests,
  ]
    .filter((text) => text !== '')
    .join(', ');
  item.tooltip = item.description;
  item.contextValue = 'project';
  return item;
}

function frameworkItem(
  { found, use }: Extract<FrameworkNode, { kind: 'framework' }>,
  catalogue: FrameworkCatalogue,
): vscode.TreeItem {
  const framework = catalogue.find(use.id);
  const support =
    framework === null ? null : supportState(framework, use.version, use.specifier, today());
  const policy = catalogue.policyOf(use);
  const told = support === null ? '' : supportText(support);
  const lines = [...useFacts(use), told, policy === null ? '' : policyText(policy)];
  const item = new vscode.TreeItem(
    versionText(catalogue.nameOf(use.id), use),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${found.folder.uri.toString()} ${found.project.root} ${use.id}`;
  item.iconPath = new vscode.ThemeIcon(support === null ? 'question' : supportIcon(support));
  item.description = lines.filter((line) => line !== '').join(' · ');
  item.tooltip = lines.filter((line) => line !== '').join('\n');
  item.contextValue = 'framework';
  return item;
}

function evidenceItem({
  found,
  evidence,
}: Extract<FrameworkNode, { kind: 'evidence' }>): vscode.TreeItem {
  const { file, line, kind, text } = evidence;
  const item = new vscode.TreeItem(placeText(file, line));
  item.iconPath = new vscode.ThemeIcon(evidenceIcon(kind));
  item.description = text;
  item.tooltip = text;
  item.contextValue = 'evidence';
  const place = evidencePlace(found.folder.uri, evidence);
  if (place === null) return item;
  const at = new vscode.Position(place.line - 1, 0);
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to Line'),
    arguments: [
      place.uri,
      { selection: new vscode.Range(at, at) } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}
