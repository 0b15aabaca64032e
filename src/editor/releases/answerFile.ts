import * as vscode from 'vscode';
import type { KeptAnswer } from '../../core/releases/askReleases.ts';

/** The shape of the file; another number is another shape, and read as empty. */
const format = 1;
/** Two a framework would do; older ones make room. */
const maxAnswers = 200;

/** Answers of package indexes with their ETags, kept below the extension's own storage: only what was read from them. */
export class AnswerFile {
  readonly #folder: vscode.Uri;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  /** The answers of one index by path. A file that is missing or broken holds none. */
  async load(base: string): Promise<Map<string, KeptAnswer>> {
    const all = await this.#read();
    const own = Object.entries(all).filter(([key]) => key.startsWith(`${base} `));
    return new Map(own.map(([key, answer]) => [key.slice(base.length + 1), answer]));
  }

  /** Puts the answers of one index beside those of the others. */
  async save(base: string, answers: ReadonlyMap<string, KeptAnswer>): Promise<void> {
    const own = [...answers].map(([path, answer]) => [`${base} ${path}`, answer] as const);
    const all = Object.entries({ ...(await this.#read()), ...Object.fromEntries(own) })
      .sort(([, a], [, b]) => (a.askedAt < b.askedAt ? 1 : -1))
      .slice(0, maxAnswers);
    const text = JSON.stringify({ format, answers: Object.fromEntries(all) });
    await vscode.workspace.fs.createDirectory(this.#folder);
    await vscode.workspace.fs.writeFile(this.#uri, new TextEncoder().encode(text));
  }

  get #uri(): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, 'releases.json');
  }

  async #read(): Promise<Readonly<Record<string, KeptAnswer>>> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#uri);
      const stored = JSON.parse(new TextDecoder().decode(bytes));
      return stored.format === format ? stored.answers : {};
    } catch {
      return {};
    }
  }
}
