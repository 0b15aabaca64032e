import * as vscode from 'vscode';

/**
 * Loads chunks: the parts of the extension that are not there before their first use, each built to `dist/<name>.js`. The web worker host knows no `require` of files and the entry has to stay small, so a chunk is read
 * through `workspace.fs` and run as CommonJS: the very way in which that host loads an extension's entry.
 *
 * @typeParam Chunks by name those that whoever holds the loader uses; src/chunks.ts has all
 */
export class ChunkLoader<Chunks> {
  readonly #folder: vscode.Uri;
  readonly #loading = new Map<string, Promise<unknown>>();

  constructor(extensionUri: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'dist');
  }

  /** Rejects where the extension's own file cannot be read, or this host cannot run it; the next call then tries again. */
  load<K extends keyof Chunks & string>(name: K): Promise<Chunks[K]> {
    let loading = this.#loading.get(name);
    if (loading === undefined) {
      loading = this.#run(name);
      loading.catch(() => this.#loading.delete(name));
      this.#loading.set(name, loading);
    }
    return loading as Promise<Chunks[K]>;
  }

  async #run(name: string): Promise<unknown> {
    const file = vscode.Uri.joinPath(this.#folder, `${name}.js`);
    const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const module = { exports: {} };
    // Our own file, as shipped: nothing of the workspace comes near it.
    const run = new Function(
      'module',
      'exports',
      'require',
      `${code}\n//# sourceURL=${file.toString(true)}`,
    );
    run(module, module.exports, requireFor);
    return module.exports;
  }
}

/** Of all that Node has the Node host hands out what a chunk asks for; the web worker host refuses. */
function requireFor(name: string): unknown {
  if (name === 'vscode') return vscode;
  if (!name.startsWith('node:') || typeof require !== 'function')
    throw new Error(`A chunk asks for ${name}, but everything else must be bundled`);
  return require(name);
}
