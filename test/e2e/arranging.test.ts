import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

describe('choosing, pinning, filtering and handing out', () => {
  const suite = new SuiteSession();
  let person: Person;
  let folder: string;
  let panel: Frame;

  before(async () => {
    folder = suite.session.copySamples();
    person = await suite.open({ folder });
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django/);
    await person.command('Framework Guide: Compare Frameworks');
    panel = await person.panel();
  });

  const heads = () => panel.locator('thead .name:visible').allTextContents();
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  const dialog = () => panel.getByRole('dialog');
  /** Leaves a box of the panel by Escape. */
  const leaveBox = async () => {
    await dialog().press('Escape');
    await dialog().waitFor({ state: 'detached' });
  };

  it('chooses frameworks: a preset, then one more', async () => {
    await panel.getByRole('combobox', { name: 'Frameworks to compare' }).selectOption('APIs');
    await panel.locator('th[data-of="falcon"]').waitFor();
    await button('Choose…').click();
    await dialog().getByRole('checkbox', { name: 'Tornado' }).click();
    await person.picture('arranging-choose');
    await leaveBox();
    await eventually(async () => assert.ok((await heads()).includes('Tornado')));
  });

  it('pins and moves by keyboard', async () => {
    const before = await heads();
    await button('Tornado').press('p');
    await panel.getByText('Tornado is pinned.').waitFor();
    assert.notEqual((await heads()).at(-1), 'Tornado');
    await button('Tornado').press('Shift+ArrowLeft');
    await panel.getByText(/^Tornado: place \d+ of \d+\.$/).waitFor();
    assert.deepEqual((await heads()).toSorted(), before.toSorted());
    await person.picture('arranging-pinned');
  });

  it('filters by what frameworks are', async () => {
    await button('Filters…').click();
    await dialog()
      .getByRole('checkbox', { name: /^Native/ })
      .click();
    await dialog()
      .getByRole('checkbox', { name: /^Active/ })
      .click();
    await person.picture('arranging-filters');
    await leaveBox();
    await eventually(async () => {
      const shown = await heads();
      assert.equal(shown.includes('Django'), false);
      assert.ok(shown.includes('Tornado'));
    });
  });

  it('puts frameworks in rows, and back by a reload of the window', async () => {
    await panel.getByRole('checkbox', { name: 'Frameworks in rows' }).click();
    await panel.getByRole('rowheader', { name: /Tornado/ }).waitFor();
    await person.picture('arranging-turned');
    await person.viewIsKept(panel);
    await person.reload();
    panel = await person.panel();
    await panel.getByRole('rowheader', { name: /Tornado/ }).waitFor();
    await button('Filters (2)…').waitFor();
    assert.equal(await panel.getByRole('rowheader', { name: /^Django/ }).count(), 0);
  });

  it('saves what is on screen as CSV', async () => {
    await button('Export…').click();
    await person.picture('arranging-export');
    await button('Save as CSV…').click();
    await eventually(async () =>
      assert.match(await person.quick.input.inputValue(), /frameworks\.csv$/),
    );
    await person.quick.input.focus();
    // While the dialog still looks at the folder, it takes no Enter and does not say so.
    await person.keyFor('Enter', person.page.locator('.tab', { hasText: 'frameworks.csv' }));
    const records = readFileSync(join(folder, 'frameworks.csv'), 'utf8').split('\r\n');
    assert.match(records[0] ?? '', /^"Group","What it is"/);
    assert.ok(records.some((record) => record.startsWith('"Tornado"')));
    assert.ok(!records.some((record) => record.startsWith('"Django (')));
    await person.picture('arranging-csv');
  });
});
