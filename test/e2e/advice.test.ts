import assert from 'node:assert/strict';
import type { Person } from './editorSession.ts';
import { SuiteSession } from './suiteSession.ts';

describe('asking for a recommendation', () => {
  const suite = new SuiteSession();
  let person: Person;
  const press = (key: string) => person.page.keyboard.press(key);

  before(async () => {
    person = await suite.open({ folder: suite.session.copySamples() });
  });

  it('asks step by step, with “Not sure” in every step', async () => {
    await person.command('Framework Guide: Recommend a Framework');
    assert.match(await person.quickPickTitle(), /What will people get\? \(1\/\d+\)/);
    const rows = await person.pickRows();
    assert.ok(
      rows.some((row) => row.includes('Not sure')),
      rows.join('\n'),
    );
    await person.picture('recommend-first');
  });

  it('goes back and shows the answer given before', async () => {
    await person.filterPick('data entry');
    await press('ArrowDown');
    await press('Space');
    await press('Enter');
    await person.titleMatching(/\(2\/\d+\)/);
    await person.page
      .locator(
        '.quick-input-titlebar [aria-label="Back"], .quick-input-titlebar .codicon-quick-input-back',
      )
      .first()
      .click();
    await person.titleMatching(/\(1\/\d+\)/);
    await person.page
      .locator(
        '.quick-input-list .monaco-list-row[aria-label*="data entry"] input[type=checkbox], .quick-input-list .monaco-list-row[aria-label*="data entry"][aria-checked=true]',
      )
      .first()
      .waitFor();
    await person.picture('recommend-back');
    await press('Enter');
    await person.titleMatching(/\(2\/\d+\)/);
  });

  it('keeps the answers when left by Escape and offers to go on', async () => {
    await press('Escape');
    await person.command('Framework Guide: Recommend a Framework');
    const rows = await person.pickRows();
    assert.match(rows[0] ?? '', /Go on where you left/);
    await person.picture('recommend-resume');
    await press('Enter');
    await person.titleMatching(/\(2\/\d+\)/);
  });

  it('ranks with reasons and compares what it ranked', async () => {
    for (let step = 0; step < 12; step++) {
      const title = await person.quickPickTitle();
      if (title.includes('Recommendation')) break;
      // Where several may be chosen, choosing none is “Not sure” as well.
      if (!(await person.page.locator('.quick-input-widget.show-checkboxes').isVisible())) {
        await person.filterPick('Not sure');
      }
      await press('Enter');
      await person.titleOtherThan(title);
    }
    const rows = await person.pickRows();
    await person.picture('recommend-result');
    assert.match(rows[0] ?? '', /Compare these/);
    assert.match(rows[1] ?? '', /1\. Django/);
    await press('Enter');
    const panel = await person.panel();
    await panel.locator('thead th', { hasText: 'Django' }).first().waitFor();
  });
});
