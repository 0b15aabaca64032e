import assert from 'node:assert/strict';
import { compare } from '../../../src/core/comparison/compare.ts';
import { markdown } from '../../../src/core/comparison/markdown.ts';
import { capability, framework, hostile, knowledge, today } from './fixture.ts';

describe('markdown', () => {
  const from = { sources: ['docs', 'book'], checked: today };
  const alpha = framework('alpha', {
    capabilities: { orm: capability('addon', '', ['one']) },
    article: [
      { id: 'x', kind: 'pro', claim: 'Light', verdict: 'supported', reason: 'Still so.', ...from },
    ],
  });
  const inUse = [{ id: 'alpha', version: '2.1', specifier: null, where: 'requirements.txt:1' }];
  const comparison = compare(knowledge(alpha, framework('beta')), { inUse, today });
  const lines = markdown(comparison).split('\n');

  it('says what it is, and of when', () => {
    assert.equal(lines[0], '# Python back-end frameworks compared');
    assert.match(lines[2] ?? '', /2026-11-01.*2026-11-22/);
  });

  it('lays facts out as tables with the frameworks in use marked', () => {
    assert.ok(lines.includes('| Criterion | Alpha (in use, 2.1 here) | Beta |'));
    assert.ok(lines.includes('| ORM | Third-party: one | Built in |'));
  });

  it('has frameworks in rows where the table has', () => {
    const look = { filter: 'orm, strengths', differencesOnly: false, transposed: true };
    const turned = markdown(comparison, look).split('\n');
    const at = turned.indexOf('| Criterion | ORM |');
    assert.deepEqual(turned.slice(at + 1, at + 4), [
      '| --- | --- |',
      '| Alpha (in use, 2.1 here) | Third-party: one |',
      '| Beta | Built in |',
    ]);
    assert.deepEqual(
      turned.filter((line) => /^(###|\*\*)/.test(line)),
      ['### Alpha', '**Strengths named in 2022**'],
    );
  });

  it('puts a claim beside its verdict and its sources', () => {
    assert.ok(
      lines.includes(
        '- “Light” **Holds**: Still so. ([The docs](<https://docs.test/>), 2026-10-01, A book, 2020-01-01)',
      ),
    );
  });

  it('names the sources of the facts at the end', () => {
    const at = lines.indexOf('## Sources');
    assert.deepEqual(lines.slice(at + 2, at + 3), [
      '- [The docs](<https://docs.test/>), 2026-10-01',
    ]);
  });

  it('shows what the filter shows', () => {
    const text = markdown(comparison, { filter: 'beta orm', differencesOnly: false });
    assert.match(text, /\| ORM \| Built in \|/);
    assert.doesNotMatch(text, /Alpha|Licence/);
    assert.match(
      markdown(comparison, { filter: 'zzz', differencesOnly: false }),
      /No rows to show/,
    );
  });

  it('shows text of the knowledge base as text', () => {
    const name = `Evil ${hostile}`;
    const evil = framework('evil', { name, summary: hostile });
    const text = markdown(compare(knowledge(evil), { inUse: [], today }));
    const row = text.split('\n').find((line) => line.startsWith('| Summary'));
    assert.equal(row?.match(/(?<!\\)\|/g)?.length, 3, row);
    assert.doesNotMatch(text, /(?<!\\)<(script|img|\/)/);
    assert.doesNotMatch(text, /(?<!\\)\]\(javascript/);
    assert.doesNotMatch(text, /^# e/m);
  });
});
