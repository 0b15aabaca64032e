import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/editor/browser.mjs';
import { firstArrangement } from '../../src/core/comparison/look.ts';
import { firstViewState, restoreViewState } from '../../src/protocol/viewState.ts';
import { openPanel, type PanelOptions, type PanelPage } from './panelPage.ts';
import { payload } from './payload.ts';

describe('the comparison panel and its host', () => {
  let browser: Browser;
  let panel: PanelPage;
  const open = async (options: Partial<PanelOptions> = {}): Promise<Page> => {
    panel = await openPanel(browser, { payload: payload(), ...options });
    return panel.page;
  };
  const kept = async () => restoreViewState(await panel.kept());

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => panel.close());
  after(() => browser.close());

  it('says when the first rows were painted, once', async () => {
    const page = await open();
    await page.waitForFunction(() => (globalThis as never as { sent: [] }).sent.length > 0);
    const sent = await panel.sent();
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['ready'],
    );
    const [ready] = sent;
    const age = ready?.type === 'ready' ? Date.now() - ready.painted : Number.NaN;
    assert.ok(age >= 0 && age < 60_000, String(age));
  });

  it('says that it is being loaded where its script is late or cannot be read, and only then', async () => {
    const page = await open({ scriptless: true });
    await page.getByText('Loading <the comparison>').waitFor();
    await panel.close();
    const loaded = await open();
    assert.equal(await loaded.getByText('Loading').count(), 0);
  });

  it('moves nothing by itself, for readers who asked for less motion or not', async () => {
    const page = await open();
    const moving = await page.evaluate(() => {
      const own = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
      return own.filter(
        ({ transitionDuration, animationName, scrollBehavior }) =>
          transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto',
      ).length;
    });
    assert.equal(moving, 0);
  });

  it('begins as it was asked to', async () => {
    const page = await open({ payload: payload({ start: { filter: 'orm' } }) });
    assert.equal(await page.getByRole('searchbox').inputValue(), 'orm');
    const { rows } = payload().data.comparison;
    assert.ok((await page.locator('tbody tr:not(.group):visible').count()) < rows.length / 2);
  });

  it('begins as it was left, whatever it is asked to', async () => {
    const left = {
      ...firstViewState,
      filter: 'flask django',
      scroll: { left: 0, top: 300 },
      focus: { row: 'kind', column: 'django' },
    };
    const page = await open({ kept: left, payload: payload({ start: { filter: 'orm' } }) });
    assert.equal(await page.getByRole('searchbox').inputValue(), 'flask django');
    assert.equal(await page.locator('.region').evaluate((element) => element.scrollTop), 300);
    assert.equal(await page.locator('td[tabindex="0"]').textContent(), 'Full-stack');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
  });

  it('begins anew where what was kept is none of its own', async () => {
    const page = await open({ kept: { version: 9, filter: { evil: true } } });
    assert.equal(await page.getByRole('searchbox').inputValue(), '');
  });

  it('shows the table where the kept profile is of a framework that is gone', async () => {
    const page = await open({ kept: { ...firstViewState, view: 'profile', framework: 'gone' } });
    assert.equal(await page.getByRole('grid').count(), 1);
  });

  it('keeps view, filter, focus and scroll', async () => {
    const page = await open({
      payload: payload({
        start: { arrangement: { ...firstArrangement, frameworks: ['django', 'flask'] } },
      }),
    });
    await page.getByRole('searchbox').fill('i');
    await page.locator('.region').evaluate((element) => element.scrollTo(0, 250));
    await page.getByRole('rowheader', { name: 'Kind' }).focus();
    const state = await kept();
    assert.deepEqual(state?.arrangement.frameworks, ['django', 'flask']);
    assert.equal(state?.filter, 'i');
    assert.deepEqual(state?.focus, { row: 'kind', column: '' });
    await page.getByRole('button', { name: 'Django', exact: true }).click();
    assert.equal((await kept())?.framework, 'django');
  });

  it('shows what the host asks for', async () => {
    const page = await open();
    await panel.post({ type: 'show', view: 'profile', framework: 'flask' });
    await page.getByRole('heading', { name: 'Flask', level: 1 }).waitFor();
    await panel.post({ type: 'show', view: 'table', filter: 'cherrypy' });
    await page
      .getByText(/Frameworks: 1 of 4\./)
      .first()
      .waitFor();
    await panel.post({ type: 'show', view: 'table', differencesOnly: true });
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.check input')?.checked,
    );
    assert.equal(await page.getByRole('searchbox').inputValue(), 'cherrypy');
  });

  it('refuses a thousand malformed messages, says so, and changes nothing', async () => {
    const page = await open();
    const before = await page.locator('#root').innerHTML();
    const type = fc.constantFrom('update', 'show', 'ready', '__proto__', 'constructor');
    const malformed = fc.oneof(
      fc.jsonValue(),
      fc.record({ type, data: fc.jsonValue() }),
      fc.record({ type: fc.constant('show'), view: fc.string(), framework: fc.jsonValue() }),
    );
    const messages = fc.sample<unknown>(malformed, 1000);
    await page.evaluate((all) => {
      for (const message of all) window.postMessage(message, '*');
    }, messages);
    await page.waitForFunction(
      () =>
        (globalThis as never as { sent: { type: string }[] }).sent.filter(
          ({ type: sent }) => sent === 'refused',
        ).length === 1000,
    );
    assert.equal(await page.locator('#root').innerHTML(), before);
    assert.deepEqual(panel.complaints, []);
  });
});
