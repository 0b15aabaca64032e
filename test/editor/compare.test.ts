import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeDocument, at, closeEditors, comparisonTabs, show, until } from './workbench.ts';

const compare = (argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand('frameworkGuide.compare', argument);

describe('comparing frameworks', () => {
  afterEach(closeEditors);

  it('is not there before somebody asks for it, whatever is opened', async () => {
    await vscode.extensions.getExtension('framework-guide.framework-guide')?.activate();
    await show(at('README.md'));
    assert.equal(comparisonTabs().length, 0);
  });

  it('opens a panel in a tab of its own', async () => {
    await compare();
    await until(() => comparisonTabs().map(({ isActive }) => isActive), [true]);
    assert.match(comparisonTabs()[0]?.label ?? '', /Compare/);
  });

  it('opens one panel only, and brings it to the front again', async () => {
    await compare({ frameworks: ['django', 'flask'], differencesOnly: true, filter: 'admin' });
    await until(() => comparisonTabs().length, 1);
    await show(at('README.md'));
    await until(() => comparisonTabs().map(({ isActive }) => isActive), [false]);
    await compare({ framework: 'flask' });
    await until(() => comparisonTabs().map(({ isActive }) => isActive), [true]);
  });

  it('opens a new panel after the old one was closed', async () => {
    await compare();
    await until(() => comparisonTabs().length, 1);
    await closeEditors();
    await until(() => comparisonTabs().length, 0);
    await compare();
    await until(() => comparisonTabs().length, 1);
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['an unknown framework', { framework: 'rails' }, /rails.*cherrypy.*django.*flask.*turbogears2/],
    ['an unknown framework in a list', { frameworks: ['django', 'rails'] }, /rails.*cherrypy/],
    ['an unknown field', { framwork: 'django' }, /framwork.*frameworks.*view.*filter/],
    ['a view that is none', { view: 'map' }, /view.*table.*profile.*timeline.*chart.*ranking/],
    ['answers in a list', { view: 'ranking', answers: ['api'] }, /answers.*question.*option/],
    ['an unknown question', { answers: { colour: 'red' } }, /colour.*product.*load/],
    ['an unknown answer', { answers: { product: 'game' } }, /game.*product.*api/],
    ['frameworks that are no list', { frameworks: 'django' }, /frameworks.*string\[\]/],
    ['a number in a list', { pinned: ['django', 1] }, /pinned.*string\[\]/],
    ['an unknown framework that is pinned', { pinned: ['rails'] }, /rails.*cherrypy/],
    ['a filter without end', { filter: 'x'.repeat(501) }, /filter.*500/],
    ['a flag in words', { differencesOnly: 'yes' }, /differencesOnly.*boolean/],
    ['another flag as a number', { transposed: 1 }, /transposed.*boolean/],
    ['a list in place of an object', ['django'], /must be an object with.*frameworks/],
    ['an empty list in place of an object', [], /must be an object with.*frameworks/],
    ['an unknown preset', { preset: 'mine' }, /mine.*popular.*full-stack/],
    ['an unknown filter', { filters: { colour: ['red'] } }, /colour.*kind.*python/],
    ['an unknown value of a filter', { filters: { kind: ['huge'] } }, /huge.*kind.*micro/],
    ['a filter that is no list', { filters: { kind: 'micro' } }, /filters.*must be/],
    [
      'a criterion that is none',
      { view: 'chart', chart: { x: 'beauty' } },
      /beauty.*coverage.*orm/,
    ],
    ['an axis that is none', { view: 'chart', chart: { z: 'orm' } }, /chart.*x\?.*y\?/],
    ['a text in place of an object', 'django', /frameworks.*view/],
  ];
  for (const [what, argument, expected] of wrong) {
    it(`refuses ${what} and says what is valid`, async () => {
      await assert.rejects(Promise.resolve(compare(argument)), expected);
      assert.equal(comparisonTabs().length, 0);
    });
  }

  it('opens each view, the ranking with the answers that it ranks by', async () => {
    for (const view of ['timeline', 'chart', 'ranking', 'table']) {
      await compare({ view });
      await until(() => comparisonTabs().map(({ isActive }) => isActive), [true]);
    }
    await compare({ view: 'ranking', answers: { product: 'api', load: ['db', 'slow_io'] } });
    await until(() => comparisonTabs().length, 1);
  });

  it('is there as Markdown too', async () => {
    await vscode.commands.executeCommand('frameworkGuide.openAsMarkdown', {
      frameworks: ['django', 'flask'],
    });
    const document = await activeDocument('markdown');
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /\| Django .*\| Flask/);
    assert.doesNotMatch(document.getText(), /\| CherryPy/);
  });

  it('shows as Markdown what the panel would: presets, filters and the way the table stands', async () => {
    await vscode.commands.executeCommand('frameworkGuide.openAsMarkdown', {
      preset: 'article',
      filters: { kind: ['full-stack'] },
      filter: 'orm',
      transposed: true,
    });
    const text = (await activeDocument('markdown')).getText();
    assert.match(text, /\| Criterion \| ORM \|/);
    assert.match(text, /\n\| TurboGears 2 /);
    assert.doesNotMatch(text, /CherryPy/);
  });

  it('shows each view as Markdown', async () => {
    const open = (argument: object) =>
      vscode.commands.executeCommand('frameworkGuide.openAsMarkdown', argument);
    await open({ view: 'ranking', answers: { product: 'api' } });
    const text = (await activeDocument('markdown')).getText();
    assert.match(text, /^# Why this order\n/);
    assert.match(text, /\n\| 1 \| /);
    await closeEditors();
    await open({ framework: 'flask' });
    const profile = (await activeDocument('markdown')).getText();
    assert.match(profile, /^# Flask\n/);
    assert.match(profile, /\n## Add-ons\n/);
  });

  it('refuses an unknown framework as Markdown', async () => {
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand('frameworkGuide.openAsMarkdown', { frameworks: ['rails'] }),
      ),
      /rails.*cherrypy/,
    );
  });
});
