import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.mjs';
import { firstArrangement } from '../../src/core/comparison/look.ts';
import type { Payload } from '../../src/protocol/messages.ts';
import { firstViewState, restoreViewState } from '../../src/protocol/viewState.ts';
import { openPanel, type PanelOptions, type PanelPage } from './panelPage.ts';
import { extrasOf, payload, ranking } from './payload.ts';

describe('the views of the comparison panel', () => {
  let browser: Browser;
  let panel: PanelPage;
  const open = async (
    start: Payload['start'],
    options: Partial<PanelOptions> = {},
  ): Promise<Page> => {
    panel = await openPanel(browser, { payload: payload({ start }), ...options });
    return panel.page;
  };
  const kept = async () => restoreViewState(await panel.kept());
  const focused = () => panel.page.evaluate(() => document.activeElement?.textContent);

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const { complaints } = panel;
    await panel.close();
    assert.deepEqual(complaints, []);
  });
  after(() => browser.close());

  it('lead from one to the other, the focus at the heading of each, and are kept', async () => {
    const page = await open({});
    const headings = {
      Support: 'Support of each release line',
      Chart: 'Two criteria',
      Ranking: 'Why',
    };
    for (const [button, heading] of Object.entries(headings)) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      assert.ok((await focused())?.startsWith(heading));
      const current = page.locator('.views [aria-current]');
      assert.equal(await current.textContent(), button);
    }
    assert.equal((await kept())?.view, 'ranking');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('grid').waitFor();
    assert.equal((await kept())?.view, 'table');
  });

  it('come back from a profile to where it was opened', async () => {
    const page = await open({ view: 'timeline' });
    await page.getByRole('button', { name: 'CherryPy' }).click();
    await page.getByRole('heading', { level: 1, name: 'CherryPy' }).waitFor();
    assert.equal((await kept())?.before, 'timeline');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Support of each' }).waitFor();
  });

  it('show the frameworks that the table shows', async () => {
    const page = await open({ view: 'timeline', filter: 'flask django' });
    assert.equal(await page.getByText('Frameworks: 2 of 4, as in the table.').count(), 1);
    assert.deepEqual(await page.locator('.timeline h2').allTextContents(), ['Flask', 'Django']);
  });

  it('copy a link to what is on screen, from every view', async () => {
    const page = await open({ view: 'chart', filter: 'flask django' });
    const copy = {
      click: async () => {
        await page.getByRole('button', { name: 'Export…' }).click();
        await page.getByRole('button', { name: 'Copy a link to this view' }).click();
      },
    };
    await panel.post({ type: 'show', view: 'chart', chart: { x: 'async', y: 'orm' }, twins: true });
    await page.getByRole('heading', { name: 'ORM ↑' }).waitFor();
    await copy.click();
    await page.getByRole('button', { name: 'Ranking', exact: true }).click();
    await copy.click();
    await panel.post({ type: 'show', view: 'profile', framework: 'django' });
    await page.getByRole('heading', { level: 1, name: 'Django' }).waitFor();
    await copy.click();
    const links = (await panel.sent()).flatMap((message) =>
      message.type === 'copyLink'
        ? [[message.view, message.framework, message.look.filter, message.chart.y, message.twins]]
        : [],
    );
    assert.deepEqual(links, [
      ['chart', '', 'flask django', 'orm', true],
      ['ranking', '', 'flask django', 'orm', true],
      ['profile', 'django', 'flask django', 'orm', true],
    ]);
  });

  it('are handed out as what they are', async () => {
    const page = await open({ view: 'chart', chart: { x: 'async', y: 'orm' } });
    const copy = async () => {
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByRole('button', { name: 'Copy as CSV' }).click();
    };
    await copy();
    await panel.post({ type: 'show', view: 'profile', framework: 'django' });
    await page.getByRole('heading', { level: 1, name: 'Django' }).waitFor();
    await copy();
    const exports = (await panel.sent()).flatMap((message) =>
      message.type === 'export' ? [[message.view, message.framework, message.chart]] : [],
    );
    const chart = { x: 'async', y: 'orm' };
    assert.deepEqual(exports, [
      ['chart', '', chart],
      ['profile', 'django', chart],
    ]);
  });

  it('stay as they are whatever messages arrive, and while knowledge and workspace change', async () => {
    const page = await open({ view: 'chart' });
    await page.locator('.point', { hasText: 'Flask' }).focus();
    await page.evaluate(() => {
      const odd = [null, 0, 'x', [], {}, { type: 'update' }, { type: 'show', view: 'map' }];
      const types = ['update', 'extras', 'show', 'constructor', '__proto__'];
      for (let at = 0; at < 1000; at++) {
        const value = odd[at % odd.length];
        const type = types[at % types.length];
        window.postMessage(
          at % 2 === 0 ? value : { type, data: value, extras: value, view: at },
          '*',
        );
      }
    });
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { sent: { type: string }[] }).sent.filter(
          ({ type }) => type === 'refused',
        ).length === 1000,
    );
    assert.equal(
      await page.getByRole('heading', { level: 1 }).textContent(),
      'Two criteria against each other',
    );
    await panel.post({ type: 'update', data: payload({ uses: [] }).data });
    await page.getByText('In use here').waitFor({ state: 'detached' });
    assert.match((await focused()) ?? '', /Flask/);
  });

  describe('support over the years', () => {
    it('says in a table what it draws, to screen readers at all times and to all on demand', async () => {
      const page = await open({ view: 'timeline' });
      const table = page.getByRole('table', { name: /Release lines of Django/ });
      const row = table.getByRole('row', { name: /^5\.2/ });
      assert.match((await row.textContent()) ?? '', /2025-04-02.*2028-04-30/);
      const width = async () => (await table.boundingBox())?.width ?? 0;
      assert.equal(
        await page
          .locator('.unseen')
          .first()
          .evaluate((own) => own.clientWidth),
        1,
      );
      const toggle = page.getByRole('button', { name: 'Show as a table' });
      await toggle.click();
      assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
      assert.ok((await width()) > 300);
      assert.equal((await kept())?.twins, true);
    });

    it('draws a line of each support, marks the one in use, and tells patterns apart', async () => {
      const page = await open({ view: 'timeline' });
      const row = page.locator('.time-row', { hasText: '4.2.7 here' });
      assert.deepEqual(
        await row.locator('rect').evaluateAll((all) => all.map((one) => one.getAttribute('class'))),
        ['phase active', 'phase security'],
      );
      assert.equal(await row.locator('svg.here').count(), 1);
      assert.equal(await page.locator('svg.here').count(), 3, 'Django, Flask and the legend');
      const fills = await page.evaluate(() =>
        ['active', 'security', 'unpromised', 'unknown'].map((phase) => {
          const bar = document.querySelector(`.legend .${phase}`);
          return bar === null ? '' : getComputedStyle(bar).fill;
        }),
      );
      assert.equal(new Set(fills).size, 4, fills.join(' '));
    });

    it('draws a line for today, at the same place through every row', async () => {
      const page = await open({ view: 'timeline' });
      const places = await page
        .locator('.time-rows .time-row line.now')
        .evaluateAll((all) => all.map((line) => Math.round(line.getBoundingClientRect().x)));
      assert.equal(places.length, await page.locator('.time-rows .time-row').count());
      assert.equal(new Set(places).size, 1, places.join(' '));
      // Between the beginning of this year and that of the next.
      const year = page.locator('.time-rows .time-row').first().locator('line.year');
      const years = await year.evaluateAll((all) =>
        all.map((line) => Math.round(line.getBoundingClientRect().x)),
      );
      const { today } = payload().data.comparison;
      const [place = 0] = places;
      const after = years.filter((own) => own <= place).length;
      assert.ok(after > 0 && after < years.length, `${today}: ${place} of ${years.join(' ')}`);
    });

    it('fades where no day is published and has a post where one is', async () => {
      const page = await open({ view: 'timeline' });
      const flask = page.locator('.time-row', { hasText: 'Supported, no end published' }).first();
      assert.equal(await flask.locator('rect[mask="url(#fade-out)"]').count(), 1);
      assert.equal(await flask.locator('.end').count(), 0);
      const ended = page.locator('.time-row', { hasText: '4.2.7 here' });
      assert.equal(await ended.locator('rect[mask]').count(), 0);
      assert.equal(await ended.locator('.end').count(), 1);
    });

    it('keeps rows as high as their words', async () => {
      const page = await open({ view: 'timeline' });
      const heights = await page
        .locator('.time-rows .time-row')
        .evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().height)));
      assert.ok(
        heights.length > 10 && heights.every((height) => height >= 26 && height <= 60),
        heights.join(' '),
      );
    });

    it('says where a project promises nothing', async () => {
      const page = await open({ view: 'timeline' });
      const section = page.locator('.time-group', {
        has: page.getByRole('button', { name: 'CherryPy' }),
      });
      assert.match((await section.textContent()) ?? '', /promises no support in writing/);
    });
  });

  describe('two criteria', () => {
    it('are chosen, swapped and kept', async () => {
      const page = await open({ view: 'chart' });
      await page.getByLabel('From left to right').selectOption({ label: 'ORM' });
      await page.getByLabel('From bottom to top').selectOption({ label: 'Async' });
      await page
        .getByRole('button', { name: /^Django, in use.* ORM: Built in\. Async: Partly/ })
        .waitFor();
      await page.getByRole('button', { name: 'Swap' }).click();
      await page
        .getByRole('button', { name: /^Django, in use.* Async: Partly\. ORM: Built in/ })
        .waitFor();
      assert.deepEqual((await kept())?.chart, { x: 'async', y: 'orm' });
    });

    it('begin with others where those that were kept are gone', async () => {
      const page = await open(
        {},
        {
          kept: {
            ...firstViewState,
            ...{ view: 'chart', chart: { x: 'gone', y: '__proto__' } },
            arrangement: { ...firstArrangement, preset: 'all' },
          },
        },
      );
      assert.equal(await page.locator('.point').count(), 4);
    });

    it('are walked through by arrow keys, one tab stop for all points, Enter opens the profile', async () => {
      const page = await open({ view: 'chart' });
      assert.equal(await page.locator('.point[tabindex="0"]').count(), 1);
      await page.getByRole('button', { name: 'Show as a table' }).focus();
      await page.keyboard.press('Tab');
      const names = [await focused()];
      for (const key of ['ArrowRight', 'ArrowDown', 'End', 'Home']) {
        await page.keyboard.press(key);
        names.push(await focused());
      }
      assert.equal(names[0], names[4]);
      assert.equal(new Set(names).size, 4, names.join());
      await page.keyboard.press('End');
      const last = (await focused()) ?? '';
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: last }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 1, name: 'Two criteria' }).waitFor();
    });

    it('stand in a table too', async () => {
      const page = await open({ view: 'chart' });
      const table = page.getByRole('table', { name: /^Frameworks by Criteria covered/ });
      assert.equal(await table.getByRole('row').count(), 5);
      assert.match((await table.getByRole('row', { name: /^Django/ }).textContent()) ?? '', /Many/);
    });
  });

  describe('the ranking', () => {
    const ranked = (given: Parameters<typeof ranking>[0]): Payload => {
      const { data } = payload();
      return payload({ start: { view: 'ranking' }, data: { ...data, ranking: ranking(given) } });
    };

    it('offers the wizard where nothing was answered', async () => {
      const page = await open({ view: 'ranking' });
      await page.getByRole('button', { name: 'Answer the questions…' }).click();
      assert.ok((await panel.sent()).some(({ type }) => type === 'recommend'));
    });

    it('shows why: verdict, pieces of each score, reasons, and the same as a table', async () => {
      const page = await open({}, { payload: ranked({ batteries: 'all', lifetime: 'years' }) });
      await page.getByText('The first ones are too close to call.').waitFor();
      const first = page.locator('.places > li').first();
      assert.equal(await first.getByRole('button').textContent(), 'Django');
      assert.equal(await first.locator('rect.share').count(), 2);
      assert.match(
        (await first.locator('details[open]').textContent()) ?? '',
        /\+2 An ORM is built in/,
      );
      const row = page
        .getByRole('table', { name: /Points of each/ })
        .getByRole('row', { name: /Django \+/ });
      const cells = await row.getByRole('cell').allTextContents();
      const [, score = '', ...shares] = cells;
      assert.equal(
        shares.reduce((sum, own) => sum + Number(own.replace('\u2212', '-')), 0),
        Number(score),
      );
    });

    it('shows what left out which, and what would change it', async () => {
      const page = await open({}, { payload: ranked({ python: '3.9', batteries: 'all' }) });
      const table = page.getByRole('table', { name: 'What was left out, and why' });
      assert.ok((await table.getByRole('row').count()) > 1);
      await page.getByRole('heading', { name: 'What would change it' }).waitFor();
      assert.ok((await page.locator('.changes > li').count()) > 0);
    });

    it('keeps the answers, for the host to rank by after a reload', async () => {
      await open({}, { payload: ranked({ load: ['db', 'slow_io'] }) });
      assert.deepEqual((await kept())?.answers, [{ question: 'load', options: ['db', 'slow_io'] }]);
      await panel.post({ type: 'update', data: payload().data });
      assert.equal((await kept())?.answers, null);
    });
  });

  describe('a profile', () => {
    const profile = { view: 'profile', framework: 'django' } as const;

    it('sets what the article said beside what holds today', async () => {
      const page = await open(profile);
      const pair = page.locator('.pair', { hasText: 'Weaknesses named in 2022' });
      const [then, now] = await pair.locator('> div').all();
      assert.match((await then?.textContent()) ?? '', /Has a steep learning curve.*Disputed/);
      assert.match((await now?.textContent()) ?? '', /^Weaknesses today.*Checked/);
      const boxes = await Promise.all([then?.boundingBox(), now?.boundingBox()]);
      assert.equal(boxes[0]?.y, boxes[1]?.y);
    });

    it('gets changes and add-ons after the first rows, links of which the host is asked to open', async () => {
      const page = await open(profile);
      assert.equal(await page.getByRole('heading', { name: 'Add-ons' }).count(), 0);
      await panel.post({ type: 'extras', extras: extrasOf(payload()) });
      await page.getByRole('heading', { name: 'Removed, deprecated, changed' }).waitFor();
      const newest = page.locator('details', { hasText: 'ahead of 4.2.7 here' }).first();
      assert.equal(await newest.evaluate((own) => (own as HTMLDetailsElement).open), true);
      await newest.getByRole('link').first().click();
      assert.ok((await panel.sent()).some(({ type }) => type === 'openLink'));
      await page.getByText('djangorestframework', { exact: true }).first().waitFor();
    });
  });
});
