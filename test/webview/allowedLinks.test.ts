import assert from 'node:assert/strict';
import { allowedLinks } from '../../src/editor/comparison/allowedLinks.ts';
import { extrasOf, payload } from './payload.ts';

describe('allowedLinks', () => {
  const shown = payload();
  const { comparison } = shown.data;

  it('holds what the panel shows, and nothing but https', () => {
    const links = [...allowedLinks(comparison, extrasOf(shown))];
    for (const { url } of comparison.columns.flatMap((column) => column.links)) {
      assert.ok(links.includes(url), url);
    }
    assert.ok(links.length > 100);
    assert.deepEqual(
      links.filter((url) => !url.startsWith('https://')),
      [],
    );
  });

  it('holds the sources of changes and add-ons once they are shown', () => {
    const [before, after] = [
      allowedLinks(comparison, null),
      allowedLinks(comparison, extrasOf(shown)),
    ];
    const added = [...after].find((url) => !before.has(url));
    assert.ok(added);
  });

  it('holds no link that nobody shows', () => {
    const links = allowedLinks(comparison, extrasOf(shown));
    assert.equal(links.has('https://example.org/'), false);
    assert.equal(links.has('command:workbench.action.terminal.new'), false);
  });
});
