import * as vscode from 'vscode';
import type { KnowledgeProblem } from '../../core/knowledge/problem.ts';
import type { ChunkLoader } from '../host/chunks.ts';
import { today } from '../host/clock.ts';
import { Disposables } from '../host/disposables.ts';
import { inTurns } from '../host/inTurns.ts';
import type { KnowledgeStore, TeamResult } from '../host/knowledgeStore.ts';
import { onSettingChange } from '../host/settings.ts';
import { pause } from '../host/waiting.ts';
import { TeamDiagnostics } from './teamDiagnostics.ts';
import { readTeamFiles } from './teamFiles.ts';
import { isYaml, teamFolder, teamFolders } from './teamFolders.ts';

export interface TeamDependencies {
  readonly chunks: ChunkLoader<{ readonly yaml: typeof import('../workspace/yamlChunk.ts') }>;
  readonly knowledge: KnowledgeStore;
  readonly log: vscode.LogOutputChannel;
}

/** Typing is one change; so is a branch switch. */
const settleMs = 300;

/** Keeps a team's own knowledge laid over the shipped one, as its files are on screen and on disk. */
export function registerTeamKnowledge(deps: TeamDependencies): vscode.Disposable {
  const own = new Disposables();
  const team = own.add(new TeamKnowledge(deps));
  const ifTeams = (uri: vscode.Uri): void => {
    if (concerns(uri)) team.later();
  };
  // As with the scan: patterns without a folder start no watcher of their own.
  const watcher = own.add(
    vscode.workspace.createFileSystemWatcher(`{**/*.yaml,**/*.yml,**/${teamFolder}}`),
  );
  own.add(watcher.onDidCreate(ifTeams));
  own.add(watcher.onDidChange(ifTeams));
  own.add(watcher.onDidDelete(ifTeams));
  own.add(vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(ifTeams)));
  own.add(vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(ifTeams)));
  own.add(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) [oldUri, newUri].forEach(ifTeams);
    }),
  );
  // Every stroke of a key in any file comes by here.
  const ifYaml = ({ uri }: vscode.TextDocument): void => {
    if (isYaml(uri.path)) ifTeams(uri);
  };
  own.add(vscode.workspace.onDidSaveTextDocument(ifYaml));
  own.add(vscode.workspace.onDidChangeTextDocument(({ document }) => ifYaml(document)));
  own.add(vscode.workspace.onDidCloseTextDocument(ifYaml));
  own.add(vscode.workspace.onDidChangeWorkspaceFolders(() => team.later()));
  own.add(onSettingChange('knowledge.folders', () => team.later()));
  team.read();
  return own;
}

class TeamKnowledge implements vscode.Disposable {
  readonly #deps: TeamDependencies;
  readonly #diagnostics = new TeamDiagnostics();
  #timer: unknown = null;
  #isDisposed = false;
  #readings = 0;
  #newest: Promise<TeamResult | null> = Promise.resolve(null);

  constructor(deps: TeamDependencies) {
    this.#deps = deps;
  }

  /** Whoever asks for knowledge from now on gets the team's too. Nothing is read before the caller has returned. */
  read(): void {
    const reading = ++this.#readings;
    this.#newest = pause(0).then(() => this.#read(reading));
    void this.#deps.knowledge.lay(this.#newest);
  }

  later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.read(), settleMs);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#diagnostics.dispose();
  }

  /** Who waits for a reading that a newer one has overtaken gets that one's result. */
  async #read(reading: number): Promise<TeamResult | null> {
    const isStale = (): boolean => this.#isDisposed || reading !== this.#readings;
    const { chunks, knowledge, log } = this.#deps;
    try {
      const files = await readTeamFiles();
      if (isStale()) return this.#isDisposed ? null : this.#newest;
      if (files.length === 0) {
        this.#diagnostics.show([], []);
        return null;
      }
      const [{ teamReaders }, shipped, schema, { questions }] = await Promise.all([
        chunks.load('yaml'),
        knowledge.shipped(),
        knowledge.teamSchema(),
        knowledge.questions(),
      ]);
      const start = Date.now();
      const result = await inTurns(
        teamReaders.readTeamTexts(shipped, files, schema, today(), questions),
        isStale,
      );
      if (result === null) return this.#isDisposed ? null : this.#newest;
      const { profiles, problems } = result;
      log.info(
        `team knowledge: ${files.length} files read in ${Date.now() - start} ms, ${problems.length} problems`,
      );
      this.#diagnostics.show(files, problems);
      return { profiles, notices: problems.map(notice) };
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      return null;
    }
  }
}

function notice({ file, line, column, message }: KnowledgeProblem): TeamResult['notices'][number] {
  return { where: `${file}:${line}:${column}`, text: message };
}

/** Whether a change of the file or folder can change what the team says. */
function concerns({ scheme, authority, path }: vscode.Uri): boolean {
  return teamFolders().some(({ uri }) => {
    if (uri.scheme !== scheme || uri.authority !== authority) return false;
    if (uri.path === path || uri.path.startsWith(`${path}/`)) return true;
    return path.slice(0, path.lastIndexOf('/')) === uri.path && isYaml(path);
  });
}
