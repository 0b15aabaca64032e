import assert from 'node:assert/strict';
import { recommend } from '../../../src/core/advice/rank.ts';
import type { PolicyStatement } from '../../../src/core/knowledge/team/teamLayer.ts';
import { framework } from './frameworkFixture.ts';

describe('A recommendation under a team’s policy', () => {
  const statement = (change: Partial<PolicyStatement>): PolicyStatement => ({
    framework: 'one',
    stance: 'forbidden',
    versions: null,
    reason: 'We left it.',
    ...{ link: null, source: 'team:a', place: { file: 'a', line: 1 } },
    ...change,
  });
  const under = (...policies: readonly PolicyStatement[]) => {
    const frameworks = ['one', 'two'].map((id) =>
      framework({ id, newest: { version: '2.0', python: '>=3.10' } }),
    );
    const team = { policies, added: [], shipped: {} };
    return recommend([], [], { frameworks, team }, '2026-11-22');
  };

  it('leaves out what is forbidden, with the team’s reason', () => {
    const { ranking, excluded } = under(statement({}));
    assert.deepEqual(
      ranking.map(({ id }) => id),
      ['two'],
    );
    assert.deepEqual(excluded, [
      ...[{ id: 'one', question: 'team-policy', answer: 'forbidden', reason: 'We left it.' }].map(
        (exclusion) => ({ ...exclusion, strength: 'hard' }),
      ),
    ]);
  });

  it('judges the newest version, which new work would take', () => {
    assert.equal(under(statement({ versions: '<2' })).ranking.length, 2);
    assert.equal(under(statement({ versions: '>=2' })).ranking.length, 1);
  });

  it('says that nothing is left where everything is forbidden', () => {
    const { verdict } = under(statement({}), statement({ framework: 'two' }));
    assert.equal(verdict, 'no-candidate');
  });

  it('does not rank by what is discouraged or approved', () => {
    const { ranking } = under(statement({ stance: 'discouraged' }));
    assert.deepEqual(
      ranking.map(({ score }) => score),
      [0, 0],
    );
  });
});
