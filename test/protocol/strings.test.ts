import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { panelStrings } from '../../src/protocol/strings.ts';

describe('panelStrings', () => {
  const folder = 'src/webview/comparison';
  const source = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

  it('holds no string that the panel does not use', () => {
    for (const key of Object.keys(panelStrings)) {
      const [family = '', member] = key.split('.');
      const used = source.includes(`'${key}'`) || (member && source.includes(`\`${family}.\${`));
      assert.ok(used, key);
    }
  });

  it('is where all words of the panel are: components have no text of their own', () => {
    const words = [...source.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)*)\s*</g)].map(
      ([, text]) => text,
    );
    assert.deepEqual(words, []);
    assert.doesNotMatch(source, /(?:aria-label|title|placeholder)="/);
  });
});
