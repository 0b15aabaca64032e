import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ImportSieve } from '../../../src/core/python/importSieve.ts';
import { readFileFacts } from '../../../src/core/workspace/readFileFacts.ts';
import { saysNothing } from '../../../src/core/workspace/saysNothing.ts';

const signs = {
  sieve: new ImportSieve(['flask', 'bottle']),
  singleModules: [{ id: 'bottle', module: 'bottle', defines: 'Bottle' }],
};
const reading = { ...signs, keep: (name: string) => name === 'flask' || name === 'bottle' };
const says = (path: string, text: string): boolean =>
  !saysNothing(path, { text, bytes: Buffer.byteLength(text) }, signs);

describe('a file that says nothing', () => {
  it('imports nothing of interest, and declares nothing', () => {
    for (const text of ['x = 1\n', 'import os\n# flask\n', '# ///\n', '__version__ = "1"\n']) {
      assert.ok(!says('a/app.py', text), text);
    }
  });

  it('has neither the name nor the marks of one that may say something', () => {
    const loud: readonly (readonly [path: string, text: string])[] = [
      ['app.py', 'import flask\n'],
      ['setup.py', 'x = 1\n'],
      ['lib/bottle.py', 'x = 1\n'],
      ['app.py', '# /// script\n# dependencies = ["flask"]\n# ///\n'],
      ['app.py', '# coding: utf-16\n'],
      ['app.py', '\ufeffx = 1\n'],
      ['app.py', 'x = "\0"\n'],
      ['app.py', `x = 1  # ${'-'.repeat(1024 * 1024)}\n`],
    ];
    for (const [path, text] of loud) assert.ok(says(path, text), path + text.slice(0, 20));
  });

  it('is one in which reading it finds nothing', async () => {
    const line = fc.constantFrom(
      ...['import flask', 'import os', 'from . import flask', '# coding: latin-1', '# /// script'],
      ...['# dependencies = ["flask"]', '# ///', '\ufeff', '\0', '"""', '__version__ = "0.13"'],
      ...[
        'class Bottle: pass',
        'if x: \\',
        '  import bottle, os',
        'setup(install_requires="flask")',
      ],
    );
    const path = fc.constantFrom('app.py', 'setup.py', 'lib/bottle.py', 'tests/test_bottle.py');
    let silent = 0;
    await fc.assert(
      fc.asyncProperty(path, fc.array(line, { maxLength: 5 }), async (name, lines) => {
        const text = lines.join('\n');
        if (says(name, text)) return;
        silent += 1;
        const facts = await readFileFacts(name, new TextEncoder().encode(text), reading);
        assert.deepEqual(facts, { kind: 'python', imports: [] });
      }),
      { numRuns: 2000 },
    );
    assert.ok(silent > 100, String(silent));
  });
});
