import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { formatProblem } from '../../../src/core/knowledge/problem.ts';
import { readYaml } from '../advice/shipped.ts';
import { readShippedStarters } from './shippedStarters.ts';

const page = readFileSync('docs/starters.md', 'utf8');
const { starters } = readShippedStarters();

describe('docs/starters.md', () => {
  it('shows a starter that schema and rules accept', () => {
    const files = new Map(
      [...page.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)].map(
        ([, file = '', text = '']) => [file, text] as const,
      ),
    );
    assert.equal(files.size, 3);
    const { problems, starters: all } = readShippedStarters(files);
    assert.deepEqual(problems.map(formatProblem), []);
    assert.equal(all.starters.length, starters.starters.length + 1);
  });

  it('names every version that a starter was run with', () => {
    for (const { id, ran } of starters.starters) {
      for (const { version } of ran) {
        assert.match(
          page,
          new RegExp(`^\\|.*\\b${version.replaceAll('.', '\\.')}\\b.*\\|$`, 'm'),
          id,
        );
      }
    }
  });

  it('explains every rule that has a case', () => {
    const cases = readYaml('test/cases/starter/problems.yaml') as readonly {
      readonly rule: string;
    }[];
    for (const { rule } of cases) {
      if (rule.startsWith('starter-')) assert.ok(page.includes(`\`${rule}\``), rule);
    }
  });
});

describe('.ci/run', () => {
  it('installs what Debian has for the starters', function () {
    const script = readFileSync('.ci/run', 'utf8');
    const [, listing] = /for package in \$\((.*)\); do/.exec(script) ?? [];
    assert.ok(listing);
    if (process.platform === 'win32') this.skip();
    const listed = execFileSync('bash', ['-c', listing], { encoding: 'utf8' }).trim().split(/\s+/);
    const wanted = new Set(starters.starters.flatMap(({ debian }) => debian));
    assert.deepEqual(listed.toSorted(), [...wanted].toSorted());
    assert.ok(wanted.has('python3-flask'));
  });
});
