import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { offeredVersions } from '../../../src/core/guidance/requirements/offeredVersions.ts';
import { requirementSpot } from '../../../src/core/guidance/requirements/requirementSpot.ts';
import { framework, line } from '../comparison/fixture.ts';

interface Case {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  readonly spot: string | null;
}

const file = 'test/cases/guidance/requirementSpot.yaml';
const cases = parse(readFileSync(file, 'utf8')) as readonly Case[];

describe('the place where a requirement is typed', () => {
  for (const { title, file: path, text: marked, spot: expected } of cases) {
    it(`is known ${title}`, () => {
      const text = marked.replace('|', '');
      const spot = requirementSpot(path, text, marked.indexOf('|'));
      const written = spot === null ? '' : text.slice(spot.start, spot.end);
      const found =
        spot?.kind === 'version'
          ? `version:${spot.name} ${spot.operator} ${written}`
          : spot && `name:${written}`;
      assert.equal(found, expected);
    });
  }

  it('lies inside the text, whatever that is', () => {
    const pieces = fc.constantFrom(
      '[project]\n',
      'dependencies',
      '=',
      '[',
      '"',
      "'",
      '#',
      '\n',
      'a>=1',
    );
    const texts = fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.nat(200),
        fc.constantFrom('pyproject.toml', 'requirements.txt'),
        (text, at, path) => {
          const offset = Math.min(at, text.length);
          const spot = requirementSpot(path, text, offset);
          if (spot === null) return;
          assert.ok(0 <= spot.start && spot.start <= offset && offset <= spot.end);
          assert.ok(spot.end <= text.length);
        },
      ),
    );
  });
});

describe('the versions that are offered', () => {
  const demo = framework('demo', {
    lines: [line('4.10', '2028-01-01'), line('4.9', '2027-01-01'), line('4.2', '2026-01-01')],
  });

  it('are lines that still get fixes, newest first, written for the operator', () => {
    const offered = (operator: '==' | '~=' | '>=') =>
      offeredVersions(demo, operator, '2026-11-22').map(({ text }) => text);
    assert.deepEqual(offered('>='), ['4.10', '4.9']);
    assert.deepEqual(offered('=='), ['4.10.*', '4.9.*']);
    assert.deepEqual(offered('~='), ['4.10.0', '4.9.0']);
  });
});
