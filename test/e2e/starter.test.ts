import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from './editorSession.ts';
import { SuiteSession } from './suiteSession.ts';

describe('creating a starter', () => {
  const suite = new SuiteSession();
  let person: Person;
  let folder: string;
  const press = (key: string) => person.page.keyboard.press(key);
  const choose = async (row: string, next: RegExp): Promise<void> => {
    await person.filterPick(row);
    await press('Enter');
    await person.titleMatching(next);
  };

  before(async () => {
    folder = suite.session.copySamples();
    mkdirSync(join(folder, 'corner', 'tests'), { recursive: true });
    writeFileSync(join(folder, 'corner', 'README.md'), 'mine\n');
    person = await suite.open({ folder });
  });

  it('shows the frameworks in the order of their names, each with what it was run with', async () => {
    await person.command('Framework Guide: Create a Starter');
    await person.titleMatching(/Create a Starter/);
    const rows = await person.pickRows();
    assert.match(rows[0] ?? '', /^aiohttp.*, Run with 3\.14\.3, 3\.8\.4 on 2026-11-23/);
    await person.picture('starter-frameworks');
  });

  it('asks by keyboard, refuses a name that cannot be, and goes back', async () => {
    await choose('Flask', /What is the package called\? \(2\/5\)/);
    await person.filterPick('flask');
    await press('Enter');
    await person.page.locator('.quick-input-message', { hasText: 'would hide a module' }).waitFor();
    await choose('corner', /What does the first route answer\? \(3\/5\)/);
    await person.page
      .locator(
        '.quick-input-titlebar [aria-label="Back"], .quick-input-titlebar .codicon-quick-input-back',
      )
      .first()
      .click();
    await person.titleMatching(/\(2\/5\)/);
    assert.equal(
      await person.page.locator('.quick-input-widget .quick-input-box input').inputValue(),
      'corner',
    );
    await press('Enter');
    await person.titleMatching(/\(3\/5\)/);
    await choose('JSON', /What is the oldest Python/);
    const [first = ''] = await person.pickRows();
    assert.match(first, /^3\.10, Flask>=3\.1\.3,<3\.2/);
    await choose('3.12', /Where shall the requirements stand/);
    await choose('pyproject', /Where\?/);
  });

  it('lists what is there, and writes only what is missing', async () => {
    await choose('New folder “corner”', /The folder is not empty/);
    const rows = await person.pickRows();
    assert.ok(
      rows.some((row) => row.startsWith('file  README.md, Files of the starter that are there')),
      rows.join('\n'),
    );
    await person.filterPick('Write only the files that are missing');
    await press('Enter');
    await person.page
      .locator('.notification-list-item', { hasText: '1 kept as they were' })
      .waitFor({ timeout: 30_000 });
    assert.equal(readFileSync(join(folder, 'corner', 'README.md'), 'utf8'), 'mine\n');
    assert.match(readFileSync(join(folder, 'corner', 'pyproject.toml'), 'utf8'), /"Flask>=/);
    assert.ok(existsSync(join(folder, 'corner', 'corner', 'greeting.py')));
  });
});
