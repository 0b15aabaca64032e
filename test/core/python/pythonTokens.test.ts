import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type PythonToken, readPythonTokens } from '../../../src/core/python/pythonTokens.ts';
import { readStatements } from '../../../src/core/python/statements.ts';

interface TokenCase {
  readonly title: string;
  readonly text: string;
  readonly tokens: string;
  readonly depths?: string;
  /** The tokens where a string that is not closed ends its brackets; the same where absent. */
  readonly ends?: string;
}

const inWords = (text: string, tokens: readonly PythonToken[]): string =>
  tokens
    .map(({ kind, start, end }) => (kind === 'end-of-line' ? '|' : text.slice(start, end)))
    .join(' ');

describe('readPythonTokens', () => {
  const cases: readonly TokenCase[] = parse(readFileSync('test/cases/python/tokens.yaml', 'utf8'));
  for (const { title, text, tokens, depths, ends = tokens } of cases) {
    it(title, () => {
      const read = readPythonTokens(text);
      assert.equal(inWords(text, read), tokens);
      assert.equal(inWords(text, readPythonTokens(text, 'ends')), ends);
      if (depths !== undefined) assert.equal(read.map(({ depth }) => depth).join(' '), depths);
      for (const { kind, text: said, start, end } of read) {
        const isSilent = kind === 'string' || kind === 'end-of-line';
        assert.equal(said, isSilent ? '' : text.slice(start, end));
      }
    });
  }

  const pieces = fc.constantFrom(
    ...'()[]{}\'"\\;:#=.\n\r\f a1é'.split(''),
    'f"{',
    '"""',
    '1e',
    '0x',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  it('goes forward through any text, and leaves out blanks, comments and backslashes only', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('ends' as const, 'joins' as const), (text, unclosed) => {
        let at = 0;
        for (const { start, end, depth } of readPythonTokens(text, unclosed)) {
          assert.ok(at <= start && start < end && end <= text.length && depth >= 0);
          assert.match(text.slice(at, start), /^\ufeff?(?:\s|\\|#[^\r\n]*)*$/);
          at = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('puts each token but ends of lines and semicolons into one statement', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = readPythonTokens(text, 'ends').filter(
          ({ kind, text: said, depth }) => kind !== 'end-of-line' && !(said === ';' && depth === 0),
        );
        const statements = readStatements(text);
        assert.deepEqual(statements.flat(), all);
        assert.ok(statements.every((tokens) => tokens.length > 0));
      }),
    );
  });
});
