import assert from 'node:assert/strict';
import { compare } from '../../../src/core/comparison/compare.ts';
import { markdown } from '../../../src/core/comparison/markdown.ts';
import type { PolicyStatement, TeamLayer } from '../../../src/core/knowledge/team/teamLayer.ts';
import { capability, framework, hostile, knowledge, today } from './fixture.ts';

const statement = (change: Partial<PolicyStatement> = {}): PolicyStatement => ({
  framework: 'alpha',
  stance: 'forbidden',
  versions: null,
  reason: 'Too old.',
  link: 'https://wiki.test/7',
  source: 'team:a.yaml#policy-0',
  place: { file: 'a.yaml', line: 2 },
  ...change,
});
const alpha = framework('alpha');
const beta = framework('beta');

function of(team: Partial<TeamLayer>, uses: readonly (string | null)[] = [], mine = alpha) {
  const profiles = knowledge(mine, beta);
  const sources = {
    ...profiles.sources,
    'team:a.yaml#policy-0': { title: 'Policy', url: 'https://wiki.test/7', date: today },
  };
  const layer = { policies: [], added: [], shipped: {}, ...team };
  return compare(
    { ...profiles, sources, team: layer },
    {
      inUse: uses.map((version) => ({
        id: 'alpha',
        version,
        specifier: null,
        where: `${version}`,
      })),
      today,
    },
  );
}

describe('the comparison with a team’s knowledge', () => {
  const cells = (comparison: ReturnType<typeof of>, row: string) =>
    comparison.rows.find(({ id }) => id === row)?.cells ?? [];

  it('has no row on policy without one', () => {
    assert.deepEqual(cells(of({}), 'team'), []);
    assert.equal(of({}).columns[0]?.stance, null);
  });

  it('marks the column and tells reason, source and link in a row', () => {
    const comparison = of({ policies: [statement()] });
    assert.deepEqual(
      comparison.columns.map(({ stance }) => stance),
      [{ level: 'forbidden', text: 'Forbidden' }, null],
    );
    const [first, second] = cells(comparison, 'team');
    assert.deepEqual(
      [first?.level, first?.text, first?.detail, first?.sources],
      ['forbidden', 'Forbidden', 'Too old.', ['team:a.yaml#policy-0']],
    );
    assert.equal(second?.text, 'Nothing said');
    assert.equal(comparison.sources['team:a.yaml#policy-0']?.url, 'https://wiki.test/7');
  });

  it('judges the versions in use, the worst one where there are several', () => {
    const policies = [statement({ versions: '<2' })];
    assert.equal(of({ policies }, ['2.1']).columns[0]?.stance, null);
    assert.equal(of({ policies }, ['2.1', '1.9']).columns[0]?.stance?.text, 'Forbidden');
    assert.equal(of({ policies }).columns[0]?.stance?.text, 'Forbidden in part');
    assert.equal(of({ policies }, [null]).columns[0]?.stance?.text, 'Forbidden in part');
  });

  it('marks what is the team’s own', () => {
    assert.deepEqual(
      of({ added: ['beta'] }).columns.map(({ added }) => added),
      ['', 'yours'],
    );
  });

  it('shows what is shipped beside what the team changed, and nowhere else', () => {
    const mine = framework('alpha', {
      summary: 'As we see it.',
      capabilities: { orm: capability('addon', '', ['house-orm']), admin: capability('none') },
    });
    const comparison = of({ shipped: { alpha } }, [], mine);
    const changed = comparison.rows.flatMap(({ id, cells: [own, other] }) => [
      ...(own?.shipped ? [`${id}: ${own.shipped}`] : []),
      ...(other?.shipped ? ['other'] : []),
    ]);
    assert.deepEqual(changed, [
      'summary: As shipped: All about alpha.',
      'orm: As shipped: Built in',
    ]);
  });

  it('stands in the Markdown, as plain text', () => {
    const text = markdown(of({ policies: [statement({ reason: hostile })] }));
    assert.match(text, /\| Team policy \| Forbidden: /);
    assert.doesNotMatch(text, /(?<!\\)<img/);
  });
});
