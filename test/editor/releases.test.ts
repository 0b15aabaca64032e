import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReleaseReport } from '../../src/core/releases/releaseReport.ts';
import { set } from './workbench.ts';

const check = (argument: object): Thenable<readonly ReleaseReport[]> =>
  vscode.commands.executeCommand('frameworkGuide.checkReleases', { show: false, ...argument });

/** Nobody listens there: what the answers of a real index look like is tried in test/http and test/e2e. */
const nowhere = 'http://127.0.0.1:1';

describe('checking for newer releases', () => {
  before(() => set('index.url', nowhere));
  after(() => set('index.url', undefined));

  it('tells one reason a framework where the index cannot be reached, and fails for none', async () => {
    const reports = await check({});
    const asked = reports.map(({ framework }) => framework);
    for (const id of ['cherrypy', 'django', 'flask', 'turbogears2'])
      assert.ok(asked.includes(id), asked.join(', '));
    for (const { problems } of reports)
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['unreachable'],
      );
    const django = reports.find(({ framework }) => framework === 'django');
    assert.equal(django?.version, '4.2.7');
    assert.deepEqual(django?.projects, ['shop']);
    assert.equal(django?.newest, null);
    assert.equal(django?.vulnerabilities, null);
  });

  it('can be asked for some frameworks only', async () => {
    const reports = await check({ frameworks: ['flask'] });
    assert.deepEqual(
      reports.map(({ framework, version }) => [framework, version]),
      [['flask', '3.1.0']],
    );
    assert.deepEqual(await check({ frameworks: [] }), []);
  });

  const wrong: readonly (readonly [string, object, RegExp])[] = [
    ['an unknown framework', { frameworks: ['rails'] }, /rails.*cherrypy.*django.*flask/],
    ['frameworks that are no list', { frameworks: 'django' }, /frameworks.*string\[\]/],
    ['an unknown field', { framework: 'django' }, /“framework”.*frameworks, show/],
    ['a field that is no truth value', { show: 'no' }, /show.*boolean/],
  ];
  for (const [what, argument, expected] of wrong) {
    it(`refuses ${what} and says what is valid`, async () => {
      await assert.rejects(Promise.resolve(check(argument)), expected);
    });
  }

  for (const url of ['ftp://127.0.0.1', 'nonsense', '', 'http://127.0.0.1/?a=b']) {
    it(`refuses an index at “${url}” and names the setting`, async () => {
      await set('index.url', url);
      await assert.rejects(Promise.resolve(check({})), /frameworkGuide\.index\.url.*http/);
      await set('index.url', nowhere);
    });
  }
});
