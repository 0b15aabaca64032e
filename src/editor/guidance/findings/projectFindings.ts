import * as vscode from 'vscode';
import type { Finding, RuleId } from '../../../core/guidance/findings/finding.ts';
import { findingsByFile } from '../../../core/guidance/findings/findingsByFile.ts';
import { Ignores, ignoresOf, notIgnored } from '../../../core/guidance/findings/ignores.ts';
import { projectFindings } from '../../../core/guidance/findings/projectFindings.ts';
import type { FindingDetails } from '../../../core/guidance/findings/projectSurroundings.ts';
import type { KnowledgeProfiles } from '../../../core/knowledge/knowledge.ts';
import { decodePython, decodeRequirements } from '../../../core/python/decode.ts';
import type { FileFacts } from '../../../core/workspace/fileFacts.ts';
import { isPython } from '../../../core/workspace/paths.ts';
import { today } from '../../host/clock.ts';
import { Disposables } from '../../host/disposables.ts';
import type { KnowledgeStore } from '../../host/knowledgeStore.ts';
import { onSettingChange } from '../../host/settings.ts';
import type { FolderPicture } from '../../workspace/folderModel.ts';
import type { WorkspaceModel } from '../../workspace/workspaceModel.ts';
import { findingDiagnostic, rangeOf } from './findingDiagnostic.ts';
import { severitiesAt } from './ruleSeverity.ts';
import type { ShownFindings } from './shownFindings.ts';

export interface ProjectFindingsDependencies {
  readonly knowledge: KnowledgeStore;
  readonly workspace: WorkspaceModel;
  readonly log: vscode.LogOutputChannel;
}

/** What is found in one file. */
interface FileFindings {
  readonly uri: vscode.Uri;
  readonly findings: readonly Finding[];
}

/** Tells what the rules about projects find, in files that are open and in those that are not, whenever the scan's picture changes. */
export class ProjectFindings implements vscode.Disposable {
  readonly #own = new Disposables();
  readonly #deps: ProjectFindingsDependencies;
  readonly #shown: ShownFindings;
  readonly #page: (rule: RuleId) => vscode.Uri;
  /** By what was read of a file: made anew when it is read anew. */
  readonly #ignores = new WeakMap<FileFacts, Ignores>();
  #byUri: ReadonlyMap<string, FileFindings> = new Map();
  #last: Promise<void> = Promise.resolve();
  #isWaiting = false;

  constructor(
    deps: ProjectFindingsDependencies,
    shown: ShownFindings,
    page: (rule: RuleId) => vscode.Uri,
  ) {
    this.#deps = deps;
    this.#shown = shown;
    this.#page = page;
    const again = (): void => this.#again();
    this.#own.add(deps.workspace.onDidChange(again));
    this.#own.add(deps.knowledge.onDidChange(again));
    this.#own.add(onSettingChange('rules', again));
    this.#again();
  }

  /** The findings of a document as it is now, rules that are off left out. */
  async of(document: vscode.TextDocument): Promise<readonly Finding[]> {
    await this.#deps.workspace.whenReady();
    await this.#last;
    return this.#byUri.get(document.uri.toString())?.findings ?? [];
  }

  dispose(): void {
    this.#own.dispose();
  }

  /** One after the other; of several changes in the meantime only the last picture matters. */
  #again(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#last = this.#last
      .then(() => {
        this.#isWaiting = false;
        return this.#find();
      })
      .catch((error) => this.#deps.log.error(error));
  }

  async #find(): Promise<void> {
    const { knowledge, workspace } = this.#deps;
    const found = new Map<string, FileFindings>();
    if (workspace.projects.length > 0) {
      const profiles = await knowledge.profiles();
      for (const picture of workspace.pictures) {
        for (const one of await this.#inFolder(picture, profiles)) {
          found.set(one.uri.toString(), one);
        }
      }
    }
    this.#byUri = found;
    this.#shown.keep('project', new Set(found.keys()));
    for (const { uri, findings } of found.values()) {
      const severity = severitiesAt(uri);
      const diagnostics = findings.flatMap((finding) => {
        const level = severity(finding.rule);
        const range = rangeOf(finding.range);
        return level === null ? [] : [findingDiagnostic(finding, uri, range, level, this.#page)];
      });
      this.#shown.set('project', uri, diagnostics);
    }
  }

  async #inFolder(
    { folder, files, conclusion, names }: FolderPicture,
    profiles: KnowledgeProfiles,
  ): Promise<readonly FileFindings[]> {
    const details: FindingDetails = {
      sources: profiles.sources,
      frameworks: Object.fromEntries(profiles.frameworks.map((one) => [one.id, one])),
    };
    const { frameworks } = profiles;
    const surroundings = { files, conclusion, names, frameworks, details, today: today() };
    const byFile = findingsByFile(projectFindings(surroundings));
    const all: FileFindings[] = [];
    for (const [file, findings] of byFile) {
      const uri = vscode.Uri.joinPath(folder.uri, file);
      const severity = severitiesAt(uri);
      const loud = findings.filter(({ rule }) => severity(rule) !== null);
      if (loud.length === 0) continue;
      const told = notIgnored(loud, await this.#ignoresOf(uri, file, files.get(file)));
      if (told.length > 0) all.push({ uri, findings: told });
    }
    return all;
  }

  async #ignoresOf(uri: vscode.Uri, file: string, facts: FileFacts | undefined): Promise<Ignores> {
    if (facts !== undefined && !('hasRemarks' in facts)) return noIgnores;
    const known = facts && this.#ignores.get(facts);
    if (known !== undefined) return known;
    const ignores = ignoresOf(file, await textOf(uri, file));
    if (facts !== undefined) this.#ignores.set(facts, ignores);
    return ignores;
  }
}

const noIgnores = new Ignores([], new Set());

/** As it is on screen, else as it is stored; '' for what cannot be read any more. */
async function textOf(uri: vscode.Uri, file: string): Promise<string> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key);
  if (open !== undefined) return open.getText();
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return isPython(file) ? decodePython(bytes) : decodeRequirements(bytes);
  } catch {
    return '';
  }
}
