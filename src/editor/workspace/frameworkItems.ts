import * as vscode from 'vscode';
import { supportState } from '../../core/knowledge/supportState.ts';
import type { FrameworkUse, ScanProblem } from '../../core/workspace/project.ts';
import { supportIcon, supportText } from '../guidance/supportText.ts';
import { today } from '../host/clock.ts';
import type { CommandId } from '../host/ids.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { policyIcon, policyText, stanceText } from '../knowledge/policyText.ts';
import { evidencePlace, fileUri, type Place, placeText } from './evidencePlace.ts';
import { openOverrides } from './openOverrides.ts';
import { isOverrideProblem, problemText } from './problemText.ts';
import { projectPath } from './projectPath.ts';
import { evidenceIcon, useFacts } from './useText.ts';
import { versionText } from './versionText.ts';
import type { FoundProject } from './workspaceModel.ts';

/** Where picking an item leads: to a line of a file, or to a command, ours or one of VS Code's. */
export interface FrameworkItem extends vscode.QuickPickItem {
  readonly place?: Place;
  readonly run?: {
    readonly command: CommandId | 'workbench.action.openSettings' | 'vscode.openFolder';
    readonly argument: unknown;
  };
}

/** More lines of evidence than this convince nobody more. */
const maxEvidence = 12;

/** The list of one project: a heading, each framework with its support, the lines that prove it, what was skipped. */
export function projectItems(found: FoundProject, catalogue: FrameworkCatalogue): FrameworkItem[] {
  const { folder, project } = found;
  const label = projectPath(found);
  const items: FrameworkItem[] = [{ label, kind: vscode.QuickPickItemKind.Separator }];
  if (project.overruled) items.push(overruledItem(found));
  else if (project.frameworks.length === 0) {
    items.push({
      label: `$(circle-slash) ${vscode.l10n.t('No framework found in {0}', label)}`,
      description: project.manifests.join(', '),
    });
  }
  for (const use of project.frameworks)
    items.push(frameworkItem(use, catalogue), ...evidenceItems(use, folder));
  for (const problem of project.problems) items.push(problemItem(problem, folder));
  return items;
}

/** Says that the user says so, and leads to where that can be changed. */
function overruledItem(found: FoundProject): FrameworkItem {
  const path = projectPath(found);
  const isNone = found.project.frameworks.length === 0;
  return {
    label: `$(pinned) ${isNone ? vscode.l10n.t('No framework in {0}', path) : vscode.l10n.t('Frameworks of {0}', path)}`,
    description: vscode.l10n.t('set by you'),
    detail: vscode.l10n.t('Pick this to choose others, or to let Framework Guide decide again'),
    run: { command: 'frameworkGuide.setFrameworks', argument: { folder: path } },
  };
}

function problemItem(problem: ScanProblem, folder: vscode.WorkspaceFolder): FrameworkItem {
  const { file, line } = problem;
  const description = problemText(problem);
  if (isOverrideProblem(problem.code)) {
    return { label: `$(warning) ${file || folder.name}`, description, run: openOverrides };
  }
  if (file === '') return { label: `$(info) ${folder.name}`, description };
  return {
    label: `$(info) ${placeText(file, line)}`,
    description,
    place: { uri: fileUri(folder.uri, file), line: line ?? 1 },
  };
}

function frameworkItem(use: FrameworkUse, catalogue: FrameworkCatalogue): FrameworkItem {
  const framework = catalogue.find(use.id);
  const support =
    framework === null ? null : supportState(framework, use.version, use.specifier, today());
  const policy = catalogue.policyOf(use);
  const details = [
    support === null ? '' : supportText(support),
    policy === null ? '' : `$(${policyIcon(policy)}) ${policyText(policy)}`,
  ];
  const stance = policy === null ? '' : stanceText(policy);
  const facts = [...useFacts(use), stance].filter((text) => text !== '');
  return {
    label: `$(${support === null ? 'question' : supportIcon(support)}) ${versionText(catalogue.nameOf(use.id), use)}`,
    description: facts.join(' · '),
    detail: details.filter((text) => text !== '').join(' · '),
    run: { command: 'frameworkGuide.compare', argument: { framework: use.id } },
  };
}

function evidenceItems(
  { evidence }: FrameworkUse,
  folder: vscode.WorkspaceFolder,
): FrameworkItem[] {
  const lines = evidence.filter(({ kind }) => kind !== 'override');
  const items: FrameworkItem[] = lines.slice(0, maxEvidence).map((line) => {
    const at = evidencePlace(folder.uri, line);
    return {
      label: `$(${evidenceIcon(line.kind)}) ${placeText(line.file, line.line)}`,
      description: line.text,
      ...(at === null ? {} : { place: at }),
    };
  });
  const more = lines.length - maxEvidence;
  if (more > 0) items.push({ label: `$(ellipsis) ${vscode.l10n.t('and {0} more files', more)}` });
  return items;
}
