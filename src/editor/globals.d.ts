/** What the Node and the web worker extension host both have as globals; neither Node nor the DOM may be assumed. */

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
declare function setTimeout(handler: () => void, ms: number): unknown;
declare function clearTimeout(handle: unknown): void;
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
/** Of the host that loads the entry: Node's in the one, a function for `vscode` alone in the other. */
declare const require: ((name: string) => unknown) | undefined;
