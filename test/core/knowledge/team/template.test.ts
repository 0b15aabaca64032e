import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { formatProblem } from '../../../../src/core/knowledge/problem.ts';
import { readTeam } from '../../../../src/core/knowledge/team/readTeam.ts';
import { questionsFile } from '../../advice/shipped.ts';
import { readShippedProfiles, schema, today } from './teamCases.ts';

const read = (text: string) =>
  readTeam(readShippedProfiles(), [{ file: 'knowledge.yaml', text, day: today }], {
    schema,
    today,
    questions: questionsFile.questions,
  });

describe('the file that “Create Team Knowledge” writes', () => {
  const template = readFileSync('media/team-knowledge.yaml', 'utf8');

  it('says nothing as it is', () => {
    const { problems, profiles } = read(template);
    assert.deepEqual(problems.map(formatProblem), []);
    assert.deepEqual(profiles.team, { policies: [], added: [], shipped: {} });
  });

  it('is right once its examples are taken out of their comments', () => {
    const examples = template
      .replace(/^(policy|frameworks|questions): \[\]$/gm, '$1:')
      .replace(/^#( {2,})/gm, '$1');
    const { problems, profiles } = read(examples);
    assert.deepEqual(problems.map(formatProblem), []);
    assert.equal(profiles.team?.policies.length, 2);
    assert.deepEqual(profiles.team?.added, ['house-web']);
    assert.deepEqual(Object.keys(profiles.team?.shipped ?? {}), ['cherrypy']);
    const { questions = [] } = profiles.team ?? {};
    assert.deepEqual(
      questions.filter(({ fixed }) => fixed !== undefined).map(({ id }) => id),
      ['contract', 'licence'],
    );
    assert.equal(questions.at(-1)?.id, 'region');
  });
});

describe('docs/team.md', () => {
  const page = readFileSync('docs/team.md', 'utf8');
  const examples = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text);

  it('shows files without problems', () => {
    assert.ok(examples.length >= 2);
    for (const example of examples) {
      assert.deepEqual(read(example).problems.map(formatProblem), [], example);
    }
  });

  it('names every rule that can be broken', () => {
    const rules = [
      ...['syntax', 'alias', 'duplicate-key', 'schema', 'unknown-framework', 'unknown-row'],
      ...['specifier', 'twice', 'unreadable'],
    ];
    assert.deepEqual(
      rules.filter((rule) => !page.includes(`\`${rule}\``)),
      [],
    );
  });
});
