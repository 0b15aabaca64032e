import assert from 'node:assert/strict';
import type { Effect, Question } from '../../../src/core/advice/questions.ts';
import { recommend } from '../../../src/core/advice/rank.ts';
import { type FactsInBrief, framework } from './frameworkFixture.ts';

const today = '2026-11-22';
const builtin = (capability: string, points: number): Effect => ({
  when: { capability, level: ['builtin'] },
  points,
  reason: `Has ${capability}.`,
});
const lacks = (capability: string, exclude: 'hard' | 'soft'): Effect => ({
  when: { capability, level: ['none'] },
  exclude,
  reason: `No ${capability}.`,
});

/** A question of one option, `yes`, with these effects. */
function needs(id: string, ...effects: readonly Effect[]): Question {
  const option = { id: 'yes', label: 'Yes', detail: 'It matters.', effects };
  return { id, title: 'Any?', why: 'It matters.', options: [option] };
}

function rank(questions: readonly Question[], ...facts: readonly FactsInBrief[]) {
  const answers = questions.map(({ id }) => ({ question: id, options: ['yes'] }));
  return recommend(questions, answers, { frameworks: facts.map(framework) }, today);
}

const has = (id: string, ...ids: readonly string[]): FactsInBrief => ({
  id,
  capabilities: { builtin: ids },
});
const unknownIn = (id: string, ...ids: readonly string[]): FactsInBrief => ({
  id,
  capabilities: { unknown: ids },
});

describe('A recommendation', () => {
  it('adds up the points and says what for', () => {
    const { ranking, verdict } = rank(
      [needs('pages', builtin('templating', 2)), needs('data', builtin('orm', 3))],
      has('a', 'templating'),
      has('b', 'templating', 'orm'),
    );
    assert.equal(verdict, 'clear');
    assert.deepEqual(
      ranking.map(({ id, score }) => [id, score]),
      [
        ['b', 5],
        ['a', 2],
      ],
    );
    assert.deepEqual(ranking[0]?.reasons, [
      { question: 'data', answer: 'yes', share: 3, text: 'Has orm.' },
      { question: 'pages', answer: 'yes', share: 2, text: 'Has templating.' },
    ]);
  });

  it('counts capped effects only as far as the cap', () => {
    const capped = { cap: 3, of: [builtin('templating', 2), builtin('forms', 2)] as never };
    const { ranking } = rank([needs('pages', capped)], has('a', 'templating', 'forms'), has('b'));
    assert.deepEqual(
      ranking[0]?.reasons.map(({ share }) => share),
      [2, 1],
    );
    assert.equal(ranking[0]?.score, 3);
  });

  it('calls scores a point apart a tie, and two points not', () => {
    const two = rank([needs('data', builtin('orm', 1))], has('a', 'orm'), has('b'));
    assert.equal(two.verdict, 'tie');
    assert.deepEqual(
      two.ranking.map(({ ties }) => ties),
      [['b'], ['a']],
    );
    assert.equal(
      rank([needs('data', builtin('orm', 2))], has('a', 'orm'), has('b')).verdict,
      'clear',
    );
  });

  it('orders equals by id and says that it prefers none', () => {
    const { ranking, verdict, changes } = rank([needs('data')], has('b'), has('a'));
    assert.equal(verdict, 'no-preference');
    assert.deepEqual(
      ranking.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(changes, []);
  });

  it('shows what is not known as a range, and neither rewards nor punishes it', () => {
    const question = needs('data', builtin('orm', 3), {
      when: { capability: 'orm', level: ['none'] },
      points: -2,
      reason: 'Has no orm.',
    });
    const { ranking, verdict } = rank([question], has('a', 'orm'), unknownIn('b', 'orm'), has('c'));
    assert.deepEqual(
      ranking.map(({ id, score, low, high }) => [id, score, low, high]),
      [
        ['a', 3, 3, 3],
        ['b', 0, -2, 3],
        ['c', -2, -2, -2],
      ],
    );
    assert.deepEqual(ranking[1]?.unknowns, [
      { question: 'data', answer: 'yes', facts: ['orm'], low: -2, high: 3, mayExclude: false },
    ]);
    assert.equal(verdict, 'uncertain');
  });

  it('does not leave out a framework for what is not known, and says that it might be', () => {
    const { ranking, excluded } = rank(
      [needs('data', lacks('orm', 'hard'))],
      unknownIn('a', 'orm'),
    );
    assert.deepEqual(excluded, []);
    assert.equal(ranking[0]?.unknowns[0]?.mayExclude, true);
  });

  it('leaves out whatever misses a hard need, even if nothing remains', () => {
    const { ranking, excluded, verdict } = rank([needs('data', lacks('orm', 'hard'))], has('a'));
    assert.deepEqual(ranking, []);
    assert.equal(verdict, 'no-candidate');
    assert.deepEqual(excluded, [
      { id: 'a', question: 'data', answer: 'yes', reason: 'No orm.', strength: 'hard' },
    ]);
  });

  it('lets the last soft need give way where nothing meets them all, and puts those who miss it last', () => {
    const questions = [needs('first', lacks('orm', 'soft')), needs('last', lacks('forms', 'soft'))];
    const { ranking, excluded, relaxed } = rank(questions, has('a', 'orm'), has('b', 'forms'));
    assert.deepEqual(relaxed, ['last']);
    assert.deepEqual(
      ranking.map(({ id, unmet }) => [id, unmet.map(({ question }) => question)]),
      [['a', ['last']]],
    );
    assert.deepEqual(
      excluded.map(({ id }) => id),
      ['b'],
    );
  });

  it('keeps frameworks that meet every soft need above the others, whatever their scores', () => {
    const many = Array.from({ length: 12 }, (_, index) => has(`rich${index}`, 'orm'));
    const { ranking, relaxed } = rank(
      [needs('data', builtin('orm', 3)), needs('pages', lacks('forms', 'soft'))],
      has('poor', 'forms'),
      ...many,
    );
    assert.deepEqual(relaxed, ['pages']);
    assert.equal(ranking[0]?.id, 'poor');
    assert.equal(ranking.length, 13);
  });

  it('never lets a hard need give way', () => {
    const questions = [needs('hard', lacks('orm', 'hard')), needs('soft', lacks('forms', 'soft'))];
    const { ranking, excluded } = rank(questions, has('a', 'orm'), has('b', 'forms'));
    assert.deepEqual(
      ranking.map(({ id }) => id),
      ['a'],
    );
    assert.deepEqual(
      excluded.map(({ id }) => id),
      ['b'],
    );
  });

  it('passes on tips that hold for every framework', () => {
    const question = needs('load');
    const options = question.options.map((option) => ({ ...option, tip: 'Use a queue.' }));
    assert.deepEqual(rank([{ ...question, options }], has('a')).tips, [
      { question: 'load', answer: 'yes', text: 'Use a queue.' },
    ]);
  });

  it('refuses answers that nobody checked', () => {
    const questions = [needs('data')];
    for (const answer of [
      { question: 'colour', options: ['yes'] },
      { question: 'data', options: ['maybe'] },
    ]) {
      assert.throws(() => recommend(questions, [answer], { frameworks: [] }, today), RangeError);
    }
  });
});
