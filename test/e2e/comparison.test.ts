import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { writeMachineSettings } from '../../scripts/editor/settings.mjs';
import { eventually } from '../support/eventually.ts';
import { violations } from '../support/violations.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

/** The four stock themes, by what the webview's body is then called. */
const themes = {
  'vscode-dark': 'Default Dark Modern',
  'vscode-light': 'Default Light Modern',
  'vscode-high-contrast-light': 'Default High Contrast Light',
  'vscode-high-contrast': 'Default High Contrast',
} as const;

describe('comparing frameworks', () => {
  const suite = new SuiteSession();
  let person: Person;
  let folder: string;

  before(async () => {
    folder = suite.session.copySamples();
    person = await suite.open({ folder });
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django/);
  });

  it('shows what the workspace uses first and marked, and the popular frameworks', async () => {
    await person.command('Framework Guide: Compare Frameworks');
    const panel = await person.panel();
    await eventually(async () => {
      const headings = await panel.locator('thead th').allInnerTexts();
      for (const name of ['Django', 'Flask', 'CherryPy', 'TurboGears 2', 'FastAPI']) {
        assert.ok(
          headings.some((heading) => heading.includes(name)),
          headings.join(' | '),
        );
      }
      assert.ok(
        headings.some((heading) => /Django[\s\S]*4\.2\.7/.test(heading)),
        headings.join(' | '),
      );
    });
    await person.picture('comparison');
  });

  it('filters by text and shows differences only, by keyboard', async () => {
    const panel = await person.panel();
    const all = await rowCount(panel);
    const filter = filterOf(panel);
    await filter.fill('websockets');
    await until(async () => (await rowCount(panel)) < all / 2);
    await person.picture('comparison-filtered');
    await filter.fill('');
    await until(async () => (await rowCount(panel)) === all);
    const differences = panel.locator('input[type="checkbox"]').first();
    await differences.press('Space');
    await until(async () => (await rowCount(panel)) < all);
    await differences.press('Space');
    await until(async () => (await rowCount(panel)) === all);
  });

  it('keeps filter and marks when its tab was hidden, and takes up what changed meanwhile', async () => {
    const before = await person.panel();
    await filterOf(before).fill('routing');
    await person.viewIsKept(before);
    await person.openFile('shop/requirements/base.txt');
    writeFileSync(join(folder, 'shop', 'requirements', 'base.txt'), 'Django==5.2.1\n');
    await person.statusBar(/Django 5\.2\.1/);
    await person.page.locator('.tab', { hasText: 'Compare Frameworks' }).click();
    const panel = await person.panel();
    await panel.locator('thead th', { hasText: '5.2.1' }).waitFor();
    assert.equal(await filterOf(panel).inputValue(), 'routing');
    await filterOf(panel).fill('');
  });

  for (const [kind, theme] of Object.entries(themes)) {
    it(`has nothing that axe objects to in ${theme}`, async () => {
      await writeMachineSettings(suite.session.server.dataFolder, {
        'workbench.colorTheme': theme,
      });
      const panel = await person.panel();
      await panel.locator(`body.${kind}`).waitFor();
      await person.picture(`comparison-${kind}`);
      assert.deepEqual(await violations(panel, kind === 'vscode-dark' ? 'all' : 'colours'), []);
    });
  }

  it('opens a profile and comes back', async () => {
    await writeMachineSettings(suite.session.server.dataFolder, {
      'workbench.colorTheme': themes['vscode-dark'],
    });
    const panel = await person.panel();
    await panel.locator('body.vscode-dark').waitFor();
    await panel.locator('thead button', { hasText: 'Django' }).first().click();
    await panel.locator('h1, h2', { hasText: 'Django' }).first().waitFor();
    await person.picture('profile');
    assert.deepEqual(await violations(panel), []);
  });

  it('is there again, with its view, after the window was reloaded', async () => {
    await person.viewIsKept(await person.panel());
    await person.reload();
    const panel = await person.panel();
    await panel.locator('h1, h2', { hasText: 'Django' }).first().waitFor();
    await person.picture('profile-after-reload');
  });

  it('shows the support over the years, and its table', async () => {
    const panel = await person.panel();
    await panel.getByRole('button', { name: 'All frameworks' }).click();
    await panel.getByRole('searchbox').fill('django, flask, turbogears');
    await panel.getByRole('button', { name: 'Support', exact: true }).click();
    await panel.locator('.time-row', { hasText: '5.2.1 here' }).waitFor();
    await person.picture('timeline');
    await panel.getByRole('button', { name: 'Show as a table' }).click();
    await panel
      .getByRole('row', { name: /^5\.2.*2028-04-30/ })
      .first()
      .waitFor();
    assert.deepEqual(await violations(panel), []);
    await panel.getByRole('button', { name: 'Show as a table' }).click();
  });

  it('sets two criteria against each other, chosen by keyboard, and keeps them', async () => {
    let panel = await person.panel();
    await panel.getByRole('button', { name: 'Table', exact: true }).click();
    await panel.getByRole('searchbox').fill('');
    await panel.getByRole('button', { name: 'Chart', exact: true }).click();
    await panel.getByLabel('From left to right').selectOption({ label: 'ORM' });
    await panel.locator('.point.used').first().waitFor();
    // The button of the view looks different under the pointer.
    await person.rest();
    await person.picture('chart');
    assert.deepEqual(await violations(panel), []);
    await panel.locator('.point[tabindex="0"]').press('End');
    await panel.locator('.point:focus').press('Enter');
    await panel.locator('.profile h1').waitFor();
    await person.page.keyboard.press('Escape');
    await panel.getByLabel('From left to right').waitFor();
    await person.viewIsKept(panel);
    await person.reload();
    panel = await person.panel();
    const chosen = panel.getByLabel('From left to right').locator('option:checked');
    assert.equal(await chosen.textContent(), 'ORM');
  });

  it('opens as Markdown', async () => {
    await person.command('Framework Guide: Open the Comparison as Markdown');
    await person.page.locator('.view-line', { hasText: 'Compare' }).first().waitFor();
    await person.picture('comparison-markdown');
  });

  it('is the same panel with the same view where its tab lay behind another over a reload', async () => {
    const tabs = person.page.locator('.tab', { hasText: 'Compare Frameworks' });
    await person.reload();
    await tabs.waitFor();
    await person.command('Framework Guide: Compare Frameworks');
    const panel = await person.panel();
    const chosen = panel.getByLabel('From left to right').locator('option:checked');
    assert.equal(await chosen.textContent(), 'ORM');
    assert.equal(await tabs.count(), 1);
  });
});

function rowCount(panel: Frame): Promise<number> {
  return panel.locator('tbody tr:visible').count();
}

function filterOf(panel: Frame): Locator {
  return panel.locator('input[type="search"], input[type="text"]').first();
}

function until(holds: () => Promise<boolean>): Promise<void> {
  return eventually(async () => assert.ok(await holds()));
}
