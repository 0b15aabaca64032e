import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedBrowser } from '../../scripts/editor/browser.mjs';
import { extensionsWith } from '../../scripts/editor/install.mjs';
import { type EditorServer, startServer } from '../../scripts/editor/server.mjs';
import { type EditorWindow, openWindow } from '../../scripts/editor/window.mjs';
import { ensureEditorHost } from '../../scripts/setup/editorHost.mjs';
import { projectRoot } from '../../scripts/setup/paths.mjs';
import { Person } from './person.ts';

const vsix = join(projectRoot, 'out', 'framework-guide.vsix');

export interface SessionOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly trustsWorkspaces?: boolean;
}

/** A VS Code with the packaged extension installed, as a stranger has it, and one window at a time. */
export class EditorSession {
  readonly #server: EditorServer;
  #window: EditorWindow | null = null;
  readonly #copies: string[] = [];

  private constructor(server: EditorServer) {
    this.#server = server;
  }

  static async start({ settings, trustsWorkspaces }: SessionOptions = {}): Promise<EditorSession> {
    if (!existsSync(vsix)) throw new Error(`${vsix} is missing: run npm run package first`);
    const host = await ensureEditorHost('newest');
    const server = await startServer(host, {
      settings: settings ?? {},
      extensionsFolder: await extensionsWith(host, vsix),
      ...(trustsWorkspaces === undefined ? {} : { trustsWorkspaces }),
    });
    return new EditorSession(server);
  }

  get server(): EditorServer {
    return this.#server;
  }

  /** A copy of the samples that a test may change. */
  copySamples(): string {
    const folder = mkdtempSync(join(tmpdir(), 'framework-guide-samples-'));
    cpSync(join(projectRoot, 'samples'), folder, { recursive: true });
    this.#copies.push(folder);
    return folder;
  }

  /** Opens a window; the one before is closed. */
  async open(address: Parameters<typeof openWindow>[1]): Promise<Person> {
    await this.#window?.close();
    this.#window = await openWindow(this.#server, { ...address, browser: await sharedBrowser() });
    return new Person(this.#window.page);
  }

  async stop(): Promise<void> {
    await this.#window?.close();
    await this.#server.stop();
    for (const folder of this.#copies) rmSync(folder, { recursive: true, force: true });
  }
}
