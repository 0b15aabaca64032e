import assert from 'node:assert/strict';
import { satisfies } from '@renovatebot/pep440';
import fc from 'fast-check';
import { haveCommonVersion } from '../../../src/core/python/commonVersion.ts';
import { canHoldTogether } from '../../../src/core/python/markersTogether.ts';

describe('whether any version fits specifiers', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['', '', true],
    ['>=2', '<2', false],
    ['>=2', '<=2', true],
    ['>2', '<2.0.0.0.1', true],
    ['>2', '<2.post1', false],
    ['==1.2.*', '<1.2', false],
    ['==1.2.*', '>1.2.999999', true],
    ['~=1.4.5', '>=1.5', false],
    ['~=1.4', '>=1.5', true],
    ['==1.0+a', '==1.0+b', false],
    ['==1.0+a', '==1.0', true],
    ['==1.0', '!=1.0+a', true],
    ['>=1!0', '<99999', false],
    ['>=1.0a1', '<1.0', false],
    ['>=1.0a1', '<1.0b1', true],
    ['===1.0', '>1', false],
    ['===surely-not', '>1', true],
    ['<0', '', false],
    ['<0a1', '', true],
    ['<0.dev0', '', false],
    [`>=${'9'.repeat(40)}`, '<1', true],
  ];
  for (const [a, b, expected] of cases) {
    it(`${expected ? 'some' : 'none'} for ${a || 'anything'} and ${b || 'anything'}`, () => {
      assert.equal(haveCommonVersion([a, b]), expected);
      assert.equal(haveCommonVersion([b, a]), expected);
    });
  }

  it('is never denied where a version is at hand that fits', () => {
    const version = fc
      .tuple(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 3 }),
      )
      .map((parts) => parts.join('.'));
    const clause = fc
      .tuple(fc.constantFrom('==', '!=', '>=', '<=', '<', '>', '~='), version)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), version, (clauses, one) => {
        if (satisfies(one, clauses.join(','))) assert.ok(haveCommonVersion(clauses));
      }),
    );
  });
});

describe('whether two markers can hold at once', () => {
  const cases: readonly (readonly [string | null, string | null, boolean])[] = [
    [null, null, true],
    ['python_version < "3.10"', null, true],
    ['python_version < "3.10"', 'python_version >= "3.10"', false],
    ['python_version < "3.10"', 'python_version >= "3.9"', true],
    ['python_version in "3.8, 3.9"', 'python_version == "3.9"', true],
    ['python_version not in "3.8, 3.9"', 'python_version == "3.9"', false],
    ['"3.9" > python_version', 'python_version >= "3.9"', false],
    ['python_full_version < "3.9.2"', 'python_version == "3.9"', true],
    ['python_full_version < "3.9"', 'python_version == "3.9"', false],
    ['sys_platform == "win32"', 'platform_system == "Linux"', false],
    ['sys_platform == "win32"', 'platform_system == "Windows"', true],
    ['sys_platform == "something"', 'sys_platform != "linux"', true],
    ['implementation_name == "pypy"', 'platform_python_implementation == "CPython"', false],
    ['platform_machine == "x86_64"', 'platform_machine == "arm64"', false],
    ['platform_machine == "x86_64"', 'sys_platform == "linux"', true],
    ['extra == "a"', 'extra == "b"', false],
    [
      '(os_name == "nt" or os_name == "java") and python_version > "3"',
      'os_name == "posix"',
      false,
    ],
    ['this is no marker', null, false],
  ];
  for (const [a, b, expected] of cases) {
    it(`${expected ? 'can' : 'cannot'}: ${a} and ${b}`, () => {
      assert.equal(canHoldTogether(a, b), expected);
      assert.equal(canHoldTogether(b, a), expected);
    });
  }
});
