import * as vscode from 'vscode';
import { Disposables } from '../../host/disposables.ts';

/** Who tells: what is said of open Python files, and what of projects, comes and goes apart. */
export type Teller = 'api' | 'project';

/** The findings in the Problems panel. Each teller replaces its own only. */
export class ShownFindings implements vscode.Disposable {
  readonly #own = new Disposables();
  readonly #shown = this.#own.add(vscode.languages.createDiagnosticCollection('framework-guide'));
  readonly #changed = this.#own.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #told: Readonly<Record<Teller, Map<string, readonly vscode.Diagnostic[]>>> = {
    api: new Map(),
    project: new Map(),
  };

  /** Tells of one document; without findings it is cleared. */
  set(teller: Teller, uri: vscode.Uri, findings: readonly vscode.Diagnostic[]): void {
    const key = uri.toString();
    const own = this.#told[teller];
    if (findings.length === 0 && !own.delete(key)) return;
    if (findings.length > 0) own.set(key, findings);
    const all = Object.values(this.#told).flatMap((one) => one.get(key) ?? []);
    this.#shown.set(uri, all.length === 0 ? undefined : all);
    this.#changed.fire();
  }

  /** How many there are of each document that has some. */
  counts(): readonly (readonly [vscode.Uri, number])[] {
    const counts: (readonly [vscode.Uri, number])[] = [];
    this.#shown.forEach((uri, diagnostics) => {
      counts.push([uri, diagnostics.length]);
    });
    return counts;
  }

  /** Takes away what the teller has said of all documents but these. */
  keep(teller: Teller, uris: ReadonlySet<string>): void {
    for (const key of [...this.#told[teller].keys()]) {
      if (!uris.has(key)) this.set(teller, vscode.Uri.parse(key), []);
    }
  }

  dispose(): void {
    this.#own.dispose();
  }
}
