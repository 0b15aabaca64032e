import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/advice/advice.ts';
import { type Answers, parseAnswers } from '../../../src/core/advice/answers.ts';
import { recommend } from '../../../src/core/advice/rank.ts';
import type { Framework } from '../../../src/core/knowledge/framework.ts';
import { type FactsInBrief, framework } from './frameworkFixture.ts';
import { questions, readYaml } from './shipped.ts';

const four = readYaml('test/cases/advice/four.yaml') as {
  readonly day: string;
  readonly frameworks: readonly FactsInBrief[];
};
const scenarios = readYaml('test/cases/advice/scenarios.yaml') as { answers: unknown }[];
const frameworks: readonly Framework[] = four.frameworks.map(framework);
const advise = (answers: Answers) => recommend(questions, answers, { frameworks }, four.day);
const given = (value: unknown): Answers => parseAnswers(questions, value).answers;

/** The answers after a change has been made. */
function changed(answers: Answers, { question, to, also }: Change): Answers {
  const moves = [{ question, to }, ...(also === undefined ? [] : [also])];
  return [
    ...answers.filter((answer) => !moves.some((move) => move.question === answer.question)),
    ...moves.map((move) => ({ question: move.question, options: [move.to] })),
  ];
}

describe('What would change the result', () => {
  const cases = scenarios.map(({ answers }) => ({
    answers: given(answers),
    before: advise(given(answers)),
  }));

  it('does so when tried, in every scenario', () => {
    let tried = 0;
    for (const { answers, before } of cases) {
      for (const change of before.changes) {
        const { ranking } = advise(changed(answers, change));
        assert.equal(ranking[0]?.id, change.first);
        assert.deepEqual(ranking[0]?.ties, []);
        assert.notEqual(change.first, before.ranking[0]?.id);
        tried += 1;
      }
    }
    assert.ok(tried > 20);
  });

  it('names one change for each framework at most', () => {
    for (const { before } of cases) {
      const firsts = before.changes.map(({ first }) => first);
      assert.equal(new Set(firsts).size, firsts.length);
    }
  });

  it('takes two changes only where no single one is enough', () => {
    const { changes } = advise(given({ load: 'sockets' }));
    assert.ok(changes.length > 0 && changes.every(({ also }) => also !== undefined));
  });

  it('does not invent code or another Python, but may do without them', () => {
    const changes = cases.flatMap(({ before }) => before.changes);
    const moves = changes.flatMap(({ question, to, also }) =>
      [{ question, to }, also ?? []].flat(),
    );
    const facts = moves.filter(({ question }) => ['existing', 'python'].includes(question));
    assert.deepEqual([...new Set(facts.map(({ to }) => to))], ['unsure']);
  });

  it('is nothing where nothing is preferred', () => {
    assert.deepEqual(advise([]).changes, []);
  });
});
