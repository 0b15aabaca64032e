import type { FromPanel } from '../../protocol/messages.ts';

/** What VS Code gives a webview. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as the panel knows it. */
export interface Host {
  send(message: FromPanel): void;
  /** What was kept before the last reload; anything at all. */
  kept(): unknown;
  keep(state: unknown): void;
}

/** May be called once only: VS Code hands its API out once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    kept: () => api.getState(),
    keep: (state) => api.setState(state),
  };
}
