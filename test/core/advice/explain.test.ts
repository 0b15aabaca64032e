import assert from 'node:assert/strict';
import type { Answers } from '../../../src/core/advice/answers.ts';
import { explain } from '../../../src/core/advice/explain.ts';
import type { Effect, Option, Question } from '../../../src/core/advice/questions.ts';
import { recommend } from '../../../src/core/advice/rank.ts';
import { englishWords } from '../../../src/core/comparison/words.ts';
import type { PolicyStatement } from '../../../src/core/knowledge/team/teamLayer.ts';
import { rankingSchema } from '../../../src/protocol/rankingSchema.ts';
import { receive } from '../../../src/protocol/receive.ts';
import { framework } from './frameworkFixture.ts';
import { factNames, questions as shipped, shippedFrameworks } from './shipped.ts';

const day = '2026-11-22';
const has = (fact: string, points: number): Effect => ({
  when: { capability: fact, level: ['builtin'] },
  points,
  reason: `Has ${fact}.`,
});
const lacks = (fact: string, exclude: 'hard' | 'soft'): Effect => ({
  when: { capability: fact, level: ['none'] },
  exclude,
  reason: `No ${fact}.`,
});
const option = (id: string, ...effects: readonly Effect[]): Option => ({
  ...{ id, label: `Option ${id}`, detail: '', effects },
});
const ask = (id: string, ...options: readonly Option[]): Question => ({
  ...{ id, title: `About ${id}?`, why: '', options },
});
const choose = (question: string, ...options: readonly string[]) => ({ question, options });

function explained(
  questions: readonly Question[],
  answers: Answers,
  frameworks: readonly ReturnType<typeof framework>[],
  policies: readonly PolicyStatement[] = [],
) {
  const team = { policies, added: [], shipped: {} };
  const profiles = { frameworks, criteria: factNames.criteria, traits: [], team } as never;
  return explain(recommend(questions, answers, profiles, day), {
    ...{ questions, answers, profiles, words: englishWords },
    translate: (text) => `«${text}»`,
  });
}

describe('An explained recommendation', () => {
  const pages = ask('pages', option('yes', has('templating', 2)), option('no'));
  const data = ask('data', option('sql', has('orm', 3), lacks('orm', 'hard')), option('none'));
  const full = framework({ id: 'full', capabilities: { builtin: ['templating', 'orm'] } });
  const unsure = framework({
    id: 'unsure',
    capabilities: { builtin: ['orm'], unknown: ['templating'] },
  });
  const bare = framework({ id: 'bare' });
  const both = [choose('pages', 'yes'), choose('data', 'sql')];

  it('names questions, answers and shares in the order they are asked', () => {
    const { questions, answers, places } = explained([pages, data], both, [full, unsure]);
    assert.deepEqual(questions, ['«About pages?»', '«About data?»']);
    assert.deepEqual(answers, [
      { question: '«About pages?»', options: ['«Option yes»'] },
      { question: '«About data?»', options: ['«Option sql»'] },
    ]);
    assert.deepEqual(places[0]?.shares, [
      { question: 0, points: 2, text: '«Has templating.»' },
      { question: 1, points: 3, text: '«Has orm.»' },
    ]);
  });

  it('names the facts that are not known, and what they could bring', () => {
    const { places, verdict } = explained([pages, data], both, [full, unsure]);
    assert.equal(verdict, 'uncertain');
    assert.deepEqual(places[1]?.unknowns, [
      { question: '«About pages?»', facts: ['Templates'], low: 0, high: 2, mayExclude: false },
    ]);
  });

  it('says which answers nobody was asked for: what is assumed, and what the team has settled', () => {
    const sound = { ...ask('sound', option('yes', has('orm', 1)), option('no')), assumed: 'yes' };
    const house = { ...ask('house', option('ours', lacks('orm', 'hard'))), fixed: ['ours'] };
    const asked = [pages, sound, house];
    const given = [choose('pages', 'yes')];
    const { questions, answers, excluded, ...shown } = explained(asked, given, [full, bare]);
    assert.deepEqual(shown.given, given);
    assert.deepEqual(questions, ['«About pages?»', '«About sound?» (assumed)']);
    assert.deepEqual(answers, [
      { question: '«About pages?»', options: ['«Option yes»'] },
      { question: '«About sound?» (assumed)', options: ['«Option yes»'] },
      { question: '«About house?» (settled by the team)', options: ['«Option ours»'] },
    ]);
    assert.equal(excluded[0]?.reasons[0]?.question, '«About house?» (settled by the team)');
    const otherwise = explained(asked, [...given, choose('sound', 'yes')], [full, bare]);
    assert.equal(otherwise.questions[1], '«About sound?»');
  });

  it('assumes nothing while nothing is preferred', () => {
    const sound = { ...ask('sound', option('yes', has('orm', 1))), assumed: 'yes' };
    assert.deepEqual(explained([pages, sound], [], [full, bare]).answers, []);
  });

  it('says what left out which', () => {
    const { excluded } = explained([pages, data], both, [full, bare]);
    assert.deepEqual(excluded, [
      { id: 'bare', name: 'bare', reasons: [{ question: '«About data?»', text: '«No orm.»' }] },
    ]);
  });

  it('leaves a team its own words', () => {
    const forbidden: PolicyStatement = {
      ...{ framework: 'full', stance: 'forbidden', versions: null, reason: 'We left it.' },
      ...{ link: null, source: 'team:a', place: { file: 'a', line: 1 } },
    };
    const { excluded } = explained([pages], [], [full, bare], [forbidden]);
    assert.deepEqual(excluded[0]?.reasons, [
      { question: 'Team policy', text: 'Forbidden: We left it.' },
    ]);
  });

  it('takes no question for the team’s policy, whatever its id', () => {
    const team = ask('team', option('new', has('orm', 1)));
    const { questions } = explained([team], [choose('team', 'new')], [full, bare]);
    assert.deepEqual(questions, ['«About team?»']);
  });

  it('says what would change it, a need given up among it', () => {
    const rival = framework({ id: 'rival', capabilities: { builtin: ['sessions'] } });
    const state = ask('state', option('kept', has('sessions', 2)));
    const answers = [choose('pages', 'yes'), choose('data', 'none'), choose('state', 'kept')];
    const heavier = ask('pages', option('yes', has('templating', 4)), option('no'));
    const { changes } = explained([heavier, data, state], answers, [
      framework({ id: 'full', capabilities: { builtin: ['templating'] } }),
      rival,
    ]);
    assert.deepEqual(changes, [
      { first: 'rival', answers: [{ question: '«About pages?»', to: 'Not sure' }] },
    ]);
  });

  it('names no question that neither gives nor takes', () => {
    const { questions } = explained([pages, data], [choose('pages', 'yes')], [full, bare]);
    assert.deepEqual(questions, ['«About pages?»']);
  });

  it('adds up to the score and crosses to the panel, for each single answer to the shipped questions', function () {
    this.timeout(30_000);
    const frameworks = shippedFrameworks();
    for (const { id, options } of shipped) {
      // Options that are frameworks all work alike.
      for (const each of options.slice(0, 12)) {
        const ranking = explained(shipped, [choose(id, each.id)], frameworks);
        assert.ok(receive(rankingSchema, ranking).ok, `${id} ${each.id}`);
        for (const { name, score, shares } of ranking.places) {
          const sum = shares.reduce((total, { points }) => total + points, 0);
          assert.equal(sum, score, `${id} ${each.id}: ${name}`);
        }
      }
    }
  });
});
