import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually.ts';

const widget = '.quick-input-widget:visible';
const row = `${widget} .quick-input-list .monaco-list-row`;

/** The title of a step, or a part of it. */
export type Step = RegExp | string;

/**
 * The quick picks and input boxes of a window. Each verb names the step that it belongs to by its title, waits until that
 * step is on screen, and returns once it is left: nobody can type into the step before or read its rows.
 */
export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The filter of a quick pick, the text of an input box. */
  get input(): Locator {
    return this.#page.locator(`${widget} .quick-input-box input`);
  }

  /** Waits until a step is on screen. */
  async at(step: Step): Promise<void> {
    await this.#page.locator(`${widget} .quick-input-title`, { hasText: step }).waitFor();
    await this.input.focus();
  }

  /** The title of whatever step is on screen, or comes. */
  async title(): Promise<string> {
    const title = this.#page.locator(`${widget} .quick-input-title`, { hasText: /\S/ });
    return (await title.textContent()) ?? '';
  }

  /**
   * The rows of a step that are drawn, from top to bottom, as screen readers read them. A long list draws only what is in view.
   * @param expected waits until each of these matches a row
   */
  async rows(step: Step, ...expected: readonly RegExp[]): Promise<readonly string[]> {
    await this.at(step);
    return eventually(async () => {
      const rows = await this.drawnRows();
      assert.ok(rows.length > 0, 'there are no rows');
      for (const one of expected) {
        assert.ok(
          rows.some((text) => one.test(text)),
          `${one} among\n${rows.join('\n')}`,
        );
      }
      return rows;
    });
  }

  /** Narrows the list of a step. */
  async filter(step: Step, text: string): Promise<void> {
    await this.at(step);
    await this.input.fill(text);
  }

  /** Filters by a text, waits until Enter would take a row with that text, and presses it. */
  async pick(step: Step, text: string): Promise<void> {
    await this.filter(step, text);
    await this.#page.locator(`${row}.focused`, { hasText: text }).waitFor();
    await this.accept(step);
  }

  /** Presses Enter where the first row, or the text, is what is meant. */
  async accept(step: Step): Promise<void> {
    await this.at(step);
    await this.leaving(() => this.input.press('Enter'));
  }

  /** Chooses a row of a step where several may be chosen, by keyboard. */
  async check(step: Step, text: string): Promise<void> {
    await this.filter(step, text);
    await this.#page.locator(row, { hasText: text }).first().waitFor();
    await this.input.press('ArrowDown');
    await this.#page.locator(`${row}.focused`, { hasText: text }).waitFor();
    await this.#page.keyboard.press('Space');
    await this.checkedRow(text).waitFor();
  }

  /** Chooses a row of a step where several may be chosen, by mouse. */
  async checkByMouse(step: Step, text: string): Promise<void> {
    await this.filter(step, text);
    await this.#page.locator(row, { hasText: text }).first().click();
    await this.checkedRow(text).waitFor();
  }

  /** A row that is chosen, where several may be. */
  checkedRow(text: string): Locator {
    return this.#page.locator(`${row}[aria-checked="true"]`, { hasText: text }).first();
  }

  /** Whether several rows of the step on screen may be chosen. */
  takesMany(): Promise<boolean> {
    return this.#page.locator(`${widget}.show-checkboxes`).isVisible();
  }

  async back(step: Step): Promise<void> {
    await this.at(step);
    const button = this.#page.locator(
      `${widget} .quick-input-titlebar [aria-label="Back"], ${widget} .quick-input-titlebar .codicon-quick-input-back`,
    );
    await this.leaving(() => button.first().click());
  }

  /** Leaves a step by Escape; nothing is open then. */
  async escape(step: Step): Promise<void> {
    await this.at(step);
    await this.input.press('Escape');
    await this.#page.locator(widget).waitFor({ state: 'detached' });
  }

  /** Does what leaves a step, and waits until it is gone: closed, or another one is in its place. */
  async leaving(act: () => Promise<void>): Promise<void> {
    const before = await this.#page.evaluate(shown);
    await act();
    await eventually(async () => {
      assert.notEqual(await this.#page.evaluate(shown), before, 'the step stays on screen');
    });
  }

  /** The rows that are drawn at this moment, of whatever is open. */
  drawnRows(): Promise<string[]> {
    return this.#page
      .locator(row)
      .evaluateAll((elements) =>
        elements
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((element) => (element.getAttribute('aria-label') ?? '').trim()),
      );
  }
}

/** Runs in the page: what tells one step from another, even where titles are the same; null where nothing is open. */
function shown(): string | null {
  const open = [...document.querySelectorAll<HTMLElement>('.quick-input-widget')].find(
    (element) => element.offsetParent !== null || element.getClientRects().length > 0,
  );
  if (open === undefined) return null;
  const input = open.querySelector<HTMLInputElement>('.quick-input-box input');
  return JSON.stringify([
    open.querySelector('.quick-input-title')?.textContent,
    open.querySelector('.quick-input-message')?.textContent,
    input?.placeholder,
    open.querySelector('.monaco-list-row[data-index="0"]')?.getAttribute('aria-label'),
  ]);
}
