import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { frameworksOf, remove, set, until, write } from './workbench.ts';

describe('the setting of what is left out', () => {
  before(async () => {
    await write('scratch/generated/requirements.txt', 'flask\n');
    // Of folders made in quick succession VS Code can miss the inner one.
    await vscode.commands.executeCommand('frameworkGuide.rescan');
    await until(() => frameworksOf('scratch/generated'), ['flask']);
  });
  afterEach(async () => {
    await set('scan.exclude', undefined);
    await until(() => frameworksOf('scratch/generated'), ['flask']);
  });
  after(async () => {
    await remove('scratch');
    await until(() => frameworksOf('scratch/generated'), null);
  });

  for (const pattern of ['**/generated', 'scratch/generated/**', '**/{build,gen{erated,}}']) {
    it(`takes effect without a reload: ${pattern}`, async () => {
      await set('scan.exclude', [pattern]);
      await until(() => frameworksOf('scratch/generated'), null);
      assert.equal((await frameworksOf('shop'))?.[0], 'django 4.2.7');
    });
  }

  for (const value of [['**/[', '{', '**/generated'], ['']]) {
    it(`bears patterns that are none: ${JSON.stringify(value)}`, async () => {
      await set('scan.exclude', value);
      const expected = value.length > 1 ? null : ['flask'];
      await until(() => frameworksOf('scratch/generated'), expected);
      assert.equal((await frameworksOf('shop'))?.[0], 'django 4.2.7');
    });
  }

  for (const value of ['**/generated', [1, null], { '**/generated': true }]) {
    it(`counts as not set where it is no list of texts: ${JSON.stringify(value)}`, async () => {
      await set('scan.exclude', value);
      await until(() => frameworksOf('scratch/generated'), ['flask']);
      assert.equal((await frameworksOf('shop'))?.[0], 'django 4.2.7');
    });
  }
});
