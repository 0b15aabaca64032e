import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.mjs';
import { eventually } from '../support/eventually.ts';
import { openPanel, type PanelPage } from './panelPage.ts';
import { inUse, payload } from './payload.ts';

describe('the comparison panel, by keyboard', () => {
  let browser: Browser;
  let panel: PanelPage;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    panel = await openPanel(browser, { payload: payload() });
    ({ page } = panel);
  });
  afterEach(() => panel.close());
  after(() => browser.close());

  /** The text of what has the focus, in short. */
  const focused = () =>
    page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 30) ?? '');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const enterGrid = () => page.locator('[role="grid"] [tabindex="0"]').focus();

  it('reaches the tools, then the table as one stop', async () => {
    const stops: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await press('Tab');
      stops.push(
        await page.evaluate(() => {
          const { activeElement: element } = document;
          const label = element?.closest('label')?.textContent ?? '';
          return element?.getAttribute('aria-label') ?? (label || (element?.textContent ?? ''));
        }),
      );
    }
    assert.deepEqual(stops, [
      ...['Table', 'Support', 'Chart', 'Ranking'],
      'Filter rows and frameworks',
      'Frameworks to compare',
      'Choose…',
      'Filters…',
      'Export…',
      'Show differences only',
      'Frameworks in rows',
      'Criterion',
    ]);
    await press('Shift+Tab');
    const last = page.getByRole('checkbox', { name: 'Frameworks in rows' });
    assert.equal(await last.evaluate((own) => own === document.activeElement), true);
    await press('Tab', 'Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  });

  it('moves by cell with the arrow keys, and comes back to the same cell', async () => {
    await enterGrid();
    assert.equal(await focused(), 'Criterion');
    await press('ArrowRight', 'ArrowRight');
    assert.equal(await focused(), 'Django');
    await press('ArrowDown', 'ArrowDown');
    assert.equal(await focused(), 'Full-stack');
    await press('Shift+Tab', 'Tab');
    assert.equal(await focused(), 'Full-stack');
    await press('Home');
    assert.equal(await focused(), 'Kind');
  });

  it('never hides the focused cell under the header or the first column', async () => {
    await page.setViewportSize({ width: 480, height: 500 });
    await enterGrid();
    await press('Control+End', 'Home', 'ArrowRight');
    const steps = ['ArrowUp', 'ArrowUp', 'ArrowRight', 'PageUp', 'ArrowLeft', 'ArrowUp', 'PageUp'];
    for (const key of steps) {
      await press(key);
      const clear = await page.evaluate(() => {
        const cell = document.activeElement?.closest('td, th')?.getBoundingClientRect();
        const head = document.querySelector('thead')?.getBoundingClientRect();
        const first = document.querySelector('.corner')?.getBoundingClientRect();
        const tall = (cell?.height ?? 0) > innerHeight - (head?.bottom ?? 0);
        const below = tall || (cell?.top ?? 0) >= (head?.bottom ?? 0) - 1;
        return below && (cell?.left ?? 0) >= (first?.right ?? 0) - 1;
      });
      assert.ok(clear, `${key}: ${await focused()}`);
    }
  });

  it('opens a note with Enter; Escape closes it and gives the focus back', async () => {
    await enterGrid();
    await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    const cell = await focused();
    await press('Enter');
    const note = page.getByRole('dialog', { name: 'Flask: Async' });
    await note.waitFor();
    assert.ok(await note.evaluate((element) => element.contains(document.activeElement)));
    assert.match((await note.textContent()) ?? '', /Checked \d{4}-\d\d-\d\d/);
    await press('Tab', 'Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'A');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(async () => assert.equal(await focused(), cell));
  });

  it('asks the host to open a link', async () => {
    await page
      .getByRole('gridcell', { name: /Partly/ })
      .first()
      .click();
    const link = page.getByRole('dialog').getByRole('link').first();
    const url = await link.getAttribute('href');
    await link.click();
    assert.deepEqual((await panel.sent()).at(-1), { type: 'openLink', url });
  });

  it('opens a profile with Enter and leads back with Escape', async () => {
    await enterGrid();
    await press('ArrowRight', 'ArrowRight', 'Enter');
    await page.getByRole('heading', { name: 'Django', level: 1 }).waitFor();
    assert.equal(await focused(), 'Django');
    await press('Escape');
    await eventually(async () => {
      assert.equal(await focused(), 'Django');
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BUTTON');
    });
  });

  it('goes to the evidence from the profile', async () => {
    await page.getByRole('button', { name: 'Flask', exact: true }).click();
    await page.getByRole('button', { name: 'Go to orders/requirements.txt:2' }).click();
    assert.deepEqual((await panel.sent()).at(-1), {
      type: 'openEvidence',
      framework: 'flask',
      where: 'orders/requirements.txt:2',
    });
  });

  it('leads from what the user set to the setting', async () => {
    const [flask, ...others] = inUse;
    assert.ok(flask !== undefined);
    const uses = [{ ...flask, overruled: true }, ...others];
    await panel.post({ type: 'update', data: payload({ uses }).data });
    await page.getByText('in use, 3.0.3 here, set by you').waitFor();
    await page.getByRole('button', { name: 'Flask', exact: true }).click();
    await page.getByRole('button', { name: 'Set by you: open the setting' }).click();
    assert.deepEqual((await panel.sent()).at(-1), { type: 'openOverrides' });
  });

  it('filters while one types, tells the count, and clears with Escape', async () => {
    const rows = page.locator('tbody tr:not(.group):visible');
    const all = await rows.count();
    await page.getByRole('searchbox').pressSequentially('flask migrations');
    await page
      .getByText(/^Rows: [1-5] of \d+\. Frameworks: 1 of 4\.$/)
      .first()
      .waitFor();
    await press('Escape');
    assert.equal(await rows.count(), all);
    assert.equal(await page.getByRole('searchbox').inputValue(), '');
  });

  it('tells screen readers a count once it rests, not at every key', async () => {
    const told = await page.evaluate(async () => {
      const search = document.querySelector<HTMLInputElement>('[type="search"]');
      const status = document.querySelector('.tools [role="status"]');
      const texts: (string | null | undefined)[] = [];
      new MutationObserver(() => texts.push(status?.textContent)).observe(status as Element, {
        ...{ subtree: true, characterData: true, childList: true },
      });
      const shown = new Set<string | null | undefined>();
      const turn = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      for (const text of ['o', 'or', 'orm', 'or', 'o', 'orm']) {
        if (search !== null) search.value = text;
        search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await turn(0);
        shown.add(document.querySelector('.count')?.textContent);
      }
      // The panel waits on the page's own clock: what waits longer on it comes later, however slow the machine.
      await turn(1500);
      return { texts, shown: shown.size, now: document.querySelector('.count')?.textContent };
    });
    assert.ok(told.shown > 2, 'what is on screen follows every key');
    assert.deepEqual(told.texts, [told.now]);
  });

  it('shows differences only', async () => {
    const rows = page.locator('tbody tr:not(.group):visible');
    const all = await rows.count();
    await page.getByRole('checkbox', { name: 'Show differences only' }).focus();
    await press('Space');
    await page.waitForFunction(
      (before) => document.querySelectorAll('tbody tr:not(.group, [hidden])').length < before,
      all,
    );
    assert.equal(await page.getByRole('rowheader', { name: 'URL routing' }).count(), 0);
  });

  it('does not lose the focus with the button that shows everything again', async () => {
    await page.getByRole('searchbox').fill('zzz');
    await page.getByRole('button', { name: 'Show everything' }).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT');
  });

  it('sends what is on screen along when it asks for text', async () => {
    await page.getByRole('searchbox').fill('orm');
    await page.getByRole('button', { name: 'Export…' }).press('Enter');
    await page.getByRole('button', { name: 'Open as Markdown' }).press('Enter');
    assert.equal(await focused(), 'Export…');
    const message = (await panel.sent()).at(-1);
    assert.ok(message?.type === 'export');
    const { format, to, look } = message;
    assert.deepEqual([format, to, look.filter], ['markdown', 'editor', 'orm']);
    assert.deepEqual(look.arrangement.frameworks, ['cherrypy', 'django', 'flask', 'turbogears2']);
  });

  it('keeps focus, scroll and filter when the host sends new data', async () => {
    await enterGrid();
    await press('Control+End', 'ArrowUp', 'ArrowLeft');
    const before = await page.evaluate(() => document.querySelector('.region')?.scrollTop);
    const cell = await focused();
    await panel.post({ type: 'update', data: payload({ uses: inUse.slice(1) }).data });
    await page.getByText('in use, 3.0.3 here').waitFor({ state: 'detached' });
    assert.equal(await focused(), cell);
    assert.equal(await page.evaluate(() => document.querySelector('.region')?.scrollTop), before);
  });
});
