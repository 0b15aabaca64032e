import assert from 'node:assert/strict';
import { l10nBundle, storedL10nBundle } from '../../scripts/build/l10n.mjs';

describe('the texts for translators', () => {
  it('are those that the extension shows (else: npm run l10n)', async () => {
    assert.equal(await storedL10nBundle(), await l10nBundle());
  });

  it('leave no text of the wizard, the panel or pip’s refusals out', async () => {
    const bundle: unknown = JSON.parse(await storedL10nBundle());
    const words = ['Not sure', 'What will people get?', 'Show differences only'];
    for (const text of [
      ...words,
      'must be an https link',
      'aliases are not read; repeat the value',
    ]) {
      assert.ok(Object.hasOwn(bundle as object, text), text);
    }
  });
});
