import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { answerQuestions } from './answerQuestions.ts';
import type { Person } from './person.ts';
import { SuiteSession } from './suiteSession.ts';

const first = /What will people get\? \(1\/\d+\)/;
const second = /\(2\/\d+\)/;
const resume = /^Recommend a Framework/;
const result = /^Recommendation/;
const save = /^Save a Decision/;

describe('asking for a recommendation', () => {
  const suite = new SuiteSession();
  let person: Person;
  let samples: string;

  before(async () => {
    samples = suite.session.copySamples();
    person = await suite.open({ folder: samples });
  });

  it('asks step by step, with “Not sure” in every step, and shows on the way back what was answered', async () => {
    const { quick, page } = person;
    await person.command('Framework Guide: Recommend a Framework');
    await quick.rows(first, /Not sure/);
    await person.picture('recommend-first');
    await quick.check(first, 'data entry');
    await quick.accept(first);
    await quick.rows(second, /Not sure/);
    await quick.back(second);
    await quick.at(first);
    await quick.checkedRow('data entry').waitFor();
    await person.picture('recommend-back');
    await quick.accept(first);
    await quick.escape(second);
    assert.equal(await page.locator('.quick-input-widget:visible').count(), 0);
  });

  it('keeps the answers when left by Escape and offers to go on', async () => {
    const { quick } = person;
    await person.command('Framework Guide: Recommend a Framework');
    const rows = await quick.rows(resume);
    assert.match(rows[0] ?? '', /Go on where you left/);
    await person.picture('recommend-resume');
    await quick.accept(resume);
    await quick.at(second);
  });

  it('ranks with reasons and compares what it ranked', async () => {
    const { quick } = person;
    await answerQuestions(person);
    await quick.rows(
      result,
      /Open in Panel/,
      /Compare the Top 3/,
      /Save the Decision/,
      /Copy Link/,
      /1\. Django/,
    );
    await person.picture('recommend-result');
    await quick.pick(result, 'Compare the Top');
    const panel = await person.panel();
    await panel.locator('thead th', { hasText: 'Django' }).first().waitFor();
  });

  it('writes the decision down, to be edited before it is saved', async () => {
    const { quick, page } = person;
    await person.command('Framework Guide: Save a Decision');
    const rows = await quick.rows(save);
    assert.match(rows[0] ?? '', /Take the last answers.*data entry/);
    await quick.pick(save, 'Take the last answers');
    const ranked = await quick.rows(save, /^1\. /);
    assert.match(ranked[0] ?? '', /^1\. Django Ninja/);
    await quick.accept(save);
    await eventually(async () => assert.equal(await quick.input.inputValue(), 'docs/decisions'));
    await quick.accept(save);
    const name = '0001-use-django-ninja-as-the-back-end-framework.md';
    await page.locator('.tab.active.dirty', { hasText: name }).waitFor();
    await person.picture('decision');
    const file = join(samples, 'docs', 'decisions', name);
    assert.equal(existsSync(file), false);
    await person.keyFor('Control+S', page.locator('.tab.active:not(.dirty)', { hasText: name }));
    assert.match(readFileSync(file, 'utf8'), /^Chosen option: "Django Ninja"/m);
  });

  it('opens the ranking in the panel: why this order, and what would change it', async () => {
    await person.command('Framework Guide: Recommend a Framework');
    await answerQuestions(person, {
      'What will people get?': ['data entry'],
      'How much must be there on day one?': ['Nearly everything'],
      'How long must it last?': ['Several years'],
      'What is the oldest Python it must run on?': ['3.11'],
    });
    await person.quick.pick(result, 'Open in Panel');
    const panel = await person.panel();
    await panel.getByRole('heading', { level: 1, name: 'Why this order' }).waitFor();
    await panel.locator('.places > li', { hasText: 'Django' }).first().waitFor();
    await panel.getByRole('heading', { name: 'What would change it' }).waitFor();
    await panel.getByRole('heading', { name: 'What was left out, and why' }).waitFor();
    // Where the row was that was picked, the pointer would call up a tooltip of the tab.
    await person.rest();
    await person.page.locator('.workbench-hover').waitFor({ state: 'hidden' });
    await person.picture('ranking');
  });

  it('ranks by the same answers after the window was reloaded', async () => {
    const before = await person.panel();
    const places = await placesIn(before);
    await person.viewIsKept(before);
    await person.reload();
    const panel = await person.panel();
    await panel.getByRole('heading', { level: 1, name: 'Why this order' }).waitFor();
    await eventually(async () => assert.deepEqual(await placesIn(panel), places));
  });

  function placesIn(panel: Frame): Promise<string[]> {
    return panel.locator('.places h3').allInnerTexts();
  }
});
