import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.mjs';
import { firstArrangement } from '../../src/core/comparison/look.ts';
import type { PanelData } from '../../src/protocol/messages.ts';
import { eventually } from '../support/eventually.ts';
import { openPanel, type PanelOptions, type PanelPage } from './panelPage.ts';
import { inUse, payload } from './payload.ts';

/** The data without a row, or without a framework, as after a change of a team's files. */
function without(gone: { readonly row?: string; readonly column?: string }): PanelData {
  const { data } = payload();
  const { columns, rows, axes } = data.comparison;
  const at = columns.findIndex(({ id }) => id === gone.column);
  const rest = <T>(list: readonly T[]) => list.filter((_, position) => position !== at);
  return {
    ...data,
    comparison: {
      ...data.comparison,
      columns: rest(columns),
      rows: rows
        .filter(({ id }) => id !== gone.row)
        .map((row) => ({ ...row, cells: rest(row.cells) })),
      axes: axes.map((axis) => ({ ...axis, places: rest(axis.places) })),
    },
  };
}

describe('the focus in the comparison panel', () => {
  let browser: Browser;
  let panel: PanelPage;
  let page: Page;
  const open = async (options: Partial<PanelOptions> = {}) => {
    panel = await openPanel(browser, { payload: payload(), ...options });
    ({ page } = panel);
  };
  const cell = (row: string, column: string) =>
    page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  /** The cell that has the focus, else what does. */
  const at = () =>
    page.evaluate(() => {
      const own = document.activeElement;
      if (own === null || own.getClientRects().length === 0) return 'nothing that can be seen';
      const { row, column } = (own as HTMLElement).dataset;
      return row === undefined ? (own.getAttribute('type') ?? own.tagName) : `${row}/${column}`;
    });
  const isAt = (expected: string) => eventually(async () => assert.equal(await at(), expected));

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    const { complaints } = panel;
    await panel.close();
    assert.deepEqual(complaints, []);
  });
  after(() => browser.close());

  it('comes back to the cell that another view was opened from', async () => {
    await open();
    await cell('orm', 'django').focus();
    await page.getByRole('button', { name: 'Chart', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Two criteria' }).waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
    await cell('orm', 'django').waitFor();
    // The button was focused last, and the table remembers its own place.
    await isAt('orm/django');
  });

  it('stays in its cell where the host turns the table', async () => {
    await open();
    await cell('orm', 'django').focus();
    await panel.post({ type: 'show', view: 'table', transposed: true });
    await page.getByRole('rowheader', { name: /^Django/ }).waitFor();
    await isAt('orm/django');
  });

  it('goes to the search where nothing is left of the table', async () => {
    await open();
    await cell('orm', 'django').focus();
    await panel.post({ type: 'show', view: 'table', filter: 'zzz' });
    await page.getByText('Nothing matches “zzz”.').waitFor();
    await isAt('search');
  });

  it('goes to the search with the last framework that is taken out', async () => {
    const arrangement = { ...firstArrangement, frameworks: ['django'] };
    await open({ payload: payload({ start: { arrangement } }) });
    await page.getByRole('button', { name: 'Django', exact: true }).press('Delete');
    await page.getByText('None of the chosen frameworks matches.').waitFor();
    await isAt('search');
  });

  it('goes to the table where the framework of the profile is gone', async () => {
    await open();
    await page.getByRole('button', { name: 'CherryPy', exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'CherryPy' }).waitFor();
    await panel.post({ type: 'update', data: without({ column: 'cherrypy' }) });
    await page.getByRole('grid').waitFor();
    await isAt('/');
  });

  it('goes to the head where its row or its column is gone', async () => {
    await open();
    await cell('orm', 'django').focus();
    await panel.post({ type: 'update', data: without({ row: 'orm' }) });
    await isAt('/django');
    await cell('kind', 'django').focus();
    await panel.post({ type: 'update', data: without({ column: 'django' }) });
    await isAt('kind/');
  });

  it('stays on the point of the chart whose place changes, and goes on from there', async () => {
    await open({ payload: payload({ start: { view: 'chart' } }) });
    const points = page.locator('.point');
    const names = await points.allTextContents();
    const last = names.at(-1) ?? '';
    await page.locator('.point[tabindex="0"]').press('End');
    // The others are gone, and it has become the first one.
    const { data } = payload();
    const { id } = data.comparison.columns.find(({ name }) => name === last) ?? { id: '' };
    const arrangement = { ...firstArrangement, frameworks: [id, 'django'] };
    await panel.post({ type: 'show', view: 'chart', arrangement });
    await eventually(async () => assert.equal(await points.count(), 2));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await eventually(async () => assert.equal(await focused(), last));
    assert.equal(await page.locator('.point[tabindex="0"]').textContent(), last);
    const [first, second] = await points.allTextContents();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), first);
    assert.ok(second);
  });

  it('stays in an opened note while knowledge and workspace change, and leads back', async () => {
    await open();
    await cell('strengths', 'django').press('Enter');
    const note = page.getByRole('dialog');
    const link = note.getByRole('link').first();
    await link.focus();
    await panel.post({ type: 'update', data: payload({ uses: inUse.slice(1) }).data });
    await page.getByText('in use, 3.0.3 here').waitFor({ state: 'detached' });
    assert.equal(await link.evaluate((own) => own === document.activeElement), true);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    await isAt('strengths/django');
  });

  const goneWhileOpen = [
    ['row', { type: 'update', data: without({ row: 'orm' }) }, '/django'],
    ['framework', { type: 'update', data: without({ column: 'django' }) }, 'orm/'],
    ['whole table', { type: 'show', view: 'table', filter: 'zzz' }, 'search'],
  ] as const;
  for (const [what, message, expected] of goneWhileOpen) {
    it(`is not held by the note of a cell whose ${what} is gone`, async () => {
      await open();
      await cell('orm', 'django').press('Enter');
      await page.getByRole('dialog').waitFor();
      await panel.post(message);
      await page.locator('dialog').waitFor({ state: 'detached' });
      await isAt(expected);
    });
  }

  it('stays in the search, with caret and words, while knowledge and workspace change', async () => {
    await open();
    const search = page.getByRole('searchbox');
    await search.fill('django flask');
    await search.press('ArrowLeft');
    await search.press('Shift+ArrowLeft');
    await panel.post({ type: 'update', data: payload({ uses: inUse.slice(1) }).data });
    await page.getByText('in use, 3.0.3 here').waitFor({ state: 'detached' });
    await search.pressSequentially('x');
    assert.equal(await search.inputValue(), 'django flaxk');
    await isAt('search');
  });

  it('stays in an open box while knowledge and workspace change, and on what was ticked', async () => {
    await open({ payload: payload({ whole: true, start: { arrangement: firstArrangement } }) });
    await page.getByRole('button', { name: 'Choose…' }).press('Enter');
    const box = page.getByRole('dialog');
    const litestar = box.getByRole('checkbox', { name: 'Litestar' });
    const isFocused = () => litestar.evaluate((own) => own === document.activeElement);
    await litestar.press('Space');
    await box.getByText('Chosen: 8 of 27').waitFor();
    assert.equal(await isFocused(), true);
    await panel.post({ type: 'update', data: payload({ whole: true, uses: [] }).data });
    await page.getByText('in use, 3.0.3 here').waitFor({ state: 'detached' });
    assert.equal(await isFocused(), true);
  });

  it('is not taken from an editor beside the panel', async () => {
    await open();
    await cell('orm', 'django').focus();
    await page.evaluate(() => {
      document.hasFocus = () => false;
      const { focus } = HTMLElement.prototype;
      HTMLElement.prototype.focus = function taken(...given) {
        document.title = 'taken';
        focus.apply(this, given);
      };
    });
    await panel.post({ type: 'update', data: without({ row: 'orm' }) });
    await cell('orm', 'django').waitFor({ state: 'detached' });
    await panel.post({ type: 'show', view: 'chart' });
    await page.getByRole('heading', { level: 1, name: 'Two criteria' }).waitFor();
    assert.equal(await page.title(), 'Compare');
  });
});
