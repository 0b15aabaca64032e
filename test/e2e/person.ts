import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../scripts/setup/paths.mjs';
import { eventually, patience } from '../support/eventually.ts';
import { pointOf } from './pointOf.ts';
import { QuickInput } from './quickInput.ts';

const screenshots = join(projectRoot, 'out', 'screenshots');

/** After so long something that had no effect is done again: an editor that is still starting takes keys and forgets them. */
const attemptMs = 10_000;
/** The same for a quick input, which comes at once where the key was taken. */
const openMs = 3_000;

/** What somebody does in a window: by mouse and keyboard, seeing only what is on screen. Every verb waits for what it needs. */
export class Person {
  readonly page: Page;
  readonly quick: QuickInput;

  constructor(page: Page) {
    this.page = page;
    this.quick = new QuickInput(page);
    page.setDefaultTimeout(patience);
  }

  /** Runs a command from the palette by its title, with or without its category. One of an extension that still loads comes late. */
  async command(title: string): Promise<void> {
    const label = new RegExp(`(^|: )${title.replaceAll(/[().+?*]/g, '\\$&')}…?$`);
    const row = this.#rows.and(this.page.locator('.focused'));
    await this.#take(
      'F1',
      `>${title}`,
      row.filter({ has: this.page.locator('.label-name', { hasText: label }) }),
    );
  }

  /** The commands that the palette offers under a prefix, once it offers one that is known. */
  async offeredCommands(prefix: string, known: string): Promise<readonly string[]> {
    const row = this.#rows.filter({ hasText: known }).first();
    await this.#untilItShows(row, () => this.#open('F1', `>${prefix}`));
    const rows = await this.quick.drawnRows();
    await this.quick.input.press('Escape');
    return rows.filter((text) => text.startsWith(prefix));
  }

  /** Opens a file of the workspace through quick open. */
  async openFile(path: string): Promise<void> {
    const [name = '', ...above] = path.split('/').reverse();
    const folder = above.reverse().join('/');
    await this.#take(
      'Control+P',
      path,
      this.page.locator(
        `.quick-input-list .monaco-list-row.focused[aria-label*="${name}"][aria-label*="${folder}"]`,
      ),
    );
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    // The tab comes before the text.
    const editor = this.page.locator(`.editor-instance[aria-label*="${name}"]`);
    await editor.locator('.view-line').first().waitFor();
  }

  /** The text of our status bar item; waits until it matches. */
  async statusBar(matching: RegExp): Promise<string> {
    const item = this.statusBarItem().filter({ hasText: matching });
    await item.waitFor();
    return ((await item.textContent()) ?? '').trim();
  }

  statusBarItem(): Locator {
    return this.page.locator('.statusbar-item[id*="frameworkGuide.inUse"]');
  }

  /** Rests the pointer on a text of the active editor until the hover says all that is expected; returns what it says. */
  async hover(line: string, word: string, ...expected: readonly RegExp[]): Promise<string> {
    return eventually(async () => {
      const hover = await this.#pointAt(line, word);
      await hover.waitFor({ timeout: attemptMs });
      // Each provider's part comes by itself.
      return eventually(async () => {
        const text = await hover.innerText({ timeout: attemptMs });
        for (const one of expected) assert.match(text, one);
        return text;
      }, attemptMs);
    });
  }

  /** Fails where a hover comes. What never comes cannot be waited for; in this window hovers take 100 ms. */
  async seesNoHover(line: string, word: string): Promise<void> {
    const hover = await this.#pointAt(line, word);
    await this.page.waitForTimeout(1_500);
    assert.equal(await hover.count(), 0, 'there is a hover');
  }

  /** Rests the pointer on something of the workbench until its hover says what is expected. */
  async workbenchHover(place: Locator, expected: string): Promise<void> {
    const hover = this.page.locator('.monaco-hover', { hasText: expected });
    await this.#untilItShows(hover, async () => {
      await this.rest();
      await place.hover();
    });
  }

  /** Puts the cursor into a word of a line of the active editor and presses a key there, until something is on screen. */
  async keyOn(line: string, word: string, key: string, wanted: Locator): Promise<void> {
    await this.#untilItShows(wanted, async () => {
      const point = await this.#pointOf(line, word);
      await this.page.mouse.click(point.x, point.y);
      await this.page.keyboard.press(key);
    });
  }

  /** Clicks, again where that came to nothing, until something is on screen. */
  async clickFor(place: Locator, wanted: Locator): Promise<void> {
    await this.#untilItShows(wanted, () => place.click());
  }

  /** Presses a key, again where that came to nothing, until something is on screen. */
  async keyFor(key: string, wanted: Locator): Promise<void> {
    await eventually(async () => {
      await this.page.keyboard.press(key);
      await wanted.waitFor({ timeout: attemptMs });
    });
  }

  /** Takes the pointer to an empty place of the editor: elsewhere it would call up a tooltip. */
  async rest(): Promise<void> {
    await this.page.mouse.move(1100, 700);
  }

  /** The document of our webview. */
  async panel(): Promise<Frame> {
    // The frame of a tab that was hidden, or of the window before, may just be going.
    return eventually(async () => {
      const outer = await this.page.waitForSelector('iframe.webview.ready', { timeout: attemptMs });
      const frame = await outer.contentFrame();
      const inner = await frame?.waitForSelector('#active-frame', { timeout: attemptMs });
      const content = await inner?.contentFrame();
      assert.ok(content, 'the webview has no document');
      await content.waitForSelector('#root > *', { timeout: attemptMs });
      return content;
    });
  }

  /**
   * Waits until the panel has written down its view. It does so when nothing has changed for 150 ms, by its own clock: a
   * longer time of that same clock is sure to end later, however slow the machine.
   */
  async viewIsKept(panel: Frame): Promise<void> {
    await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  }

  /** Reloads the window and waits until the new one is there. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => {
      document.documentElement.dataset.before = 'reload';
    });
    await this.command('Developer: Reload Window');
    await this.page.waitForFunction(
      () =>
        document.documentElement.dataset.before === undefined &&
        performance.getEntriesByName('code/didStartWorkbench').length > 0,
    );
  }

  /** The notifications that stand in the window's corner. */
  toasts(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item');
  }

  /** Waits until nothing is painted anew, then keeps a picture among the build's output. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' });
  }

  get #rows(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  /**
   * Opens a quick input by a key, types, and presses Enter once it would take a row. By mouse one could miss: these lists
   * go on searching, and a row that is drawn anew under the pointer takes no click.
   */
  async #take(key: string, text: string, row: Locator): Promise<void> {
    await this.#untilItShows(row, () => this.#open(key, text));
    await eventually(async () => {
      if (!(await this.#isTyped(text))) return;
      await row.waitFor({ timeout: attemptMs });
      await this.quick.input.press('Enter', { timeout: openMs });
      await eventually(async () => assert.ok(!(await this.#isTyped(text))), openMs);
    });
  }

  /** Whether a quick input is open that holds a text. */
  #isTyped(text: string): Promise<boolean> {
    return this.page.evaluate(
      (typed) =>
        [...document.querySelectorAll<HTMLInputElement>('.quick-input-box input')].some(
          (input) => input.value === typed && input.getClientRects().length > 0,
        ),
      text,
    );
  }

  async #open(key: string, text: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.quick.input.fill(text, { timeout: openMs });
  }

  /** Does something until it has an effect. */
  async #untilItShows(wanted: Locator, act: () => Promise<void>): Promise<void> {
    for (const end = Date.now() + patience; ; ) {
      try {
        await act();
        await wanted.waitFor({ timeout: attemptMs });
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Moves the pointer to a word after no hover was left; returns where the hover will be. */
  async #pointAt(line: string, word: string): Promise<Locator> {
    await this.rest();
    const hover = this.page
      .locator('.monaco-hover:not(.workbench-hover) .hover-contents:visible')
      .first();
    await hover.waitFor({ state: 'hidden', timeout: attemptMs });
    const point = await this.#pointOf(line, word);
    await this.page.mouse.move(point.x, point.y, { steps: 4 });
    return hover;
  }

  #pointOf(line: string, word: string): Promise<{ readonly x: number; readonly y: number }> {
    return eventually(async () => {
      const point = await this.page.evaluate(pointOf, { line, word });
      assert.ok(point, `The editor does not show “${word}” in “${line}”`);
      return point;
    });
  }
}
