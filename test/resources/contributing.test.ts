import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatProblem } from '../../src/core/knowledge/problem.ts';
import { ruleCases } from '../core/knowledge/ruleCases.ts';
import { readShipped } from './shipped.ts';

describe('docs/knowledge.md', () => {
  const page = readFileSync('docs/knowledge.md', 'utf8');
  const examples = new Map(
    [...page.matchAll(/^```yaml file=resources\/(\S+)\n(.*?)^```$/gms)].map(
      ([, file = '', text = '']) => [file, text],
    ),
  );

  it('shows a framework and a library that schema and rules accept beside all others', () => {
    const files = ['frameworks/example-web.yaml', 'libraries/example-wire.yaml'];
    const sources = `${readFileSync('resources/sources.yaml', 'utf8')}\n${examples.get('sources.yaml')}`;
    const change = new Map([
      ...files.map((file) => [file, examples.get(file) ?? ''] as const),
      ['sources.yaml', sources],
    ]);
    const { base, problems } = readShipped(change);
    const found = problems.filter(({ file }) => files.includes(file));
    assert.deepEqual(found.map(formatProblem), []);
    assert.ok(base.frameworks.some(({ value }) => value.id === 'example-web'));
    assert.ok(base.libraries.some(({ value }) => value.id === 'example-wire'));
  });

  it('explains every rule that has a case', () => {
    const rules = [...ruleCases().values()]
      .flat()
      .flatMap(({ rule, rules: several = [] }) => [
        ...several,
        ...(rule === undefined ? [] : [rule]),
      ]);
    const missing = rules.filter((rule) => !page.includes(`\`${rule}\``));
    assert.deepEqual([...new Set(missing)], []);
  });

  it('explains no rule without a case', () => {
    const cases = [...ruleCases().values()].flat();
    const proven = new Set(cases.flatMap(({ rule, rules = [] }) => [rule, ...rules]));
    const table = page.slice(page.indexOf('\n## Rules'));
    const explained = [...table.matchAll(/^\|\s*(`[^|]*`)\s*\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([a-z-]+)`/g)].map(([, rule = '']) => rule),
    );
    assert.ok(explained.length > 20);
    assert.deepEqual(
      explained.filter((rule) => !proven.has(rule)),
      [],
    );
  });
});
