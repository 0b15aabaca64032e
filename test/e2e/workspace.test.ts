import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

describe('knowing the workspace', () => {
  const suite = new SuiteSession();
  let person: Person;
  let folder: string;

  before(async () => {
    folder = suite.session.copySamples();
    person = await suite.open({ folder });
  });

  it('tells in the status bar what the active file’s project runs on', async () => {
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django 4\.2\.7/);
    await person.picture('status-bar');
    await person.openFile('orders/orders/routes.py');
    await person.statusBar(/Flask 3\.1\.0/);
    await person.openFile('sensors/sensors/daemon.py');
    await person.statusBar(/CherryPy/);
    await person.openFile('intranet/app.py');
    await person.statusBar(/TurboGears 2/);
  });

  it('shows a note on an import, and none in a docstring', async () => {
    await person.openFile('shop/catalogue/models.py');
    await person.hover('from django.db import models', 'models', /Django/, /4\.2\.7/);
    await person.picture('hover');
    await person.seesNoHover('What the shop sells. Import django.db', 'django.db');
  });

  it('lists projects with their evidence and goes to the line', async () => {
    const list = /^Frameworks in This Workspace/;
    await person.openFile('shop/catalogue/models.py');
    await person.statusBar(/Django 4\.2\.7/);
    await person.statusBarItem().click();
    const rows = await person.quick.rows(list);
    await person.picture('show-frameworks');
    assert.match(rows[0] ?? '', /Django 4\.2\.7.*Support of 4\.2 LTS ended on 2026-04-07/);
    assert.match(rows[1] ?? '', /shop\/requirements\/base\.txt:2, Django==4\.2\.7/);
    await person.quick.pick(list, 'catalogue/urls.py');
    await person.page.locator('.tab.active', { hasText: 'urls.py' }).waitFor();
  });

  it('shows the same in a view of the Explorer, down to the line', async () => {
    await person.command('Focus on Frameworks View');
    const row = (text: string) =>
      person.page.locator('.pane-body .monaco-list-row[aria-level]', { hasText: text }).first();
    await person.clickFor(row('Flask 3.1.0'), row('orders/requirements.txt:'));
    const header = person.page.locator('.pane-header', { hasText: 'Frameworks' });
    await header.locator('.description', { hasText: /^\d+ findings$/ }).waitFor();
    await person.picture('frameworks-view');
    await eventually(async () => {
      const flask = (await row('Flask 3.1.0').getAttribute('aria-label')) ?? '';
      assert.match(flask, /^Flask 3\.1\.0, .*3\.1 is the supported line/);
      assert.match((await row('Flask 3.1.0').textContent()) ?? '', /3\.1 is the supported line/);
    });
    await row('orders/requirements.txt:').click();
    await person.page.locator('.tab.active', { hasText: 'requirements.txt' }).waitFor();
  });

  it('follows the requirement file as it changes', async () => {
    await person.openFile('orders/orders/routes.py');
    writeFileSync(join(folder, 'orders', 'requirements.txt'), 'Flask==2.2.5\n');
    await person.statusBar(/Flask 2\.2\.5/);
    rmSync(join(folder, 'orders', 'requirements.txt'));
    await person.statusBar(/Flask\s*$/);
  });
});
