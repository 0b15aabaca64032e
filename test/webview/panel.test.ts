import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.mjs';
import { firstArrangement } from '../../src/core/comparison/look.ts';
import type { Payload } from '../../src/protocol/messages.ts';
import { viewNames } from '../../src/protocol/viewState.ts';
import { violations } from '../support/violations.ts';
import { ApprovedPictures, isAsApproved } from './approvedPictures.ts';
import {
  openPanel,
  type PanelOptions,
  type PanelPage,
  themes,
  themesOfEachKind,
} from './panelPage.ts';
import { extrasOf, payload, ranking } from './payload.ts';

const folder = 'out/screenshots/webview';
const profile = { view: 'profile', framework: 'django' } as const;
/** Something to see in every view. */
const filled = (start: Payload['start']): Payload => {
  const { data } = payload();
  const answered = { batteries: 'all', lifetime: 'years', python: '3.9', hosting: 'wsgi_only' };
  return payload({ start, data: { ...data, ranking: ranking(answered) } });
};
const notices = [{ where: 'team.yaml:3', text: 'a framework needs an id' }];
/** Data that nobody could show. */
const wrong = { ...payload(), data: { comparison: 7 } } as never;

describe('the comparison panel, in a browser', function () {
  // Each picture is taken, shrunk and looked at by axe.
  this.timeout(180_000);
  let browser: Browser;
  let panel: PanelPage;
  let pictures: ApprovedPictures;
  const open = async (options: Partial<PanelOptions> = {}) => {
    panel = await openPanel(browser, { payload: payload(), ...options });
    return panel.page;
  };

  before(async () => {
    browser = await launchBrowser();
    pictures = await ApprovedPictures.open(browser);
  });
  afterEach(async () => {
    const { complaints } = panel;
    await panel.close();
    assert.deepEqual(complaints, []);
  });
  after(() => browser.close());

  for (const theme of themesOfEachKind) {
    const rules = theme === themesOfEachKind[0] ? 'all' : 'colours';
    it(`looks as approved and is accessible in the theme ${theme}: table, its states, profile`, async () => {
      const page = await open({ theme, payload: filled({}) });
      const found: string[] = [];
      const check = async (name: string) => {
        found.push(...(await pictures.take(page, `${name}-${theme}`)));
        found.push(...(await violations(page, rules)).map((violation) => `${name}: ${violation}`));
      };
      await check('table');
      await page
        .getByRole('gridcell', { name: /Support ended/ })
        .first()
        .click();
      await check('note');
      await page.keyboard.press('Escape');
      // Without a ring around what has the focus, which goes from cell to cell and to the search.
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await panel.post({ type: 'show', view: 'table', transposed: true });
      await page.getByRole('rowheader', { name: /Django/ }).waitFor();
      await check('turned');
      await panel.post({ type: 'show', view: 'table', transposed: false, filter: 'zzz' });
      await page.getByText('Nothing matches “zzz”.').waitFor();
      await check('empty');
      await panel.post({ type: 'update', data: { ...filled({}).data, notices } });
      await panel.post({ type: 'show', view: 'table', filter: '' });
      await page.getByRole('gridcell').first().waitFor();
      await check('notices');
      await panel.post({ type: 'update', data: filled({}).data });
      await panel.post({ type: 'show', ...profile });
      await page.getByRole('heading', { name: 'Django', level: 1 }).waitFor();
      await panel.post({ type: 'extras', extras: extrasOf(payload()) });
      await page.getByRole('heading', { name: 'Add-ons' }).waitFor();
      await check('profile');
      assert.deepEqual(found, []);
    });

    it(`looks as approved and is accessible in the theme ${theme}: the pictures and their tables`, async () => {
      const page = await open({ theme, payload: filled({ view: 'timeline' }) });
      const found: string[] = [];
      const look = async () =>
        found.push(...(await violations(page, rules)).map((violation) => `${violation}`));
      const toggle = page.getByRole('button', { name: 'Show as a table' });
      for (const view of ['timeline', 'chart', 'ranking'] as const) {
        await panel.post({ type: 'show', view });
        await page.locator(`.${view}-view`).waitFor();
        found.push(...(await pictures.take(page, `${view}-${theme}`)));
        await look();
        await toggle.click();
        await page.screenshot({ path: `${folder}/${view}-tables-${theme}.png`, fullPage: true });
        await look();
        await toggle.click();
      }
      const broken = await openPanel(browser, { theme, payload: wrong });
      try {
        await broken.page.getByRole('heading', { level: 1 }).waitFor();
        found.push(...(await pictures.take(broken.page, `broken-${theme}`)));
        found.push(...(await violations(broken.page, rules)));
      } finally {
        await broken.close();
      }
      assert.deepEqual(found, []);
    });
  }

  it('is told from what was approved by a column, a colour or a place, not by letters', async () => {
    const page = await open({ theme: 'dark-2026', payload: filled({}) });
    const expected = await pictures.approved('table-dark-2026');
    assert.ok(expected);
    const ground = '--vscode-editor-background';
    const dress = (colour: string) =>
      page.evaluate((own) => document.documentElement.style.setProperty(own.ground, own.colour), {
        ground,
        colour,
      });
    const isSame = async () =>
      isAsApproved(await pictures.fields(page, 'told-dark-2026'), expected);
    const without = { ...firstArrangement, frameworks: ['django', 'flask', 'turbogears2'] };
    const all = { ...without, frameworks: [...without.frameworks, 'cherrypy'] };
    await panel.post({ type: 'show', view: 'table', arrangement: without });
    await page.getByText('Frameworks: 3 of 4').first().waitFor();
    assert.equal(await isSame(), false, 'a column is missing');
    await panel.post({ type: 'show', view: 'table', arrangement: all });
    await page.getByText('Frameworks: 4 of 4').first().waitFor();
    assert.equal(await isSame(), true, 'the same again');
    await dress('#2b2b2b');
    assert.equal(await isSame(), false, 'another ground');
    await dress(themes['dark-2026']?.variables[ground] ?? '');
    await page.locator('.toolbar').evaluate((bar: HTMLElement) => {
      bar.style.paddingBlockStart = '32px';
    });
    assert.equal(await isSame(), false, 'the table begins lower');
    await page.locator('.toolbar').evaluate((bar: HTMLElement) => {
      bar.style.paddingBlockStart = '';
    });
    await page.evaluate(() => {
      document.body.style.letterSpacing = '0.1px';
      document.body.style.fontWeight = '500';
    });
    assert.equal(await isSame(), true, 'letters of another cut');
  });

  const sizes = [
    ['narrow', { size: { width: 320, height: 640 } }],
    ['zoomed', { size: { width: 640, height: 400 }, scale: 2 }],
    ['wide', { size: { width: 3440, height: 1000 } }],
    ['right-to-left', { language: 'ar' }],
  ] as const;
  for (const [name, options] of sizes) {
    for (const view of viewNames) {
      it(`does not scroll the page sideways: ${view}, ${name}`, async () => {
        const start = view === 'profile' ? profile : { view };
        const page = await open({ ...options, payload: filled(start) });
        await panel.post({ type: 'extras', extras: extrasOf(payload()) });
        const tables = page.getByRole('button', { name: 'Show as a table' });
        if ((await tables.count()) > 0) await tables.click();
        await page.screenshot({ path: `${folder}/${view}-${name}.png` });
        const beyond = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        assert.equal(beyond, 0);
      });
    }
  }

  it('moves nothing for who asked for less motion: what is open is there, and nothing glides', async () => {
    const page = await open({ payload: filled({}) });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate(() => document.body.classList.add('vscode-reduce-motion'));
    /** What would move: an element of each kind, and what its style draws before, after and behind it. */
    const moving = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        const kinds = new Map(
          all.map((own) => [`${own.tagName}.${own.getAttribute('class')}`, own]),
        );
        return [...kinds].flatMap(([kind, element]) =>
          [undefined, '::before', '::after', '::backdrop'].flatMap((part) => {
            const own = getComputedStyle(element, part);
            const still =
              own.animationName === 'none' &&
              /^0s(, 0s)*$/.test(own.transitionDuration) &&
              own.scrollBehavior === 'auto';
            return still ? [] : [`${kind} ${part ?? ''}`];
          }),
        );
      });
    const found: string[] = [];
    const dialog = page.getByRole('dialog');
    for (const opener of ['Choose…', 'Filters…', 'Export…']) {
      await page.getByRole('button', { name: opener }).click();
      await dialog.waitFor();
      found.push(...(await moving()));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    for (const view of viewNames) {
      await panel.post({ type: 'show', ...profile, view });
      await page.locator(`.${view}-view`).waitFor();
      found.push(...(await moving()));
    }
    assert.deepEqual(found, []);
  });

  it('keeps the header row and the first column in sight', async () => {
    const page = await open({ size: { width: 480, height: 640 } });
    const region = page.locator('.region');
    await region.evaluate((element) => element.scrollTo(300, 900));
    const origin = await region.boundingBox();
    const corner = await page.getByRole('columnheader', { name: 'Criterion' }).boundingBox();
    assert.equal(corner?.x, origin?.x);
    assert.ok(Math.abs((corner?.y ?? 0) - (origin?.y ?? 0)) <= 1);
  });

  it('shows words of the knowledge base as words, however strange and long', async () => {
    const strange = payload();
    const [column] = strange.data.comparison.columns;
    const cell = strange.data.comparison.rows[0]?.cells[0];
    assert.ok(column && cell);
    const text = `<img src=x onerror=alert(1)> **b** \u202Ertl ${'x'.repeat(10_000)}`;
    Object.assign(column, { name: '<b>Bold</b> & "q"' });
    Object.assign(cell, { text, note: text });
    const page = await open({ payload: strange });
    await page.screenshot({ path: `${folder}/strange.png` });
    assert.equal(await page.locator('img, table b').count(), 0);
    const box = await page.locator('td[data-row="summary"]').first().boundingBox();
    assert.ok((box?.height ?? 0) < 250, `a cell ${box?.height} px high`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
  });

  it('tells of knowledge that could not be read, and shows the rest', async () => {
    const { data } = payload();
    const page = await open({ payload: payload({ data: { ...data, notices } }) });
    await page.screenshot({ path: `${folder}/notices.png` });
    assert.match((await page.locator('.notices').textContent()) ?? '', /team\.yaml:3/);
    assert.equal(await page.getByRole('grid').count(), 1);
  });

  it('says so where there is nothing to compare', async () => {
    const { data } = payload();
    const comparison = { ...data.comparison, columns: [], rows: [], groups: [], axes: [] };
    const page = await open({ payload: payload({ data: { ...data, comparison } }) });
    await page.getByText('There are no frameworks to compare.').waitFor();
    await page.screenshot({ path: `${folder}/nothing.png` });
  });

  it('says so where the embedded data has the wrong shape, and tells the host', async () => {
    const page = await open({ payload: wrong });
    await page.getByRole('heading', { name: 'The comparison could not be shown.' }).waitFor();
    await page.screenshot({ path: `${folder}/broken.png` });
    const [refused] = await panel.sent();
    assert.equal(refused?.type === 'refused' && refused.path, 'data.comparison');
  });
});
