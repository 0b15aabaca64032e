import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { installVsix } from '../../scripts/editor/install.mjs';
import { type EditorServer, startServer } from '../../scripts/editor/server.mjs';
import { type EditorWindow, openWindow } from '../../scripts/editor/window.mjs';
import { ensureEditorHost } from '../../scripts/setup/editorHost.mjs';
import { projectRoot } from '../../scripts/setup/paths.mjs';

const vsix = join(projectRoot, 'out', 'framework-guide.vsix');
const screenshots = join(projectRoot, 'out', 'screenshots');
const patience = 60_000;

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
    const server = await startServer(await ensureEditorHost('newest'), {
      settings: settings ?? {},
      ...(trustsWorkspaces === undefined ? {} : { trustsWorkspaces }),
    });
    try {
      await installVsix(server, vsix);
      return new EditorSession(server);
    } catch (error) {
      await server.stop();
      throw error;
    }
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
    this.#window = await openWindow(this.#server, address);
    return new Person(this.#window.page);
  }

  async stop(): Promise<void> {
    await this.#window?.close();
    await this.#server.stop();
    for (const folder of this.#copies) rmSync(folder, { recursive: true, force: true });
  }
}

/** What somebody does in a window: by mouse and keyboard, seeing only what is on screen. */
export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Runs a command from the palette by its title. Commands of an extension that is still loading come late. */
  async command(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row .label-name', {
      hasText: title,
    });
    await this.#untilItShows(row.first(), async () => {
      await this.page.keyboard.press('F1');
      await this.filterPick(`>${title}`);
    });
    await row.first().click();
  }

  /** Whether the palette offers a command whose title begins so. */
  async offersCommand(title: string): Promise<boolean> {
    await this.page.keyboard.press('F1');
    await this.filterPick(`>${title}`);
    const rows = await this.pickRows();
    await this.page.keyboard.press('Escape');
    return rows.some((row) => row.startsWith(title));
  }

  /** Opens a file of the workspace through quick open. */
  async openFile(path: string): Promise<void> {
    const [name = '', ...above] = path.split('/').reverse();
    const row = this.page.locator(
      `.quick-input-list .monaco-list-row[aria-label*="${name}"][aria-label*="${above.reverse().join('/')}"]`,
    );
    await this.#untilItShows(row.first(), async () => {
      await this.page.keyboard.press('Control+P');
      await this.filterPick(path);
    });
    await row.first().click();
    await this.page.locator('.tab.active', { hasText: name }).waitFor({ timeout: patience });
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
  }

  /** Does something until it has an effect: an editor that is still starting takes keys and forgets them. */
  async #untilItShows(wanted: Locator, act: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      await act();
      try {
        await wanted.waitFor({ timeout: 6_000 });
        return;
      } catch (error) {
        if (attempt === 8) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Types into the open quick pick. */
  async filterPick(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget .quick-input-box input').fill(text);
  }

  /** The rows of the open quick pick, from top to bottom, as text. */
  async pickRows(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor({ timeout: patience });
    return rows.evaluateAll((elements) =>
      elements
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((element) => (element.getAttribute('aria-label') ?? '').trim()),
    );
  }

  async quickPickTitle(): Promise<string> {
    const title = this.page.locator('.quick-input-title');
    await title.waitFor({ timeout: patience });
    return (await title.textContent()) ?? '';
  }

  async titleMatching(pattern: RegExp): Promise<void> {
    await this.page
      .locator('.quick-input-title', { hasText: pattern })
      .waitFor({ timeout: 15_000 });
  }

  /** Waits until the wizard has gone on to another step. */
  async titleOtherThan(title: string): Promise<void> {
    await this.page.waitForFunction(
      (old) => document.querySelector('.quick-input-title')?.textContent !== old,
      title,
      { timeout: 15_000 },
    );
  }

  /** The text of our status bar item; waits until it matches. */
  async statusBar(matching: RegExp): Promise<string> {
    const item = this.page
      .locator('.statusbar-item[id*="frameworkGuide.inUse"]')
      .filter({ hasText: matching });
    await item.waitFor({ timeout: patience });
    return ((await item.textContent()) ?? '').trim();
  }

  statusBarItem() {
    return this.page.locator('.statusbar-item[id*="frameworkGuide.inUse"]');
  }

  /** Rests the pointer on a text of the active editor and returns what the hover says; null where none comes. */
  async hover(line: string, word: string, wait = 8_000): Promise<string | null> {
    // An empty place of the editor: elsewhere the pointer would call up a tooltip.
    await this.page.mouse.move(1100, 700);
    const hover = this.page
      .locator('.monaco-hover:not(.workbench-hover) .hover-contents:visible')
      .first();
    await hover.waitFor({ state: 'hidden' });
    const point = await this.page.evaluate(pointOf, { line, word });
    if (point === null) throw new Error(`The editor does not show “${word}” in “${line}”`);
    await this.page.mouse.move(point.x, point.y, { steps: 4 });
    try {
      await hover.waitFor({ timeout: wait });
    } catch {
      return null;
    }
    return hover.innerText();
  }

  /** Puts the cursor into a word of a line of the active editor. */
  async clickOn(line: string, word: string): Promise<void> {
    const point = await this.page.evaluate(pointOf, { line, word });
    if (point === null) throw new Error(`The editor does not show “${word}” in “${line}”`);
    await this.page.mouse.click(point.x, point.y);
  }

  /** The document of our webview. */
  async panel(): Promise<Frame> {
    const outer = await this.page.waitForSelector('iframe.webview.ready', { timeout: patience });
    const frame = await outer.contentFrame();
    const inner = await frame?.waitForSelector('#active-frame', { timeout: patience });
    const content = await inner?.contentFrame();
    if (!content) throw new Error('The webview has no document');
    await content.waitForSelector('#root > *', { timeout: patience });
    return content;
  }

  /** Waits until nothing is painted anew, then keeps a picture among the build's output. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
  }
}

/** Runs in the page: the middle of a word in a line of the editor. Spaces are drawn as no-break spaces. */
function pointOf({ line, word }: { line: string; word: string }): { x: number; y: number } | null {
  for (const element of document.querySelectorAll('.editor-instance .view-line')) {
    const plain = (element.textContent ?? '').replaceAll('\u00a0', ' ');
    if (!plain.includes(line)) continue;
    const at = plain.indexOf(word, plain.indexOf(line)) + Math.floor(word.length / 2);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at < before + length) {
        const range = document.createRange();
        range.setStart(node, at - before);
        range.setEnd(node, at - before + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      before += length;
    }
  }
  return null;
}
