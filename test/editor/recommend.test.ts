import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Advice } from '../../src/core/advice/advice.ts';
import { ShownPicks } from './shownPicks.ts';
import { at, closeEditors, comparisonTabs, until } from './workbench.ts';

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
    const unsure = (...left: readonly string[]) =>
      Object.fromEntries(
        [...rest, 'existing'].filter((id) => !left.includes(id)).map((id) => [id, 'unsure']),
      );
    const firsts = (advice: Advice | undefined) => advice?.ranking[0]?.reasons ?? [];
    const labels = (items: readonly vscode.QuickPickItem[]) => items.map(({ label }) => label);
    let shown: ShownPicks;

    beforeEach(() => {
      shown = new ShownPicks();
    });
    afterEach(() => shown.stop());

    it('goes from question to question and counts what was chosen', async () => {
      const running = recommend({ ask: true, answers: unsure('product', 'batteries') });
      const product = await shown.pick(/^What will people get\?$/);
      assert.equal(product.prompt?.startsWith('Pages, data entry, an API'), true);
      assert.deepEqual([product.step, product.totalSteps, product.canSelectMany], [1, 13, true]);
      assert.equal(product.buttons.length, 0);
      assert.match(product.items.at(-1)?.label ?? '', /Not sure/);
      // The workspace speaks for one of them, which can be taken back like any other.
      assert.deepEqual(labels(product.selectedItems), ['An API for other programs']);
      await shown.goTo(product, 'data entry');
      await shown.toggle(product);
      await shown.accept();
      const batteries = await shown.pick(/^How much must be there/);
      assert.deepEqual([batteries.step, batteries.canSelectMany], [2, false]);
      assert.match(batteries.items.at(-1)?.label ?? '', /Not sure/);
      await shown.goTo(batteries, 'The usual core');
      await shown.accept();
      const advice = await running;
      assert.deepEqual(
        [...new Set(firsts(advice).map(({ question, answer }) => `${question} ${answer}`))],
        ['product backoffice', 'product api', 'batteries some'],
      );
    });

    it('goes back to what was answered, with the answer preselected', async () => {
      const running = recommend({ ask: true, answers: unsure('product', 'batteries') });
      const product = await shown.pick(/What will people get/);
      await shown.goTo(product, 'data entry');
      await shown.toggle(product);
      await shown.accept();
      const batteries = await shown.pick(/How much must be there/);
      assert.equal(batteries.buttons[0], vscode.QuickInputButtons.Back);
      await shown.back();
      const again = await shown.pick(/What will people get/);
      assert.deepEqual(labels(again.selectedItems), [
        'An internal tool for data entry',
        'An API for other programs',
      ]);
      // “Not sure” stands alone, and what it stands for is no answer.
      await shown.goTo(again, 'Not sure');
      await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
      await until(() => labels(again.selectedItems), ['$(question) Not sure']);
      await shown.accept();
      const next = await shown.pick(/How much must be there/);
      await shown.goTo(next, 'Nearly everything');
      await shown.accept();
      const advice = await running;
      assert.ok(firsts(advice).length > 0);
      assert.ok(firsts(advice).every(({ question }) => question === 'batteries'));
    });

    it('keeps a draft when left by Escape, and goes on or starts again', async () => {
      const left = recommend({ ask: true });
      const product = await shown.pick(/What will people get/);
      await shown.goTo(product, 'A web site');
      await shown.toggle(product);
      await shown.accept();
      await shown.pick(/How much must be there/);
      await shown.escape();
      assert.equal(await left, undefined);

      const resumed = recommend({ ask: true });
      const resume = await shown.pick(/^Recommend a Framework$/);
      assert.match(resume.items[0]?.label ?? '', /Go on where you left/);
      assert.equal(resume.items[0]?.detail, 'Questions answered: 1');
      await shown.accept();
      const batteries = await shown.pick(/How much must be there/);
      assert.equal(batteries.step, 2);
      await shown.back();
      const again = await shown.pick(/What will people get/);
      assert.deepEqual(labels(again.selectedItems), ['A web site', 'An API for other programs']);
      await shown.accept();
      await shown.pick(/How much must be there/);
      await shown.escape();
      assert.equal(await resumed, undefined);

      const afresh = recommend({ ask: true });
      await shown.goTo(await shown.pick(/^Recommend a Framework$/), 'Start again');
      await shown.accept();
      const first = await shown.pick(/What will people get/);
      assert.deepEqual(labels(first.selectedItems), ['An API for other programs']);
      // A run that comes to its end leaves no draft.
      await shown.accept();
      assert.equal(await shown.acceptAll(afresh), (first.totalSteps ?? 0) - 1);
      const next = recommend({ ask: true });
      await shown.pick(/What will people get/);
      await shown.escape();
      assert.equal(await next, undefined);
    });

    it('preselects what the workspace speaks for, and waits for Enter', async () => {
      const running = recommend({ ask: true, answers: unsure('existing') });
      const existing = await shown.pick(/./);
      const [active] = existing.activeItems;
      assert.match(active?.description ?? '', /^found Django in /);
      await shown.accept();
      assert.ok(
        (await running)?.ranking
          .find(({ id }) => id === 'django')
          ?.reasons.some(({ question, answer }) => question === 'existing' && answer === 'django'),
      );
    });

    it('ends with a starter: from the result through its questions to written files', async () => {
      const running = vscode.commands.executeCommand('frameworkGuide.recommend', {
        ...{ ask: false, answers: { product: 'backoffice', batteries: 'all' } },
      });
      const result = await shown.pick(/^Recommendation$/);
      await shown.goTo(result, 'Create a Starter with Django');
      await shown.accept();
      const name = await shown.input(/^Starter for Django: What is the package called\?$/);
      assert.deepEqual([name.step, name.totalSteps], [1, 4]);
      await shown.accept();
      const route = await shown.pick(/What does the first route answer/);
      await shown.goTo(route, 'JSON');
      await shown.accept();
      const python = await shown.pick(/What is the oldest Python/);
      assert.match(python.activeItems[0]?.description ?? '', /^Django>=/);
      await shown.accept();
      await shown.pick(/Where shall the requirements stand/);
      await shown.accept();
      const where = await shown.pick(/^Create a Starter: Where\?$/);
      await shown.goTo(where, 'New folder “');
      await shown.accept();
      await running;
      const readme = vscode.window.activeTextEditor?.document;
      assert.match(readme?.uri.path ?? '', /\/README\.md$/);
      const folder = vscode.Uri.joinPath(readme?.uri ?? at(''), '..');
      const names = (await vscode.workspace.fs.readDirectory(folder)).map(([file]) => file);
      assert.ok(names.includes('manage.py'), names.join(', '));
      const views = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(folder, 'greeting/views.py'),
      );
      assert.match(new TextDecoder().decode(views), /JsonResponse/);
      await closeEditors();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });
  });
});
