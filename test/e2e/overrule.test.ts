import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

const chooseFolder = /^Set Frameworks of a Folder/;
const ofOrders = /^Frameworks of orders/;
const list = /^Frameworks in This Workspace/;

describe('overruling what was found', () => {
  const suite = new SuiteSession();
  let person: Person;
  let folder: string;

  const settings = (): unknown =>
    JSON.parse(readFileSync(join(folder, '.vscode', 'settings.json'), 'utf8'));

  before(async () => {
    folder = suite.session.copySamples();
    person = await suite.open({ folder });
  });

  it('takes a folder and frameworks by clicks, with what was found chosen', async () => {
    await person.openFile('orders/orders/routes.py');
    await person.statusBar(/Flask 3\.1\.0/);
    await person.command('Set Frameworks of a Folder…');
    await person.quick.rows(chooseFolder, /^orders, Flask/);
    await person.picture('set-frameworks-folder');
    await person.quick.pick(chooseFolder, 'orders');
    const [first = ''] = await person.quick.rows(ofOrders);
    assert.match(first, /^Flask/);
    await person.quick.checkByMouse(ofOrders, 'FastAPI');
    await person.quick.filter(ofOrders, '');
    await person.picture('set-frameworks');
    await person.quick.accept(ofOrders);
    await person.statusBar(/Flask 3\.1\.0, FastAPI \(set by you\)/);
    await person.picture('set-frameworks-status-bar');
    const set = { 'frameworkGuide.frameworks': { orders: ['flask', 'fastapi'] } };
    await eventually(() => assert.deepEqual(settings(), set));
  });

  it('says so in the list, and leads back from there', async () => {
    await person.statusBarItem().click();
    const rows = await person.quick.rows(list);
    await person.picture('show-frameworks-set');
    assert.match(rows[0] ?? '', /Frameworks of orders, set by you/);
    await person.quick.accept(list);
    await person.quick.checkByMouse(ofOrders, 'decide again');
    await person.quick.accept(ofOrders);
    await person.statusBar(/Flask 3\.1\.0\s*$/);
    await eventually(() => assert.deepEqual(settings(), {}));
  });

  it('says in the status bar that a folder is set to have none', async () => {
    writeFileSync(
      join(folder, '.vscode', 'settings.json'),
      JSON.stringify({ 'frameworkGuide.frameworks': { orders: [] } }),
    );
    await person.statusBar(/No framework \(set by you\)/);
    await person.workbenchHover(person.statusBarItem(), 'No framework, set by you');
    await person.picture('set-frameworks-none');
  });

  it('says of a large folder in which nothing is found why that is', async () => {
    const large = mkdtempSync(join(tmpdir(), 'framework-guide-large-'));
    try {
      for (let i = 0; i < 100; i++) mkdirSync(join(large, `p${i}`));
      const text = `import os\n${'x = 1\n'.repeat(100)}`;
      for (let i = 0; i < 3_000; i++) writeFileSync(join(large, `p${i % 100}`, `m${i}.py`), text);
      person = await suite.open({ folder: large });
      await person.openFile('p0/m0.py');
      await person.command('Show Frameworks in This Workspace');
      const rows = await person.quick.rows(list);
      await person.picture('nothing-found');
      assert.match(
        rows[0] ?? '',
        /No Python back-end framework.*3000 Python files and 0 manifests/,
      );
      await person.quick.escape(list);
    } finally {
      rmSync(large, { recursive: true, force: true });
    }
  });
});
