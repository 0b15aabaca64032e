import assert from 'node:assert/strict';
import { chosen, parseAnswers } from '../../../src/core/advice/answers.ts';
import { question, questions } from './shipped.ts';

const problemsOf = (value: unknown) => parseAnswers(questions, value).problems;

describe('Answers given from outside', () => {
  it('may be an id, a list of ids or unsure, and keep their order', () => {
    const { answers, problems } = parseAnswers(questions, {
      load: ['db', 'slow_io', 'db'],
      product: 'api',
      team: 'unsure',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(answers, [
      { question: 'load', options: ['db', 'slow_io'] },
      { question: 'product', options: ['api'] },
      { question: 'team', options: ['unsure'] },
    ]);
  });

  it('name the questions where one is unknown', () => {
    assert.deepEqual(problemsOf({ prodcut: 'api' }), [
      { code: 'unknown-question', question: 'prodcut', valid: questions.map(({ id }) => id) },
    ]);
  });

  it('name the options where one is unknown', () => {
    const valid = [...question('product').options.map(({ id }) => id), 'unsure'];
    assert.deepEqual(problemsOf({ product: ['api', 'apy'] }), [
      { code: 'unknown-option', question: 'product', option: 'apy', valid },
    ]);
  });

  it('must be ids', () => {
    for (const wrong of [3.1, null, {}, [1]]) {
      assert.equal(problemsOf({ python: wrong })[0]?.code, 'not-a-choice');
    }
  });

  it('must be an object', () => {
    for (const wrong of [null, [], 'api', 1]) {
      assert.deepEqual(problemsOf(wrong), [{ code: 'not-an-object' }]);
    }
  });

  it('are one where the question takes one', () => {
    assert.deepEqual(problemsOf({ lifetime: ['years', 'regulated'] }), [
      { code: 'one-only', question: 'lifetime', options: ['years', 'regulated'] },
    ]);
  });

  it('do not contradict each other', () => {
    for (const option of ['none', 'unsure']) {
      assert.deepEqual(problemsOf({ existing: ['flask', option] }), [
        { code: 'contradiction', question: 'existing', option, options: ['flask', option] },
      ]);
    }
  });

  it('are kept where others are wrong', () => {
    const { answers, problems } = parseAnswers(questions, { product: 'api', python: '2.7' });
    assert.deepEqual(answers, [{ question: 'product', options: ['api'] }]);
    assert.equal(problems.length, 1);
  });

  it('do not reach into the object prototype', () => {
    assert.equal(problemsOf(JSON.parse('{"__proto__":"x"}'))[0]?.code, 'unknown-question');
    assert.equal(problemsOf({ constructor: 'x' })[0]?.code, 'unknown-question');
  });

  it('count as not chosen where unsure', () => {
    assert.deepEqual(chosen([{ question: 'team', options: ['unsure'] }], 'team'), []);
  });
});
