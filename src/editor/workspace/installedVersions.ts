import * as vscode from 'vscode';
import type { InstalledFact } from '../../core/workspace/installedFacts.ts';
import { fileName } from './evidencePlace.ts';
import type { FolderModel } from './folderModel.ts';
import type { PythonEnvironments } from './pythonEnvironments.ts';

export interface InstalledVersionsHost {
  /** Those that count now. */
  readonly models: () => readonly FolderModel[];
  /** Called with what the environments of a model's projects hold. */
  readonly take: (model: FolderModel, installed: readonly InstalledFact[]) => Promise<void>;
}

/**
 * Keeps asking the environments of all projects what they hold. It goes on beside the scans and updates: another
 * extension may take its time, and the picture does not wait for it.
 */
export class InstalledVersions implements vscode.Disposable {
  readonly #environments: PythonEnvironments;
  readonly #host: InstalledVersionsHost;
  readonly #listening: vscode.Disposable;
  /** Counts the questions: an answer that a later question overtook says nothing. */
  #asked = 0;

  constructor(environments: PythonEnvironments, host: InstalledVersionsHost) {
    this.#environments = environments;
    this.#host = host;
    this.#listening = environments.onDidChange(() => void this.ask({ anew: false }));
  }

  /**
   * Asks for all projects. Never rejects.
   * @param anew false where what was read of environments still holds
   */
  async ask({ anew }: { readonly anew: boolean }): Promise<void> {
    if (anew) this.#environments.forget();
    this.#asked += 1;
    const question = this.#asked;
    for (const model of this.#host.models()) {
      const installed = await this.#installedIn(model);
      if (question !== this.#asked) return;
      await this.#host.take(model, installed);
    }
  }

  dispose(): void {
    this.#asked += 1;
    this.#listening.dispose();
    this.#environments.dispose();
  }

  async #installedIn({ folder, projects, isWanted }: FolderModel): Promise<InstalledFact[]> {
    const facts: InstalledFact[] = [];
    for (const { root } of projects) {
      const resource = root === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, root);
      for (const found of await this.#environments.installedFor(resource, isWanted)) {
        const { name, version, file, line, text } = found;
        facts.push({ root, name, version, file: fileName(folder.uri, file), line, text });
      }
    }
    return facts;
  }
}
