import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.mjs';
import { openPanel, type PanelPage } from './panelPage.ts';
import { payload } from './payload.ts';

const aged = /^Checked \d{4}-\d{2}-\d{2}, more than a year ago$/;

describe('facts that nobody has looked at for a year', () => {
  let browser: Browser;
  let panel: PanelPage;

  /** The panel as it is some months after the newest fact was checked. */
  const openAfter = async (months: number, start = {}) => {
    const { data } = payload();
    const days = data.comparison.rows.flatMap(({ cells }) =>
      cells.flatMap(({ checked }) => checked ?? []),
    );
    const newest = new Date(days.toSorted().at(-1) ?? '');
    newest.setUTCMonth(newest.getUTCMonth() + months);
    const today = newest.toISOString().slice(0, 10);
    panel = await openPanel(browser, { payload: payload({ today, start }) });
    return panel.page;
  };

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => panel.close());
  after(() => browser.close());

  for (const [what, months, isAged] of [
    ['say so in an opened cell', 14, true],
    ['do not say so before in an opened cell', 1, false],
  ] as const) {
    it(what, async () => {
      const page = await openAfter(months);
      await page.locator('td[data-row="orm"][data-column="django"]').click();
      const checked = page.locator('dialog .checked');
      await checked.waitFor();
      assert.equal(aged.test(await checked.innerText()), isAged);
    });
  }

  it('say so in an opened cell of sentences', async () => {
    const page = await openAfter(14);
    await page.locator('td[data-row="strengths"][data-column="django"]').click();
    await page.locator('dialog .checked').first().waitFor();
    for (const text of await page.locator('dialog .checked').allInnerTexts()) {
      assert.match(text, aged);
    }
  });

  it('say so in every section of a profile', async () => {
    const page = await openAfter(14, { view: 'profile', framework: 'django' });
    await page.getByRole('heading', { name: 'Django', level: 1 }).waitFor();
    const sections: Record<string, readonly string[]> = {};
    for (const section of await page.locator('section', { has: page.locator('.checked') }).all()) {
      const [title = ''] = (await section.innerText()).split('\n');
      sections[title] = await section.locator('.checked').allInnerTexts();
    }
    assert.ok(Object.keys(sections).length >= 4, Object.keys(sections).join(', '));
    for (const [title, texts] of Object.entries(sections)) {
      assert.deepEqual(
        texts.filter((text) => !aged.test(text)),
        [],
        title,
      );
    }
  });
});
