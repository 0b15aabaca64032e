import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { exists, manifest } from './manifest.ts';

const rules = readFileSync('.vscodeignore', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const letIn = rules.slice(1).map((rule) => rule.slice(1));

/** Made by the build, or, as pictures of the editor, by `npm run pictures`. */
const made = /^dist\//;

const pictures = manifest.contributes.walkthroughs.flatMap(({ steps }) =>
  steps.map(({ media }) => media.image),
);

describe('the package', () => {
  it('leaves everything out but what is named', () => {
    assert.equal(rules[0], '**');
    assert.deepEqual(
      rules.slice(1).filter((rule) => !rule.startsWith('!')),
      [],
    );
  });

  it('names files, or files of one kind in one folder', () => {
    const wide = letIn.filter((path) => /\*\*|\/$|\*(?!\.\w+$)/.test(path));
    assert.deepEqual(wide, []);
  });

  it('names nothing that is not there', () => {
    const missing = letIn.filter(
      (path) => !path.includes('*') && !made.test(path) && !exists(path),
    );
    assert.deepEqual(missing, []);
  });

  it('lets in all that package.json refers to', () => {
    // English stands in the code; the bundles of other languages have their locale in the name.
    const bundles = readdirSync(manifest.l10n).filter((name) => /l10n\..+\.json$/.test(name));
    const translations = bundles.map((name) => `${manifest.l10n}/${name}`);
    const { main, browser, icon } = manifest;
    const needed = [main, browser, icon, ...pictures, ...translations].map((path) =>
      path.replace(/^\.\//, ''),
    );
    const left = needed.filter((path) => !letIn.some((rule) => fits(rule, path)));
    assert.deepEqual(left, []);
    assert.ok(['README.md', 'CHANGELOG.md', 'LICENSE'].every((path) => letIn.includes(path)));
  });

  it('lets in no tests, no sources and no maps', () => {
    const inner = [
      'dist/test/editor/web.js',
      'src/extension.ts',
      'dist/extension.js.map',
      'out/x.js',
    ];
    assert.deepEqual(
      inner.filter((path) => letIn.some((rule) => fits(rule, path))),
      [],
    );
  });

  it('has a walkthrough of three to five steps, each with a picture, its words and an end', () => {
    const [walkthrough, ...others] = manifest.contributes.walkthroughs;
    assert.equal(others.length, 0);
    const steps = walkthrough?.steps ?? [];
    assert.ok(steps.length >= 3 && steps.length <= 5);
    for (const { id, media, completionEvents } of steps) {
      assert.ok(media.altText !== '' && completionEvents.length > 0, id);
    }
  });

  it('has the pictures that the walkthrough shows', function () {
    // They are made from the running editor; from the first one on all must be there.
    if (!exists('media/walkthrough')) this.skip();
    assert.deepEqual(
      pictures.filter((path) => !exists(path)),
      [],
    );
  });

  it('carries an icon that the Marketplace takes', () => {
    const png = readFileSync(manifest.icon);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  it('is found by categories and by five words at most', () => {
    assert.ok(manifest.categories.length > 0);
    assert.ok(manifest.keywords.length <= 5);
  });
});

function fits(rule: string, path: string): boolean {
  const source = rule.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`^${source}$`).test(path);
}
