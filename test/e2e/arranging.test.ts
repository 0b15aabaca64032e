import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { EditorSession, type Person } from './editorSession.ts';

describe('choosing, pinning, filtering and handing out', () => {
  let session: EditorSession;
  let person: Person;
  let folder: string;
  let panel: Frame;

  before(async () => {
    session = await EditorSession.start();
    folder = session.copySamples();
    person = await session.open({ folder });
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django/);
    await person.command('Framework Guide: Compare Frameworks');
    panel = await person.panel();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await person.picture(`failed-${this.currentTest.title}`);
  });
  after(() => session?.stop());

  const heads = () => panel.locator('thead .name:visible').allTextContents();
  const button = (name: string) => panel.getByRole('button', { name, exact: true });

  it('chooses frameworks: a preset, then one more', async () => {
    await panel.getByRole('combobox', { name: 'Frameworks to compare' }).selectOption('APIs');
    await panel.locator('th[data-of="falcon"]').waitFor();
    await button('Choose…').click();
    await panel.getByRole('dialog').getByRole('checkbox', { name: 'Tornado' }).click();
    await person.picture('arranging-choose');
    await person.page.keyboard.press('Escape');
    assert.ok((await heads()).includes('Tornado'));
  });

  it('pins and moves by keyboard', async () => {
    const before = await heads();
    await button('Tornado').focus();
    await person.page.keyboard.press('p');
    await panel.getByText('Tornado is pinned.').waitFor();
    assert.notEqual((await heads()).at(-1), 'Tornado');
    await person.page.keyboard.press('Shift+ArrowLeft');
    await panel.getByText(/^Tornado: place \d+ of \d+\.$/).waitFor();
    assert.deepEqual((await heads()).toSorted(), before.toSorted());
    await person.picture('arranging-pinned');
  });

  it('filters by what frameworks are', async () => {
    await button('Filters…').click();
    const box = panel.getByRole('dialog');
    await box.getByRole('checkbox', { name: /^Native/ }).click();
    await box.getByRole('checkbox', { name: /^Active/ }).click();
    await person.picture('arranging-filters');
    await person.page.keyboard.press('Escape');
    assert.equal((await heads()).includes('Django'), false);
    assert.ok((await heads()).includes('Tornado'));
  });

  it('puts frameworks in rows, and back by a reload of the window', async () => {
    await panel.getByRole('checkbox', { name: 'Frameworks in rows' }).click();
    await panel.getByRole('rowheader', { name: /Tornado/ }).waitFor();
    await person.picture('arranging-turned');
    // The view is written down when it has rested.
    await person.page.waitForTimeout(1000);
    await person.command('Developer: Reload Window');
    await person.page.waitForEvent('framenavigated', { timeout: 30_000 });
    panel = await person.panel();
    await panel.getByRole('rowheader', { name: /Tornado/ }).waitFor();
    await button('Filters (2)…').waitFor();
    assert.equal(await panel.getByRole('rowheader', { name: /^Django/ }).count(), 0);
  });

  it('saves what is on screen as CSV', async () => {
    await button('Export…').click();
    await person.picture('arranging-export');
    await button('Save as CSV…').click();
    // Some time passes before the dialog has looked at the folder.
    await person.page.locator('.quick-input-widget .quick-input-title').waitFor();
    await person.page.waitForTimeout(1000);
    await person.page.keyboard.press('Enter');
    const file = join(folder, 'frameworks.csv');
    await person.page.locator('.tab', { hasText: 'frameworks.csv' }).waitFor({ timeout: 20_000 });
    assert.ok(existsSync(file));
    const records = readFileSync(file, 'utf8').split('\r\n');
    assert.match(records[0] ?? '', /^"Group","What it is"/);
    assert.ok(records.some((record) => record.startsWith('"Tornado"')));
    assert.ok(!records.some((record) => record.startsWith('"Django (')));
    await person.picture('arranging-csv');
  });
});
