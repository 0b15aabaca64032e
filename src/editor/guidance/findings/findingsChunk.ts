import * as vscode from 'vscode';
import { Disposables } from '../../host/disposables.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { registerPolicyFindings } from '../../knowledge/policyFindings.ts';
import { frameworkTreeItem } from '../../workspace/frameworkTreeItem.ts';
import type { ProjectNote } from '../../workspace/projectNote.ts';
import type { WorkspaceModel } from '../../workspace/workspaceModel.ts';
import { ManifestCodeLens } from '../requirements/manifestCodeLens.ts';
import { type ManifestChunks, ManifestDocuments } from '../requirements/manifestDocuments.ts';
import { manifestSelector } from '../requirements/manifestSelector.ts';
import { RequirementCompletion } from '../requirements/requirementCompletion.ts';
import { RequirementHovers } from '../requirements/requirementHover.ts';
import { FindingCounts } from './findingCounts.ts';
import { rulePages } from './findingDiagnostic.ts';
import { ProjectActions } from './projectActions.ts';
import { ProjectFindings } from './projectFindings.ts';
import { PythonActions } from './pythonActions.ts';
import { PythonFindings } from './pythonFindings.ts';
import { ShownFindings } from './shownFindings.ts';
import { silenceRule } from './silenceRule.ts';

export interface FindingsDependencies {
  readonly chunks: ManifestChunks;
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  /** Told how many findings there are. */
  readonly note: ProjectNote;
  readonly log: vscode.LogOutputChannel;
  /** The project's repository, where the rules' pages are. */
  readonly repository: string;
}

/** The handlers of commands of findings. */
export const findingCommands = { silenceRule } as const;

/** What the view of frameworks shows: it has something to show where there is a project, and then this chunk is there. */
export const frameworkTree = { frameworkTreeItem } as const;

/** Starts all that speaks in the lines of Python files and manifests, but hovers on imports. */
export function startFindings(deps: FindingsDependencies): vscode.Disposable {
  const own = new Disposables();
  const { chunks, knowledge, workspace, log } = deps;
  const page = rulePages(deps.repository);
  const { languages } = vscode;
  // Any Python file may be a script that says what it requires.
  const anywhere = [{ language: 'python' }, ...manifestSelector];

  const shown = own.add(new ShownFindings());
  own.add(new FindingCounts(shown, workspace, deps.note));
  const python = own.add(new PythonFindings(deps, shown, page));
  own.add(
    languages.registerCodeActionsProvider(
      { language: 'python' },
      new PythonActions(python, knowledge),
      { providedCodeActionKinds: PythonActions.kinds },
    ),
  );
  const projects = own.add(new ProjectFindings(deps, shown, page));
  own.add(
    languages.registerCodeActionsProvider(anywhere, new ProjectActions(projects, knowledge), {
      providedCodeActionKinds: ProjectActions.kinds,
    }),
  );

  own.add(registerPolicyFindings({ knowledge, workspace, log }));

  const manifests = new ManifestDocuments(chunks);
  const hovers = new RequirementHovers({ knowledge, workspace }, manifests);
  own.add(languages.registerHoverProvider(anywhere, hovers));
  own.add(
    languages.registerCompletionItemProvider(
      manifestSelector,
      new RequirementCompletion(knowledge),
      ...RequirementCompletion.triggers,
    ),
  );
  const lens = own.add(new ManifestCodeLens({ knowledge, workspace }, manifests));
  own.add(languages.registerCodeLensProvider(manifestSelector, lens));
  return own;
}
