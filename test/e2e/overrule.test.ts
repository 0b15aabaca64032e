import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorSession, type Person } from './editorSession.ts';

describe('overruling what was found', () => {
  let session: EditorSession;
  let person: Person;
  let folder: string;

  const settings = (): unknown =>
    JSON.parse(readFileSync(join(folder, '.vscode', 'settings.json'), 'utf8'));

  before(async () => {
    session = await EditorSession.start();
    folder = session.copySamples();
    person = await session.open({ folder });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await person.picture(`failed-${this.currentTest.title}`);
  });
  after(() => session?.stop());

  it('takes a folder and frameworks by clicks, with what was found chosen', async () => {
    await person.openFile('orders/orders/routes.py');
    await person.statusBar(/Flask 3\.1\.0/);
    await person.command('Set Frameworks of a Folder…');
    const folders = await person.pickRows();
    await person.picture('set-frameworks-folder');
    assert.ok(
      folders.some((row) => /^orders, Flask/.test(row)),
      folders.join('\n'),
    );
    await person.filterPick('orders');
    await person.page.keyboard.press('Enter');
    await person.titleMatching(/Frameworks of orders/);
    const [first = ''] = await person.pickRows();
    assert.match(first, /^Flask/);
    await person.filterPick('FastAPI');
    await person.page.locator('.quick-input-list .monaco-list-row').first().click();
    await person.filterPick('');
    await person.picture('set-frameworks');
    await person.page.keyboard.press('Enter');
    await person.statusBar(/Flask 3\.1\.0, FastAPI \(set by you\)/);
    await person.picture('set-frameworks-status-bar');
    assert.deepEqual(settings(), { 'frameworkGuide.frameworks': { orders: ['flask', 'fastapi'] } });
  });

  it('says so in the list, and leads back from there', async () => {
    await person.statusBarItem().click();
    const rows = await person.pickRows();
    await person.picture('show-frameworks-set');
    assert.match(rows[0] ?? '', /Frameworks of orders, set by you/);
    await person.page.keyboard.press('Enter');
    await person.titleMatching(/Frameworks of orders/);
    await person.filterPick('decide again');
    await person.page.locator('.quick-input-list .monaco-list-row').first().click();
    await person.page.keyboard.press('Enter');
    await person.statusBar(/Flask 3\.1\.0\s*$/);
    assert.deepEqual(settings(), {});
  });

  it('says in the status bar that a folder is set to have none', async () => {
    writeFileSync(
      join(folder, '.vscode', 'settings.json'),
      JSON.stringify({ 'frameworkGuide.frameworks': { orders: [] } }),
    );
    await person.statusBar(/No framework \(set by you\)/);
    await person.statusBarItem().hover();
    await person.page.locator('.monaco-hover', { hasText: 'No framework, set by you' }).waitFor();
    await person.picture('set-frameworks-none');
  });

  it('says of a large folder in which nothing is found why that is', async () => {
    const large = mkdtempSync(join(tmpdir(), 'framework-guide-large-'));
    try {
      for (let i = 0; i < 100; i++) mkdirSync(join(large, `p${i}`));
      const text = `import os\n${'x = 1\n'.repeat(100)}`;
      for (let i = 0; i < 20_000; i++) writeFileSync(join(large, `p${i % 100}`, `m${i}.py`), text);
      person = await session.open({ folder: large });
      await person.openFile('p0/m0.py');
      await person.command('Show Frameworks in This Workspace');
      const rows = await person.pickRows();
      await person.picture('nothing-found');
      assert.match(
        rows[0] ?? '',
        /No Python back-end framework.*20000 Python files and 0 manifests/,
      );
      await person.page.keyboard.press('Escape');
    } finally {
      rmSync(large, { recursive: true, force: true });
    }
  });
});
