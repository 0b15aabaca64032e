import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  raiseFix,
  raiseRequirement,
} from '../../../src/core/guidance/findings/raiseRequirement.ts';
import { haveCommonVersion } from '../../../src/core/python/commonVersion.ts';
import { canonicalSpecifier } from '../../../src/core/python/specifier.ts';
import type { ManifestFormat } from '../../../src/core/workspace/manifestFormats.ts';

function raise(format: string, written: string, line: string, version: string | null) {
  const specifierSpan = { start: 10, end: 10 + written.length };
  return raiseRequirement({ written, specifierSpan }, format as ManifestFormat, {
    line,
    version,
    python: null,
  });
}

describe('raising a requirement to a release line', () => {
  const cases = readFileSync('test/cases/guidance/raiseRequirement.txt', 'utf8')
    .split('\n')
    .filter((text) => text !== '' && !text.startsWith('#'));
  for (const text of cases) {
    it(`of ${text.replaceAll('\t', ' ')}`, () => {
      const [format = '', written = '', line = '', version = '', raised] = text.split('\t');
      const edit = raise(format, written, line, version === '-' ? null : version);
      assert.equal(edit?.text ?? '-', raised);
    });
  }

  it('gives what pip can read, and what allows the line and nothing before it', () => {
    const clause = fc
      .tuple(
        fc.constantFrom('==', '~=', '>=', '>', '<', '<='),
        fc.constantFrom('1.0', '1.2', '2.0.3', '2.9', '3.0'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(null, '4.1.7'),
        (clauses, version) => {
          const text = raise('requirements', clauses.join(','), '4.1', version)?.text;
          assert.ok(text !== undefined && canonicalSpecifier(text) !== null);
          assert.ok(haveCommonVersion([text, '==4.1.*']), text);
          const isBounded = /[=>]=|>/.test(clauses.join().replaceAll('<=', ''));
          if (isBounded) assert.ok(!haveCommonVersion([text, '<4.1']), text);
        },
      ),
    );
  });

  it('leaves lists that tools made to these tools, and says so', () => {
    const declaration = {
      name: 'Django',
      specifier: '==4.2.7',
      written: '==4.2.7',
      specifierSpan: { start: 6, end: 13 },
    };
    const target = { line: '5.2', version: '5.2.8', python: null };
    const fix = (more: object) =>
      raiseFix({ ...declaration, via: null, ...more }, 'requirements', target);
    assert.equal(fix({})?.edits.length, 1);
    assert.equal(fix({})?.isCertain, false);
    assert.deepEqual(
      [fix({ via: [] })?.title.text, fix({ via: [] })?.edits],
      ['raiseCompiled', []],
    );
    assert.deepEqual(
      [fix({ isHashed: true })?.title.text, fix({ isHashed: true })?.edits],
      ['raiseHashed', []],
    );
  });
});
