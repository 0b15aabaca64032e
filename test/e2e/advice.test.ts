import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Person } from './editorSession.ts';
import { SuiteSession } from './suiteSession.ts';

describe('asking for a recommendation', () => {
  const suite = new SuiteSession();
  let person: Person;
  let samples: string;
  const press = (key: string) => person.page.keyboard.press(key);

  before(async () => {
    samples = suite.session.copySamples();
    person = await suite.open({ folder: samples });
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
    for (let step = 0; step < 16; step++) {
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
    const expected = [/Open in Panel/, /Compare the Top 3/, /Save the Decision/, /Copy Link/];
    for (const row of [...expected, /1\. Django/]) {
      assert.ok(
        rows.some((one) => row.test(one)),
        `${row} among\n${rows.join('\n')}`,
      );
    }
    await person.filterPick('Compare the Top');
    await press('Enter');
    const panel = await person.panel();
    await panel.locator('thead th', { hasText: 'Django' }).first().waitFor();
  });

  it('writes the decision down, to be edited before it is saved', async () => {
    await person.command('Framework Guide: Save a Decision');
    await person.titleMatching(/Save a Decision/);
    assert.match((await person.pickRows())[0] ?? '', /Take the last answers.*data entry/);
    await press('Enter');
    await person.page.locator('.quick-input-list', { hasText: '1. Django Ninja' }).waitFor();
    await press('Enter');
    const folder = person.page.locator('.quick-input-box input');
    await person.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.quick-input-box input')?.value !== '',
    );
    assert.equal(await folder.inputValue(), 'docs/decisions');
    await press('Enter');
    const name = '0001-use-django-ninja-as-the-back-end-framework.md';
    await person.page.locator('.tab.active.dirty', { hasText: name }).waitFor();
    await person.picture('decision');
    const file = join(samples, 'docs', 'decisions', name);
    assert.equal(existsSync(file), false);
    await press('Control+S');
    await person.page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor();
    assert.match(readFileSync(file, 'utf8'), /^Chosen option: "Django Ninja"/m);
  });

  it('opens the ranking in the panel: why this order, and what would change it', async () => {
    await person.command('Framework Guide: Recommend a Framework');
    await answer({
      'What will people get?': ['data entry'],
      'How much must be there on day one?': ['Nearly everything'],
      'How long must it last?': ['Several years'],
      'What is the oldest Python it must run on?': ['3.11'],
    });
    await person.filterPick('Open in Panel');
    await press('Enter');
    const panel = await person.panel();
    await panel.getByRole('heading', { level: 1, name: 'Why this order' }).waitFor();
    await panel.locator('.places > li', { hasText: 'Django' }).first().waitFor();
    await panel.getByRole('heading', { name: 'What would change it' }).waitFor();
    await panel.getByRole('heading', { name: 'What left out which' }).waitFor();
    await person.picture('ranking');
  });

  it('ranks by the same answers after the window was reloaded', async () => {
    const before = await placesIn(await person.panel());
    await person.command('Developer: Reload Window');
    await person.page.waitForEvent('framenavigated', { timeout: 30_000 });
    const panel = await person.panel();
    await panel.getByRole('heading', { level: 1, name: 'Why this order' }).waitFor();
    assert.deepEqual(await placesIn(panel), before);
  });

  /** Answers the questions named, and the others with “Not sure”, up to the result. */
  async function answer(given: Readonly<Record<string, readonly string[]>>): Promise<void> {
    for (let step = 0; step < 16; step++) {
      const title = await person.quickPickTitle();
      if (title.includes('Recommendation')) return;
      const question = Object.keys(given).find((known) => title.startsWith(known));
      const many = await person.page.locator('.quick-input-widget.show-checkboxes').isVisible();
      for (const option of question === undefined ? [] : (given[question] ?? [])) {
        await person.filterPick(option);
        if (many) {
          await press('ArrowDown');
          await press('Space');
        }
      }
      if (question === undefined && !many) await person.filterPick('Not sure');
      await press('Enter');
      await person.titleOtherThan(title);
    }
  }

  function placesIn(panel: Frame): Promise<string[]> {
    return panel.locator('.places h3').allInnerTexts();
  }
});
