import assert from 'node:assert/strict';
import type { Advice } from '../../../src/core/advice/advice.ts';
import { parseAnswers } from '../../../src/core/advice/answers.ts';
import { recommend } from '../../../src/core/advice/rank.ts';
import type { Framework } from '../../../src/core/knowledge/framework.ts';
import { type FactsInBrief, framework } from './frameworkFixture.ts';
import { questions, readYaml, shippedFrameworks } from './shipped.ts';

interface Scenario {
  readonly title: string;
  readonly answers: unknown;
  readonly first?: string;
  readonly tied?: readonly string[];
  readonly excluded?: Readonly<Record<string, string>>;
  readonly verdict?: string;
  /** Exactly these are ranked, by id. */
  readonly left?: readonly string[];
  /** These are ranked in this order, perhaps with others in between. */
  readonly order?: readonly string[];
}

const scenarios = readYaml('test/cases/advice/scenarios.yaml') as readonly Scenario[];
const four = readYaml('test/cases/advice/four.yaml') as {
  readonly day: string;
  readonly frameworks: readonly FactsInBrief[];
};
const ids = four.frameworks.map(({ id }) => id);
const shipped = shippedFrameworks().filter(({ id }) => ids.includes(id));

describe('Advice in written scenarios', () => {
  describe('on facts of November 2026', () => {
    run(four.frameworks.map(framework));
  });

  if (shipped.length === ids.length) describe('on the shipped content', () => run(shipped));

  describe('among all shipped frameworks', () => {
    for (const scenario of readYaml('test/cases/advice/all.yaml') as readonly Scenario[]) {
      it(scenario.title, () => check(scenario, adviceOf(scenario, shippedFrameworks())));
    }
  });

  it('puts each of the four first for some answers', () => {
    const firsts = new Set(scenarios.map(({ first }) => first));
    assert.deepEqual(
      ids.filter((id) => !firsts.has(id)),
      [],
    );
  });
});

function run(frameworks: readonly Framework[]): void {
  for (const scenario of scenarios) {
    it(scenario.title, () => {
      const advice = adviceOf(scenario, frameworks);
      check(scenario, advice);
      const excluded = new Set(advice.excluded.map(({ id }) => id));
      assert.deepEqual([...excluded].toSorted(), Object.keys(scenario.excluded ?? {}).toSorted());
    });
  }
}

function adviceOf(scenario: Scenario, frameworks: readonly Framework[]): Advice {
  const { answers, problems } = parseAnswers(questions, scenario.answers);
  assert.deepEqual(problems, []);
  return recommend(questions, answers, { frameworks }, four.day);
}

function check(scenario: Scenario, advice: Advice): void {
  const [leader] = advice.ranking;
  const scores = advice.ranking.map(({ id, score }) => `${id} ${score}`).join(', ');
  if (scenario.first !== undefined) {
    assert.deepEqual([leader?.id, leader?.ties], [scenario.first, []], scores);
  }
  if (scenario.tied !== undefined) {
    assert.deepEqual(
      [leader?.id, ...(leader?.ties ?? [])].toSorted(),
      scenario.tied.toSorted(),
      scores,
    );
  }
  if (scenario.left !== undefined) {
    assert.deepEqual(advice.ranking.map(({ id }) => id).toSorted(), scenario.left, scores);
  }
  const places = (scenario.order ?? []).map((id) =>
    advice.ranking.findIndex((one) => one.id === id),
  );
  assert.ok(!places.includes(-1), scores);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
    scores,
  );
  if (scenario.verdict !== undefined) assert.equal(advice.verdict, scenario.verdict, scores);
  for (const [id, question] of Object.entries(scenario.excluded ?? {})) {
    assert.ok(
      advice.excluded.some((exclusion) => exclusion.id === id && exclusion.question === question),
      `${id} is not excluded by ${question}`,
    );
  }
}
