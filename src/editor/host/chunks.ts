import * as vscode from 'vscode';

/** The parts of the extension that are loaded on first use; each one is built to `dist/<name>.js`. */
export interface Chunks {
  readonly scanner: typeof import('../workspace/scannerChunk.ts');
  readonly yaml: typeof import('../workspace/yamlChunk.ts');
  readonly overrule: typeof import('../workspace/setFrameworks.ts');
  readonly comparison: typeof import('../comparison/comparisonChunk.ts');
  readonly advice: typeof import('../advice/adviceChunk.ts');
  readonly links: typeof import('../links/linksChunk.ts');
  readonly releases: typeof import('../releases/releasesChunk.ts');
  readonly findings: typeof import('../guidance/findings/findingsChunk.ts');
  readonly starter: typeof import('../starter/starterChunk.ts');
  /** Only the Node host can load this one. */
  readonly disk: typeof import('../../disk/diskChunk.ts');
}

/**
 * Loads chunks. The web worker host knows no `require` of files and the entry has to stay small, so a chunk is read
 * through `workspace.fs` and run as CommonJS: the very way in which that host loads an extension's entry.
 */
export class ChunkLoader {
  readonly #folder: vscode.Uri;
  readonly #loading = new Map<keyof Chunks, Promise<unknown>>();

  constructor(extensionUri: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'dist');
  }

  /** Rejects where the extension's own file cannot be read, or this host cannot run it; the next call then tries again. */
  load<K extends keyof Chunks>(name: K): Promise<Chunks[K]> {
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
