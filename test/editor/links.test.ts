import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { followLink } from '../../src/editor/links/linksChunk.ts';
import { at, closeEditors, comparisonTabs, until } from './workbench.ts';

/** Follows a link as VS Code does: it parses the address, which decodes it once. */
function open(address: string): Promise<string | null> {
  const { path, query } = vscode.Uri.parse(`vscode://framework-guide.framework-guide${address}`);
  return followLink({ path, query });
}

describe('links to the comparison', () => {
  afterEach(closeEditors);

  const good: readonly string[] = [
    '/compare',
    '/compare?frameworks=django,flask&view=table&filter=orm%2520%2526%2520more&kind=micro',
    '/compare?framework=flask',
    '/compare?view=ranking&answers=product:api,load:',
    '/compare?view=chart&x=coverage&y=orm&asTable=1&pinned=django&unpinned=flask',
    '/compare/?preset=apis&transposed=1&differencesOnly=1&python=3.12&pinned=fastapi',
  ];
  for (const address of good) {
    it(`open the comparison: ${address}`, async () => {
      assert.equal(await open(address), null);
      await until(() => comparisonTabs().length, 1);
    });
  }

  const refused: readonly (readonly [address: string, problem: RegExp])[] = [
    ['/run?command=rm', /“\/run”.*\/compare/],
    ['', /“”.*\/compare/],
    ['/compare?command=rm', /“command”.*frameworks.*filter/],
    ['/compare?frameworks=rails', /“rails”.*django/],
    ['/compare?frameworks=django,,flask', /“frameworks” is empty/],
    ['/compare?view=shell', /“view” must be/],
    ['/compare?view=table&view=table', /“view” stands in it twice/],
    ['/compare?preset=mine', /“mine”.*full-stack/],
    ['/compare?kind=huge', /“huge”.*“kind”.*micro/],
    ['/compare?view=chart&y=beauty', /“beauty”.*coverage/],
    ['/compare?unpinned=rails', /“rails”.*django/],
    ['/compare?transposed=yes', /“transposed” must be 0 \| 1/],
    [`/compare?filter=${'x'.repeat(600)}`, /“filter” must be string/],
    [`/compare?filter=${'x'.repeat(9000)}`, /too long/],
  ];
  for (const [address, problem] of refused) {
    it(`are refused with a reason: ${address.slice(0, 50)}`, async () => {
      assert.match((await open(address)) ?? '', problem);
      assert.equal(comparisonTabs().length, 0);
    });
  }

  it('are not needed to open it from a manifest: the menu hands over the file', async () => {
    await vscode.commands.executeCommand('frameworkGuide.compare', at('requirements.txt'));
    await until(() => comparisonTabs().length, 1);
  });
});
