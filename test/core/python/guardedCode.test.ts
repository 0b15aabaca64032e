import assert from 'node:assert/strict';
import { guardedCode } from '../../../src/core/python/guardedCode.ts';
import { readStatements } from '../../../src/core/python/statements.ts';

describe('code for several versions', () => {
  const guardedWords = (text: string): readonly string[] => {
    const isGuarded = guardedCode(text, readStatements(text));
    return [...text.matchAll(/\bold\w*/g)].flatMap(({ index, 0: word }) =>
      isGuarded(index) ? [word] : [],
    );
  };

  it('is found by indentation as Python counts it: tabs to eight, a form feed from the start again', () => {
    const text = 'if x:\n        try:\n\told1\n\f\texcept ImportError:\n\t\told2\n        old3\n';
    assert.deepEqual(guardedWords(text.replace('\told1', '\t old1')), ['old1', 'old2']);
  });

  it('ends with any line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const lines = ['try:', '  old1', 'except ImportError:', '  old2', 'old3'];
      assert.deepEqual(guardedWords(lines.join(end)), ['old1', 'old2']);
    }
  });

  it('takes no time over a line of many statements', () => {
    assert.deepEqual(
      guardedWords(`try: x\nexcept ImportError: ${'old;'.repeat(300_000)}\n`).length,
      300_000,
    );
  });
});
