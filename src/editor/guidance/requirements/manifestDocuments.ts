import type * as vscode from 'vscode';
import { mayRequireAsScript } from '../../../core/manifests/scriptMetadata.ts';
import type { ManifestFacts } from '../../../core/workspace/fileFacts.ts';
import { manifestFormat } from '../../../core/workspace/manifestFormats.ts';
import { isPython } from '../../../core/workspace/paths.ts';
import type { ChunkLoader } from '../../host/chunks.ts';

export type ManifestChunks = ChunkLoader<{
  readonly scanner: typeof import('../../workspace/scannerChunk.ts');
  readonly yaml: typeof import('../../workspace/yamlChunk.ts');
}>;

/** What open manifests say, as they are on screen; each version of a document is read once. */
export class ManifestDocuments {
  readonly #chunks: ManifestChunks;
  readonly #read = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly facts: Promise<ManifestFacts | null> }
  >();

  constructor(chunks: ManifestChunks) {
    this.#chunks = chunks;
  }

  /** Null for a document that is none by its name, nor a script that says what it requires. */
  async read(document: vscode.TextDocument): Promise<ManifestFacts | null> {
    const { path } = document.uri;
    const isNamed = manifestFormat(path) !== null;
    if (!isNamed && !isPython(path)) return null;
    const known = this.#read.get(document);
    if (known?.version === document.version) return known.facts;
    const text = document.getText();
    const facts =
      isNamed || mayRequireAsScript(text) ? this.#readText(path, text) : Promise.resolve(null);
    this.#read.set(document, { version: document.version, facts });
    facts.catch(() => this.#read.delete(document));
    return facts;
  }

  async #readText(path: string, text: string): Promise<ManifestFacts | null> {
    const { readManifest } = await this.#chunks.load('scanner');
    return readManifest(path, text, async () => (await this.#chunks.load('yaml')).yamlReaders);
  }
}
