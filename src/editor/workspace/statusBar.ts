import * as vscode from 'vscode';
import { supportState } from '../../core/knowledge/supportState.ts';
import type { FrameworkUse } from '../../core/workspace/project.ts';
import { supportIcon, supportText } from '../guidance/supportText.ts';
import { today } from '../host/clock.ts';
import { Disposables } from '../host/disposables.ts';
import type { CommandId } from '../host/ids.ts';
import type { FrameworkCatalogue, KnowledgeStore } from '../host/knowledgeStore.ts';
import { onSettingChange, readSetting } from '../host/settings.ts';
import { policyIcon, policyText } from '../knowledge/policyText.ts';
import { placeText } from './evidencePlace.ts';
import { projectPath } from './projectPath.ts';
import { versionText } from './versionText.ts';
import type { FoundProject, WorkspaceModel } from './workspaceModel.ts';

export interface StatusBarDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
}

const compare: CommandId = 'frameworkGuide.compare';
const setFrameworks: CommandId = 'frameworkGuide.setFrameworks';

/** More names than this would push other items away; the list behind the item tells all. */
const maxNames = 2;

/** One item: the framework of the active file's project, or of the whole workspace while no file of a project is open. */
export function registerStatusBar(deps: StatusBarDependencies): vscode.Disposable {
  const own = new Disposables();
  const item = own.add(
    vscode.window.createStatusBarItem('frameworkGuide.inUse', vscode.StatusBarAlignment.Left),
  );
  item.name = vscode.l10n.t('Framework in Use');
  item.command = 'frameworkGuide.showFrameworks' satisfies CommandId;

  const update = (): void => {
    void show(item, deps).catch((error) => deps.log.error(error));
  };
  own.add(deps.workspace.onDidChange(update));
  own.add(vscode.window.onDidChangeActiveTextEditor(update));
  own.add(onSettingChange('statusBar.enabled', update));
  update();
  return own;
}

async function show(
  item: vscode.StatusBarItem,
  { knowledge, workspace }: StatusBarDependencies,
): Promise<void> {
  // Waited for first: what is told below must be of now, or a late answer would show what is gone.
  const catalogue = workspace.projects.length > 0 ? await knowledge.catalogue() : null;
  const projects = projectsToTell(workspace);
  const uses = firstOfEach(projects.flatMap(({ project }) => project.frameworks));
  const isOverruled = projects.some(({ project }) => project.overruled);
  // What the user says is shown even where it is that there is none: else nothing would lead back.
  const isToTell = uses.length > 0 || (isOverruled && projects.length === 1);
  if (catalogue === null || !isToTell || !readSetting('statusBar.enabled')) {
    item.hide();
    return;
  }
  const texts = uses.map((use) => versionText(catalogue.nameOf(use.id), use));
  const more = texts.length - maxNames;
  const named = texts.slice(0, maxNames).join(', ') + (more > 0 ? ` +${more}` : '');
  const shown = uses.length === 0 ? vscode.l10n.t('No framework') : named;
  const told = isOverruled ? vscode.l10n.t('{0} (set by you)', shown) : shown;
  item.text = `$(${uses.length === 0 ? 'circle-slash' : iconOf(uses, catalogue)}) ${told}`;
  item.tooltip = tooltipOf(projects, catalogue);
  item.accessibilityInformation = {
    label: vscode.l10n.t('Framework in use: {0}', isOverruled ? told : texts.join(', ')),
    role: 'button',
  };
  item.show();
}

/** The active file's project; without one all projects, so that the item tells something from the first moment. */
function projectsToTell(workspace: WorkspaceModel): readonly FoundProject[] {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const found = uri === undefined ? null : workspace.projectOf(uri);
  return found === null ? workspace.projects : [found];
}

function firstOfEach(uses: readonly FrameworkUse[]): readonly FrameworkUse[] {
  return uses.filter((use, index) => uses.findIndex(({ id }) => id === use.id) === index);
}

function iconOf(uses: readonly FrameworkUse[], catalogue: FrameworkCatalogue): string {
  const needsCare = uses.some(
    (use) =>
      stateOf(use, catalogue)?.state === 'ended' ||
      catalogue.policyOf(use)?.statement.stance === 'forbidden',
  );
  return needsCare ? 'warning' : 'layers';
}

function stateOf(
  use: FrameworkUse,
  catalogue: FrameworkCatalogue,
): ReturnType<typeof supportState> | null {
  const framework = catalogue.find(use.id);
  return framework === null ? null : supportState(framework, use.version, use.specifier, today());
}

function tooltipOf(
  projects: readonly FoundProject[],
  catalogue: FrameworkCatalogue,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [compare, setFrameworks] };
  for (const found of projects) {
    const { project } = found;
    if (project.frameworks.length === 0 && !project.overruled) continue;
    text.appendMarkdown('**').appendText(projectPath(found)).appendMarkdown('**\n\n');
    if (project.overruled) text.appendMarkdown(`$(pinned) ${overruledText(found)}\n\n`);
    for (const use of project.frameworks) {
      const support = stateOf(use, catalogue);
      const icon = support === null ? 'question' : supportIcon(support);
      text.appendMarkdown(`$(${icon}) `).appendText(versionText(catalogue.nameOf(use.id), use));
      if (support !== null) text.appendMarkdown(': ').appendText(supportText(support));
      const policy = catalogue.policyOf(use);
      if (policy !== null) {
        text.appendMarkdown(`  \n$(${policyIcon(policy)}) `).appendText(policyText(policy));
      }
      const place = use.declaredAt ?? use.evidence.find(({ kind }) => kind !== 'override');
      if (place !== undefined)
        text.appendMarkdown('  \n').appendText(placeText(place.file, place.line));
      text.appendMarkdown('\n\n');
    }
  }
  text.appendMarkdown(`[$(table) ${vscode.l10n.t('Compare Frameworks')}](command:${compare})`);
  return text;
}

/** Says that the user says so, with a link to where that can be changed. */
function overruledText(found: FoundProject): string {
  const argument = encodeURIComponent(JSON.stringify([{ folder: projectPath(found) }]));
  const change = vscode.l10n.t('Change…');
  const none = found.project.frameworks.length === 0;
  const said = none ? vscode.l10n.t('No framework, set by you') : vscode.l10n.t('Set by you');
  return `${said} · [${change}](command:${setFrameworks}?${argument.replaceAll(')', '%29').replaceAll('(', '%28')})`;
}
