import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

describe('findings where they stand', () => {
  const suite = new SuiteSession();
  let person: Person;

  before(async () => {
    const folder = suite.session.copySamples();
    mkdirSync(join(folder, 'legacy'));
    writeFileSync(join(folder, 'legacy', 'requirements.txt'), 'Django==4.2.7\n');
    writeFileSync(
      join(folder, 'legacy', 'labels.py'),
      'from django.utils.encoding import force_text\n\n\ndef label(value):\n    return force_text(value)\n',
    );
    person = await suite.open({ folder });
  });

  it('a removed API is marked and mended', async () => {
    const { page } = person;
    await person.command('Focus on Frameworks View');
    await person.openFile('legacy/labels.py');
    await page.locator('.squiggly-warning').first().waitFor();
    const project = (findings: string) =>
      page.locator(`.pane-body .monaco-list-row[aria-label^="legacy, ${findings}, "]`);
    // Django 4.2 is out of support, and what the code imports is gone.
    await project('2 findings').waitFor();
    await person.picture('finding');
    const menu = page.locator('.action-widget .monaco-list-row');
    const fix = menu.filter({ hasText: 'Replace by' }).first();
    await person.keyOn('import force_text', 'force_text', 'Control+.', fix);
    await eventually(async () => {
      const titles = await menu.allInnerTexts();
      assert.ok(
        titles.some((title) => title.includes('Replace by django.utils.encoding.force_str')),
        titles.join(', '),
      );
      assert.ok(titles.some((title) => title.includes('Open the upgrade notes')));
    });
    await person.picture('finding-fixes');
    await fix.click();
    await page.locator('.view-line', { hasText: 'import force_str' }).waitFor();
    await page.locator('.view-line', { hasText: 'return force_str(value)' }).waitFor();
    await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    await project('1 finding').waitFor();
    await person.picture('finding-mended');
  });
});
