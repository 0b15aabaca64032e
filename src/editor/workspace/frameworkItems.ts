import * as vscode from 'vscode';
import { supportState } from '../../core/knowledge/supportState.ts';
import type { FrameworkUse, ScanProblem } from '../../core/workspace/project.ts';
import { supportIcon, supportText } from '../guidance/supportText.ts';
import { today } from '../host/clock.ts';
import type { CommandId } from '../host/ids.ts';
import type { FrameworkCatalogue } from '../host/knowledgeStore.ts';
import { policyIcon, policyText, stanceText } from '../knowledge/policyText.ts';
import { problemText } from './problemText.ts';
import { projectPath } from './projectPath.ts';
import { evidenceIcon, useFacts } from './useText.ts';
import { versionText } from './versionText.ts';
import type { FoundProject } from './workspaceModel.ts';

/** Where picking an item leads: to a line of a file, or to a command. */
export interface FrameworkItem extends vscode.QuickPickItem {
  readonly place?: { readonly uri: vscode.Uri; readonly line: number };
  readonly run?: { readonly command: CommandId; readonly argument: unknown };
}

/** More lines of evidence than this convince nobody more. */
const maxEvidence = 12;

/** The list of one project: a heading, each framework with its support, the lines that prove it, what was skipped. */
export function projectItems(found: FoundProject, catalogue: FrameworkCatalogue): FrameworkItem[] {
  const { folder, project } = found;
  const label = projectPath(found);
  const items: FrameworkItem[] = [{ label, kind: vscode.QuickPickItemKind.Separator }];
  if (project.frameworks.length === 0) {
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

function problemItem(problem: ScanProblem, folder: vscode.WorkspaceFolder): FrameworkItem {
  const { file, line } = problem;
  const description = problemText(problem);
  if (file === '') return { label: `$(info) ${folder.name}`, description };
  return {
    label: `$(info) ${place(file, line)}`,
    description,
    place: { uri: vscode.Uri.joinPath(folder.uri, file), line: line ?? 1 },
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
  const items: FrameworkItem[] = evidence
    .slice(0, maxEvidence)
    .map(({ file, line, text, kind }) => ({
      label: `$(${evidenceIcon(kind)}) ${place(file, line)}`,
      description: text,
      place: { uri: vscode.Uri.joinPath(folder.uri, file), line },
    }));
  const more = evidence.length - maxEvidence;
  if (more > 0) items.push({ label: `$(ellipsis) ${vscode.l10n.t('and {0} more files', more)}` });
  return items;
}

function place(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`;
}
