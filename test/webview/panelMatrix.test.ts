import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.mjs';
import { firstArrangement } from '../../src/core/comparison/look.ts';
import { restoreViewState } from '../../src/protocol/viewState.ts';
import { eventually } from '../support/eventually.ts';
import { violations } from '../support/violations.ts';
import { openPanel, type PanelOptions, type PanelPage, themesOfEachKind } from './panelPage.ts';
import { payload } from './payload.ts';

const pictures = 'out/screenshots/webview';

describe('choosing, ordering and filtering in the comparison panel', function () {
  // Some look at every framework, and have axe look at it too.
  this.timeout(180_000);
  let browser: Browser;
  let panel: PanelPage;
  let page: Page;
  const popular = payload({ whole: true, start: { arrangement: firstArrangement } });
  const open = async (options: Partial<PanelOptions> = {}) => {
    panel = await openPanel(browser, { payload: popular, ...options });
    ({ page } = panel);
  };
  const heads = () => page.locator('thead .name:visible').allTextContents();
  const status = (name: RegExp) => page.getByRole('status').filter({ hasText: name });
  const focusHead = (name: string) =>
    page.getByRole('button', { name, exact: true }).first().focus();
  const kept = async () => restoreViewState(await panel.kept());
  const popup = async (button: string) => {
    await page.getByRole('button', { name: button }).click();
    return page.getByRole('dialog');
  };

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const { complaints } = panel;
    await panel.close();
    assert.deepEqual(complaints, []);
  });
  after(() => browser.close());

  it('begins with what the workspace uses, marked, and the popular ones', async () => {
    await open();
    const [flask, django, ...others] = await heads();
    assert.deepEqual([flask, django], ['Flask', 'Django']);
    assert.ok(others.includes('FastAPI') && others.length < 8, others.join());
    assert.match((await page.locator('thead th').nth(2).textContent()) ?? '', /in use, 4\.2\.7/);
    assert.ok((await page.locator('tbody tr:not(.group)').count()) >= 45);
    assert.equal(await page.getByRole('rowheader', { name: 'Licence' }).count(), 1);
  });

  it('takes a preset, and says how many there are', async () => {
    await open();
    await page
      .getByRole('combobox', { name: 'Frameworks to compare' })
      .selectOption('All frameworks');
    await status(/Frameworks: 27 of 27\./)
      .first()
      .waitFor();
    await page.screenshot({ path: `${pictures}/matrix-all.png` });
    await page.getByRole('combobox').selectOption('The article’s four');
    await status(/Frameworks: 4 of 27\./)
      .first()
      .waitFor();
    assert.deepEqual((await kept())?.arrangement.preset, 'article');
  });

  it('chooses, moves and pins by mouse in its box, and keeps it', async () => {
    await open();
    const box = await popup('Choose…');
    await box.getByRole('checkbox', { name: 'Litestar' }).click();
    await box.getByText('Chosen: 8 of 27').waitFor();
    await box.getByRole('button', { name: 'Pin Litestar' }).click();
    assert.deepEqual((await heads()).slice(0, 3), ['Flask', 'Django', 'Litestar']);
    await box.getByRole('button', { name: 'Move Litestar back' }).click();
    assert.deepEqual((await heads()).slice(0, 3), ['Flask', 'Litestar', 'Django']);
    const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.equal(await label(), 'Move Litestar back');
    await page.keyboard.press('Enter');
    assert.equal(await label(), 'Move Litestar back');
    assert.deepEqual((await heads()).slice(0, 2), ['Litestar', 'Flask']);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(async () =>
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Choose…'),
    );
    const state = await kept();
    assert.deepEqual(state?.arrangement.added, ['litestar']);
    await panel.close();
    await open({ kept: state });
    assert.deepEqual((await heads()).slice(0, 2), ['Litestar', 'Flask']);
  });

  it('moves, pins and hides by keyboard at the head of a column, and tells it', async () => {
    await open();
    await focusHead('FastAPI');
    await page.keyboard.press('p');
    await status(/^FastAPI is pinned\.$/).waitFor();
    assert.deepEqual((await heads()).slice(0, 3), ['Flask', 'Django', 'FastAPI']);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    assert.equal(await focused(), 'FastAPI');
    await page.keyboard.press('Shift+ArrowLeft');
    await status(/^FastAPI: place 2 of 7\.$/).waitFor();
    assert.deepEqual((await heads()).slice(0, 3), ['Flask', 'FastAPI', 'Django']);
    assert.equal(await focused(), 'FastAPI');
    await page.keyboard.press('p');
    await status(/^FastAPI is not pinned any more\.$/).waitFor();
    await page.keyboard.press('Delete');
    await status(/^FastAPI is not shown any more\.$/).waitFor();
    assert.equal((await heads()).includes('FastAPI'), false);
    assert.notEqual(await focused(), '');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'name');
    await page.keyboard.press('Control+p');
    assert.equal((await kept())?.arrangement.pinned.length, 0);
  });

  it('pins with the mouse, and pulls a column to another place', async () => {
    await open();
    await page.getByRole('columnheader', { name: /Tornado/ }).hover();
    await page.getByRole('button', { name: 'Pin Tornado' }).click();
    assert.deepEqual((await heads()).slice(0, 3), ['Flask', 'Django', 'Tornado']);
    assert.equal(
      await page.getByRole('button', { name: 'Pin Tornado' }).getAttribute('aria-pressed'),
      'true',
    );
    await page.locator('th[data-of="tornado"]').dragTo(page.locator('th[data-of="flask"]'), {
      sourcePosition: { x: 90, y: 40 },
      targetPosition: { x: 90, y: 40 },
    });
    await eventually(async () =>
      assert.deepEqual((await heads()).slice(0, 3), ['Tornado', 'Flask', 'Django']),
    );
  });

  it('keeps pinned columns in sight, and the focused cell clear of them', async () => {
    await open({ size: { width: 1280, height: 700 } });
    const region = page.locator('.region');
    await region.evaluate((element) => element.scrollTo(900, 0));
    const corner = await page.locator('.corner').boundingBox();
    const flask = await page.locator('th[data-of="flask"]').boundingBox();
    assert.equal(flask?.x, (corner?.x ?? 0) + (corner?.width ?? 0));
    const group = await page.getByText('Batteries', { exact: true }).boundingBox();
    assert.ok((group?.x ?? -1) >= 0, `the name of a group at ${group?.x}`);
    await focusHead('Tornado');
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('ArrowLeft');
      const left = await page.evaluate(() => {
        const head = document.activeElement?.closest('th');
        const held = document.querySelector('th[data-of="django"]')?.getBoundingClientRect();
        return (head?.getBoundingClientRect().left ?? 0) - (held?.right ?? 0);
      });
      assert.ok(left >= -1, `${step}: ${left}`);
    }
    await page.setViewportSize({ width: 480, height: 700 });
    await eventually(async () => {
      await region.evaluate((element) => element.scrollTo(900, 0));
      assert.ok(((await page.locator('th[data-of="flask"]').boundingBox())?.x ?? 0) < 0);
    });
  });

  it('filters by what frameworks are, counts, and tells of those not chosen', async () => {
    await open();
    const box = await popup('Filters…');
    await box.getByRole('checkbox', { name: /^Native/ }).click();
    await box.getByRole('checkbox', { name: /^3\.10 / }).click();
    await status(/Frameworks: [1-6] of 27\./)
      .last()
      .waitFor();
    await page.keyboard.press('Escape');
    assert.equal((await heads()).includes('Django'), false);
    await page.getByRole('button', { name: 'Filters (2)…' }).waitFor();
    const few = (await heads()).length;
    await page.getByRole('button', { name: 'Show them' }).click();
    assert.ok((await heads()).length > few);
    assert.deepEqual((await kept())?.facets.async, ['native']);
    const again = await popup('Filters (2)…');
    await again.getByRole('button', { name: 'Clear the filters' }).click();
    await page.keyboard.press('Escape');
    assert.equal((await heads()).length, 27);
  });

  it('says so where no chosen framework matches, and leads back', async () => {
    await open();
    const box = await popup('Filters…');
    await box.getByRole('checkbox', { name: /^RSGI/ }).click();
    await page.keyboard.press('Escape');
    await page.getByText('None of the chosen frameworks matches.').waitFor();
    assert.equal(await page.getByRole('grid').count(), 0);
    await page.screenshot({ path: `${pictures}/matrix-none.png` });
    await page.getByRole('button', { name: 'Show everything' }).click();
    assert.equal((await heads()).length, 7);
  });

  it('shows a framework that is searched for, chosen or not', async () => {
    await open();
    await page.getByRole('searchbox').fill('litestar');
    assert.deepEqual(await heads(), ['Litestar']);
    await page.getByRole('searchbox').fill('');
    assert.equal((await heads()).length, 7);
  });

  it('changes sides: frameworks in rows, moved through by the same keys', async () => {
    await open();
    await page.locator('.region').evaluate((element) => element.scrollTo(0, 600));
    await page.getByRole('checkbox', { name: 'Frameworks in rows' }).click();
    assert.equal(await page.locator('.region').evaluate((element) => element.scrollTop), 0);
    await page
      .getByRole('rowheader', { name: /^Django/ })
      .first()
      .waitFor();
    assert.equal(await page.getByRole('columnheader', { name: 'ORM', exact: true }).count(), 1);
    await focusHead('Flask');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const at = () =>
      page.evaluate(() => {
        const { dataset } = document.activeElement as HTMLElement;
        return [dataset.row, dataset.column];
      });
    assert.deepEqual(await at(), ['kind', 'django']);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Django: Kind' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    assert.deepEqual(await at(), ['', 'django']);
    await page.keyboard.press('Shift+ArrowUp');
    assert.deepEqual((await page.locator('tbody .name').allTextContents()).slice(0, 2), [
      'Django',
      'Flask',
    ]);
    await page.getByRole('searchbox').fill('orm');
    assert.equal(
      await page.getByRole('columnheader', { name: 'ORM', exact: true }).isVisible(),
      true,
    );
    assert.equal(await page.locator('th[data-row="licence"]').isVisible(), false);
    const state = await kept();
    assert.equal(state?.transposed, true);
  });

  it('hands out what is on screen, as text and as a link', async () => {
    await open();
    for (const [button, format, to] of [
      ['Copy as CSV', 'csv', 'clipboard'],
      ['Save as Markdown…', 'markdown', 'file'],
    ]) {
      await (await popup('Export…')).getByRole('button', { name: button as string }).click();
      const message = (await panel.sent()).at(-1);
      assert.ok(message?.type === 'export');
      assert.deepEqual([message.format, message.to], [format, to]);
      assert.deepEqual(message.look.arrangement, firstArrangement);
    }
    await (await popup('Export…'))
      .getByRole('button', { name: 'Copy a link to this view' })
      .click();
    const message = (await panel.sent()).at(-1);
    assert.ok(message?.type === 'copyLink');
    assert.equal(message.view, 'table');
  });

  it('shows what the host asks for: frameworks, filters and the way the table stands', async () => {
    await open();
    await panel.post({
      type: 'show',
      view: 'table',
      transposed: true,
      arrangement: { ...firstArrangement, frameworks: ['sanic', 'bottle'], order: ['sanic'] },
    });
    await page.getByRole('rowheader', { name: /Sanic/ }).waitFor();
    assert.deepEqual(await page.locator('tbody .name:visible').allTextContents(), [
      'Sanic',
      'Bottle',
    ]);
    assert.equal(await page.getByRole('combobox').inputValue(), '');
  });

  for (const theme of themesOfEachKind) {
    const rules = theme === themesOfEachKind[0] ? 'all' : 'colours';
    it(`is accessible in the theme ${theme}: boxes and filters`, async () => {
      // The article's four: the checks take their time with each column.
      await open({ theme, payload: payload() });
      const found: string[] = [];
      const check = async (name: string) => {
        await page.screenshot({ path: `${pictures}/matrix-${name}-${theme}.png` });
        found.push(...(await violations(page, rules)).map((violation) => `${name}: ${violation}`));
      };
      await popup('Choose…');
      await check('choose');
      await page.keyboard.press('Escape');
      const box = await popup('Filters…');
      await box.getByRole('checkbox', { name: /^ASGI/ }).click();
      await check('filters');
      await page.keyboard.press('Escape');
      await popup('Export…');
      await check('export');
      await page.keyboard.press('Escape');
      assert.deepEqual(found, []);
    });
  }

  const sizes = [
    ['narrow', { size: { width: 320, height: 640 } }],
    ['zoomed', { size: { width: 640, height: 400 }, scale: 2 }],
    ['right-to-left', { language: 'ar' }],
  ] as const;
  for (const [name, options] of sizes) {
    it(`fits into the window: boxes and frameworks in rows, ${name}`, async () => {
      await open(options);
      const fits = async (shot: string) => {
        await page.screenshot({ path: `${pictures}/matrix-${shot}-${name}.png` });
        const beyond = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const box = document.querySelector('dialog');
          return Math.max(
            scrollWidth - clientWidth,
            (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0),
          );
        });
        assert.equal(beyond, 0, shot);
      };
      for (const button of ['Choose…', 'Filters…', 'Export…']) {
        await popup(button);
        await fits(button.slice(0, -1).toLowerCase());
        await page.keyboard.press('Escape');
      }
      await page.getByRole('checkbox', { name: 'Frameworks in rows' }).click();
      await fits('turned');
    });
  }

  it('shows strange and long words as words in its boxes and on both sides', async () => {
    const strange = payload();
    const { columns, rows } = strange.data.comparison;
    const text = `<img src=x onerror=alert(1)> **b** "q" \u202Ertl ${'x'.repeat(2_000)}`;
    for (const column of columns) Object.assign(column, { name: text, badge: text });
    for (const row of rows) {
      Object.assign(row, { label: text, question: text });
      for (const cell of row.cells) Object.assign(cell, { text, detail: text, note: text });
    }
    await open({ payload: strange });
    const fits = async (name: string) => {
      await page.screenshot({ path: `${pictures}/matrix-strange-${name}.png` });
      assert.equal(await page.locator('img').count(), 0);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
      const heights = await page
        .locator('[role="grid"] td:visible, [role="grid"] th:visible')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height));
      assert.ok(Math.max(...heights) < 420, `a cell ${Math.max(...heights)} px high`);
    };
    await fits('table');
    await page.getByRole('checkbox', { name: 'Frameworks in rows' }).click();
    await fits('turned');
    await popup('Choose…');
    const rowsOfBox = await page
      .locator('.choices li')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
    assert.ok(Math.max(...rowsOfBox) < 120, `a line ${Math.max(...rowsOfBox)} px high`);
    await page.screenshot({ path: `${pictures}/matrix-strange-choose.png` });
  });
});
