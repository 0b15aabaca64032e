import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseAnswers } from '../../../src/core/advice/answers.ts';
import { Assessor } from '../../../src/core/advice/assess.ts';
import { onTheirHosts } from '../../../src/core/advice/onTheirHosts.ts';
import { orderFrameworks, rankFrameworks } from '../../../src/core/advice/standings.ts';
import { questions, readYaml, shippedFrameworks } from './shipped.ts';

interface First {
  readonly id: string;
  readonly answers?: unknown;
  readonly place: 'alone' | 'shared' | 'never';
  readonly note: string;
}

const firsts = readYaml('test/cases/advice/firsts.yaml') as readonly First[];
const shipped = shippedFrameworks();
const assessor = new Assessor(questions, onTheirHosts(shipped), '2026-11-22');
/** Questions whose answer names the winner prove nothing. */
const named = ['must_use', 'must_not_use', 'new_work'];

describe('The first place', () => {
  it('has been looked at for every shipped framework', () => {
    assert.deepEqual(firsts.map(({ id }) => id).toSorted(), shipped.map(({ id }) => id).toSorted());
  });

  for (const { id, answers: given, place, note } of firsts) {
    if (place === 'never') continue;
    it(`is ${place === 'alone' ? '' : 'among others '}that of ${id}: ${note}`, () => {
      const { answers, problems } = parseAnswers(questions, given);
      assert.deepEqual(problems, []);
      assert.ok(!answers.some(({ question }) => named.includes(question)));
      const { ranking } = rankFrameworks(assessor, answers);
      const [first, second] = ranking;
      const scores = ranking.slice(0, 4).map((one) => `${one.id} ${one.score}`);
      assert.equal(first?.id, id, scores.join(', '));
      assert.equal(first.ties.length > 0 ? 'shared' : 'alone', place, scores.join(', '));
      assert.ok(first.score > (second?.score ?? 0) || place === 'shared');
    });
  }

  it('is never taken by those that the list says it of', function () {
    this.timeout(20_000);
    const never = firsts.filter(({ place }) => place === 'never').map(({ id }) => id);
    const asked = questions.filter(({ id }) => !named.includes(id));
    const anyAnswers = fc
      .tuple(
        ...asked.map(({ id, options }) =>
          fc.option(fc.constantFrom(...options), { nil: undefined }).map((option) => ({
            question: id,
            options: [option?.id ?? 'unsure'],
          })),
        ),
      )
      .filter((answers) => answers.some(({ options }) => options[0] !== 'unsure'));
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const [first, second] = orderFrameworks(assessor, answers).candidates;
        if (first === undefined || first.score === second?.score) return;
        assert.ok(!never.includes(first.id), `${first.id} is first`);
      }),
      { numRuns: 1500, seed: 7 },
    );
  });

  it('is told of in docs/advice.md', () => {
    const page = readFileSync('docs/advice.md', 'utf8');
    const names = new Map(shipped.map(({ id, name }) => [id, name]));
    const words = { alone: 'alone', shared: 'shared', never: 'never' };
    for (const { id, place, note } of firsts) {
      const row = `| ${names.get(id)} | ${words[place]} | ${note} |`;
      assert.ok(page.replace(/ +/gu, ' ').includes(row), `Missing in docs/advice.md: ${row}`);
    }
  });
});
