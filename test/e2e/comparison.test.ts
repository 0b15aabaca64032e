import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { writeMachineSettings } from '../../scripts/editor/settings.mjs';
import { projectRoot } from '../../scripts/setup/paths.mjs';
import { EditorSession, type Person } from './editorSession.ts';

const axeSource = readFileSync(
  createRequire(join(projectRoot, 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The four stock themes, by what the webview's body is then called. */
const themes = {
  'vscode-dark': 'Default Dark Modern',
  'vscode-light': 'Default Light Modern',
  'vscode-high-contrast-light': 'Default High Contrast Light',
  'vscode-high-contrast': 'Default High Contrast',
} as const;

describe('comparing frameworks', () => {
  let session: EditorSession;
  let person: Person;
  let folder: string;

  before(async () => {
    session = await EditorSession.start();
    folder = session.copySamples();
    person = await session.open({ folder });
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django/);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await person.picture(`failed-${this.currentTest.title}`);
  });
  after(() => session?.stop());

  it('shows what the workspace uses first and marked, and the popular frameworks', async () => {
    await person.command('Framework Guide: Compare Frameworks');
    const panel = await person.panel();
    await panel.locator('th', { hasText: 'TurboGears 2' }).first().waitFor();
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
    await person.picture('comparison');
  });

  it('filters by text and shows differences only, by keyboard', async () => {
    const panel = await person.panel();
    const all = await rowCount(panel);
    const filter = panel.locator('input[type="search"], input[type="text"]').first();
    await filter.fill('websockets');
    await until(async () => (await rowCount(panel)) < all / 2);
    await person.picture('comparison-filtered');
    await filter.fill('');
    await until(async () => (await rowCount(panel)) === all);
    await panel.locator('input[type="checkbox"]').first().focus();
    await person.page.keyboard.press('Space');
    await until(async () => (await rowCount(panel)) < all);
    await person.page.keyboard.press('Space');
  });

  it('keeps filter and marks when its tab was hidden, and takes up what changed meanwhile', async () => {
    await (await person.panel())
      .locator('input[type="search"], input[type="text"]')
      .first()
      .fill('routing');
    await person.openFile('shop/requirements/base.txt');
    writeFileSync(join(folder, 'shop', 'requirements', 'base.txt'), 'Django==5.2.1\n');
    await person.statusBar(/Django 5\.2\.1/);
    await person.page.locator('.tab', { hasText: 'Compare Frameworks' }).click();
    const panel = await person.panel();
    await panel.locator('thead th', { hasText: '5.2.1' }).waitFor();
    assert.equal(
      await panel.locator('input[type="search"], input[type="text"]').first().inputValue(),
      'routing',
    );
    await panel.locator('input[type="search"], input[type="text"]').first().fill('');
  });

  for (const [kind, theme] of Object.entries(themes)) {
    it(`has nothing that axe objects to in ${theme}`, async () => {
      await writeMachineSettings(session.server.dataFolder, { 'workbench.colorTheme': theme });
      const panel = await person.panel();
      await panel.locator(`body.${kind}`).waitFor();
      await person.picture(`comparison-${kind}`);
      assert.deepEqual(await violations(panel), []);
    });
  }

  it('opens a profile and comes back', async () => {
    const panel = await person.panel();
    await panel.locator('thead button', { hasText: 'Django' }).first().click();
    await panel.locator('h1, h2', { hasText: 'Django' }).first().waitFor();
    await person.picture('profile');
    assert.deepEqual(await violations(panel), []);
  });

  it('is there again, with its view, after the window was reloaded', async () => {
    await person.command('Developer: Reload Window');
    await person.page.waitForEvent('framenavigated', { timeout: 30_000 });
    const panel = await person.panel();
    await panel.locator('h1, h2', { hasText: 'Django' }).first().waitFor();
    await person.picture('profile-after-reload');
  });

  it('opens as Markdown', async () => {
    await person.command('Framework Guide: Open the Comparison as Markdown');
    await person.page
      .locator('.view-line', { hasText: 'Compare' })
      .first()
      .waitFor({ timeout: 20_000 });
    await person.picture('comparison-markdown');
  });
});

function rowCount(panel: Frame): Promise<number> {
  return panel.locator('tbody tr:visible').count();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come to that in 10 s');
}

/** What axe finds, as text. It runs through the debugger, so the page's policy does not hinder it. */
async function violations(panel: Frame): Promise<readonly string[]> {
  await panel.evaluate(axeSource);
  return panel.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Violation[] }> };
    };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
