import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Advice } from '../../src/core/advice/advice.ts';
import { closeEditors, comparisonTabs } from './workbench.ts';

const recommend = (argument: object): Thenable<Advice | undefined> =>
  vscode.commands.executeCommand('frameworkGuide.recommend', {
    ask: false,
    show: false,
    ...argument,
  });

describe('recommending a framework', () => {
  afterEach(closeEditors);

  it('answers without asking where all is given', async () => {
    const advice = await recommend({ answers: { product: ['backoffice'], batteries: 'all' } });
    assert.equal(advice?.ranking[0]?.id, 'django');
    assert.ok((advice?.ranking[0]?.reasons.length ?? 0) > 0);
    assert.equal(comparisonTabs().length, 0);
  });

  it('takes open questions as “Not sure”', async () => {
    const advice = await recommend({});
    assert.equal(advice?.verdict, 'no-preference');
  });

  it('gives each reason the answer that it comes from', async () => {
    const advice = await recommend({ answers: { product: 'embed' } });
    const questions = new Set(
      advice?.ranking.flatMap(({ reasons }) => reasons.map(({ question }) => question)),
    );
    assert.deepEqual([...questions].toSorted(), ['new_work', 'product']);
  });

  it('takes constraints as answers, with the ids of frameworks', async () => {
    const advice = await recommend({
      answers: { product: 'api', must_use: ['flask', 'fastapi'], licence: 'permissive' },
    });
    const ranked = advice?.ranking.map(({ id }) => id) ?? [];
    assert.deepEqual(ranked.toSorted(), ['fastapi', 'flask', 'flask-restx', 'flask-smorest']);
    assert.ok(advice?.excluded.some((one) => one.id === 'django' && one.question === 'must_use'));
  });

  const wrong: readonly (readonly [string, object, RegExp])[] = [
    ['an unknown question', { answers: { colour: 'red' } }, /colour.*product.*batteries/],
    ['an unknown option', { answers: { product: 'game' } }, /game.*product.*site.*backoffice/],
    [
      'several options where one is asked for',
      { answers: { batteries: ['all', 'some'] } },
      /batteries/,
    ],
    [
      'a framework that nobody knows',
      { answers: { must_use: 'djago' } },
      /djago.*must_use.*django/,
    ],
    ['a switch that is none', { ask: 'no' }, /ask.*boolean/],
    ['answers that are none', { answers: 'api' }, /answers/],
    ['an unknown field', { anwsers: {} }, /anwsers.*answers, ask, show/],
  ];
  for (const [what, argument, expected] of wrong) {
    it(`refuses ${what} and says what is valid`, async () => {
      await assert.rejects(Promise.resolve(recommend(argument)), expected);
    });
  }

  describe('by keyboard', () => {
    const open = ['product', 'batteries', 'load', 'contract', 'data', 'python', 'lifetime', 'team'];
    const rest = [...open, 'hosting', 'licence', 'must_use', 'must_not_use'];
    const unsure = Object.fromEntries(rest.map((id) => [id, 'unsure']));
    const accept = 'workbench.action.acceptSelectedQuickOpenItem';

    it('preselects what the workspace speaks for, and waits for Enter', async () => {
      const advice = await pressed(accept, recommend({ ask: true, answers: unsure }));
      const django = advice?.ranking.find(({ id }) => id === 'django');
      assert.ok(
        django?.reasons.some(
          ({ question, answer }) => question === 'existing' && answer === 'django',
        ),
      );
    });

    it('gives no advice when left by Escape', async () => {
      const left = recommend({ ask: true, answers: unsure });
      assert.equal(await pressed('workbench.action.closeQuickOpen', left), undefined);
    });
  });
});

/** Presses a key, as its command, until the wizard has come to its end: nobody tells when a step is shown. */
async function pressed(
  command: string,
  running: Thenable<Advice | undefined>,
): Promise<Advice | undefined> {
  let isOver = false;
  const end = Promise.resolve(running).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    // A key at every turn of the loop would keep the window from showing anything.
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isOver) await vscode.commands.executeCommand(command);
  }
  return end;
}
