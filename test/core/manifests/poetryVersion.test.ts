import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compare, satisfies } from '@renovatebot/pep440';
import fc from 'fast-check';
import { readPoetryVersion } from '../../../src/core/manifests/poetryVersion.ts';
import { uniteSpecifiers } from '../../../src/core/manifests/uniteSpecifiers.ts';
import { canonicalSpecifier } from '../../../src/core/python/specifier.ts';

interface Oracle {
  /** The tool and its version; test/oracle/poetryVersions.py asks it anew. */
  readonly source: string;
  readonly probes: readonly string[];
  /** Which of the probes each constraint allows; null where it is refused. */
  readonly allowed: Readonly<Record<string, readonly string[] | null>>;
}
const oracle: Oracle = JSON.parse(readFileSync('test/cases/manifests/poetryVersions.json', 'utf8'));

/** The package's own `>` forgets epochs and what follows a pre-release. */
function allows(specifier: string, version: string): boolean {
  return specifier.split(',').every((clause) => {
    const [, after] = /^>(?!=)(.*)$/.exec(clause) ?? [];
    if (after !== undefined) return compare(version, after) > 0;
    return clause === '' || satisfies(version, clause, { prereleases: true });
  });
}

describe('readPoetryVersion', () => {
  for (const [constraint, allowed] of Object.entries(oracle.allowed)) {
    if (allowed === null) {
      it(`refuses "${constraint}" as ${oracle.source} does`, () =>
        assert.equal(readPoetryVersion(constraint), null));
      continue;
    }
    it(`reads "${constraint}" as ${oracle.source} does`, () => {
      const alternatives = readPoetryVersion(constraint);
      assert.ok(alternatives !== null);
      const read = oracle.probes.filter((probe) => alternatives.some((one) => allows(one, probe)));
      assert.deepEqual(read, allowed);
      const united = uniteSpecifiers(alternatives);
      const stable = allowed.filter((probe) => !/[a-z]/.test(probe));
      assert.deepEqual(
        stable.filter((probe) => !allows(united, probe)),
        [],
        `${united} is narrower`,
      );
    });
  }

  const written: readonly (readonly [string, string])[] = [
    ['^2.1', '<3.0,>=2.1'],
    ['^0.2.3', '<0.3.0,>=0.2.3'],
    ['~1.2.3', '<1.3.0,>=1.2.3'],
    ['1.2', '==1.2'],
    ['*', ''],
    ['^1.0 || ^2.0', '<3.0,>=1.0'],
    ['<1.5 || >=1.6', '!=1.5.*'],
    ['<1.2 || >1.2', '!=1.2'],
    ['1.2 || 1.4', '<=1.4,>=1.2'],
    ['* || ^1', ''],
  ];
  for (const [constraint, specifier] of written) {
    it(`says "${constraint}" as "${specifier}"`, () =>
      assert.equal(uniteSpecifiers(readPoetryVersion(constraint) ?? []), specifier));
  }

  it('says only what PEP 440 knows, whatever is written', () => {
    const piece = fc.constantFrom(...'^~<>=!*|, .x-', '1', '2.0', '>=', '||', 'rc1', '+l');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (constraint) => {
        for (const specifier of readPoetryVersion(constraint) ?? []) {
          assert.equal(canonicalSpecifier(specifier), specifier);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
