import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { offeredVersions } from '../../../src/core/guidance/requirements/offeredVersions.ts';
import { spotAt } from '../../../src/core/guidance/requirements/spotAt.ts';
import {
  styleOperators,
  type VersionOperator,
  type VersionStyle,
} from '../../../src/core/guidance/requirements/versionStyle.ts';
import { condaSpecifier } from '../../../src/core/manifests/condaVersion.ts';
import { readPoetryVersion } from '../../../src/core/manifests/poetryVersion.ts';
import { haveCommonVersion } from '../../../src/core/python/commonVersion.ts';
import { canonicalSpecifier } from '../../../src/core/python/specifier.ts';
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
      const spot = spotAt(path, text, marked.indexOf('|'));
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
      ...[
        '[packages]\n',
        '[tool.poetry.dependencies]\n',
        '[options]\n',
        'install_requires',
        '{',
        'version',
      ],
      ...['dependencies:\n', '  - ', 'pip:', '^', '~', '  '],
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
        fc.constantFrom(
          'pyproject.toml',
          'requirements.txt',
          'Pipfile',
          'setup.cfg',
          'environment.yml',
          'pixi.toml',
        ),
        (text, at, path) => {
          const offset = Math.min(at, text.length);
          const spot = spotAt(path, text, offset);
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
    const offered = (operator: VersionOperator, style: VersionStyle = 'requirement') =>
      offeredVersions(demo, { operator, style }, '2026-11-22').map(({ text }) => text);
    assert.deepEqual(offered('>='), ['4.10', '4.9']);
    assert.deepEqual(offered('=='), ['4.10.*', '4.9.*']);
    assert.deepEqual(offered('~='), ['4.10.0', '4.9.0']);
    assert.deepEqual(offered('^', 'poetry'), ['4.10', '4.9']);
    assert.deepEqual(offered('~', 'poetry'), ['4.10', '4.9']);
    assert.deepEqual(offered('=', 'conda'), ['4.10', '4.9']);
  });

  it('are written as is usual where no operator stands', () => {
    const offered = (style: VersionStyle) =>
      offeredVersions(demo, { operator: '', style }, '2026-11-22')[0]?.text;
    assert.deepEqual((['poetry', 'keyed', 'conda'] as const).map(offered), [
      '^4.10',
      '~=4.10.0',
      '4.10.*',
    ]);
  });

  it('are such as the readers of the formats take, and ask for that line alone', () => {
    const written = (operator: VersionOperator, style: VersionStyle) =>
      `${operator}${offeredVersions(demo, { operator, style }, '2026-11-22')[1]?.text}`;
    const read: Readonly<Record<VersionStyle, (text: string) => readonly string[] | null>> = {
      requirement: (text) => [canonicalSpecifier(text) ?? 'refused'],
      keyed: (text) => [canonicalSpecifier(text) ?? 'refused'],
      poetry: readPoetryVersion,
      conda: (text) => [condaSpecifier(text)],
    };
    for (const [style, operators] of Object.entries(styleOperators) as [
      VersionStyle,
      readonly VersionOperator[],
    ][]) {
      for (const operator of operators) {
        const text = written(operator, style);
        const [specifier = 'refused'] = read[style](text) ?? [];
        assert.ok(haveCommonVersion([specifier, '==4.9.3']), `${style}: ${text} is ${specifier}`);
        assert.ok(
          !haveCommonVersion([specifier, '<4.9.dev0']),
          `${style}: ${text} is ${specifier}`,
        );
      }
    }
  });
});
