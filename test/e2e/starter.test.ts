import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

/** The steps by their titles, in order. */
const steps = {
  framework: /^Create a Starter \(1\/5\)$/,
  package: /What is the package called\? \(2\/5\)/,
  answer: /What does the first route answer\? \(3\/5\)/,
  python: /What is the oldest Python/,
  manifest: /Where shall the requirements stand/,
  where: /^Create a Starter: Where\?/,
  notEmpty: /The folder is not empty/,
};

describe('creating a starter', () => {
  const suite = new SuiteSession();
  let person: Person;
  let folder: string;

  before(async () => {
    folder = suite.session.copySamples();
    mkdirSync(join(folder, 'corner', 'tests'), { recursive: true });
    writeFileSync(join(folder, 'corner', 'README.md'), 'mine\n');
    person = await suite.open({ folder });
  });

  it('shows the frameworks in the order of their names, each with what it was run with', async () => {
    await person.command('Framework Guide: Create a Starter');
    const rows = await person.quick.rows(steps.framework);
    assert.match(rows[0] ?? '', /^aiohttp.*, Run with 3\.14\.3, 3\.8\.4 on 2026-11-23/);
    await person.picture('starter-frameworks');
    await person.quick.escape(steps.framework);
  });

  it('asks by keyboard, refuses a name that cannot be, goes back, and writes only what is missing', async () => {
    const { quick } = person;
    await person.command('Framework Guide: Create a Starter');
    await quick.pick(steps.framework, 'Flask');
    await quick.at(steps.package);
    await quick.input.fill('flask');
    await quick.input.press('Enter');
    await person.page.locator('.quick-input-message', { hasText: 'would hide a module' }).waitFor();
    await quick.input.fill('corner');
    await quick.accept(steps.package);
    await quick.back(steps.answer);
    await quick.at(steps.package);
    await eventually(async () => assert.equal(await quick.input.inputValue(), 'corner'));
    await quick.accept(steps.package);
    await quick.pick(steps.answer, 'JSON');
    const [first = ''] = await quick.rows(steps.python);
    assert.match(first, /^3\.10, Flask>=3\.1\.3,<3\.2/);
    await quick.pick(steps.python, '3.12');
    await quick.pick(steps.manifest, 'pyproject');
    await quick.pick(steps.where, 'New folder “corner”');
    await quick.rows(steps.notEmpty, /^file {2}README\.md, Files of the starter that are there/);
    await quick.pick(steps.notEmpty, 'Write only the files that are missing');
    await person.toasts().filter({ hasText: '1 kept as they were' }).waitFor();
    assert.equal(readFileSync(join(folder, 'corner', 'README.md'), 'utf8'), 'mine\n');
    assert.match(readFileSync(join(folder, 'corner', 'pyproject.toml'), 'utf8'), /"Flask>=/);
    assert.ok(existsSync(join(folder, 'corner', 'corner', 'greeting.py')));
  });
});
