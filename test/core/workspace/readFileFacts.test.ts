import assert from 'node:assert/strict';
import type { ImportFact } from '../../../src/core/workspace/fileFacts.ts';
import { readFileFacts } from '../../../src/core/workspace/readFileFacts.ts';

describe('what a Python file says', () => {
  const importsIn = async (text: string): Promise<readonly ImportFact[]> => {
    const facts = await readFileFacts('app.py', Buffer.from(text), { keep: () => true });
    return facts.kind === 'python' ? facts.imports : [];
  };

  it('tells where modules are named, on one line and on several', async () => {
    const text =
      'import a, b; import c\r\rif x: from d import e\nimport \\\n  f, g\nfrom h import i\n';
    assert.deepEqual(
      (await importsIn(text)).map(({ module, line, column }) => [module, line, column]),
      [
        ['a', 1, 8],
        ['b', 1, 11],
        ['c', 1, 21],
        ['d', 3, 12],
        ['f', 4, 1],
        ['g', 4, 1],
        ['h', 6, 6],
      ],
    );
  });

  for (const [where, text, last] of [
    ['one function', `def f():\n${'    import flask\n'.repeat(50_000)}`, undefined],
    ['one line', `try: pass\nexcept ImportError: ${'import flask;'.repeat(50_000)}\n`, true],
    ['many clauses', 'try: pass\nexcept ImportError:\n    import flask\n'.repeat(20_000), true],
  ] as const) {
    it(`takes no time over many imports in ${where}`, async () => {
      const imports = await importsIn(text);
      assert.ok(imports.length >= 20_000);
      assert.equal(imports.at(-1)?.isFallback, last);
    });
  }
});
