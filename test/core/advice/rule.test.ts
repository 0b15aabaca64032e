import assert from 'node:assert/strict';
import { evaluate, type Rule, type Truth, testsOf } from '../../../src/core/advice/rule.ts';

const leaf = (truth: Truth) => ({ truth });
const truthOf = (rule: Rule<{ truth: Truth }>): Truth => evaluate(rule, ({ truth }) => truth);
const [yes, no, unknown] = [leaf('yes'), leaf('no'), leaf('unknown')];

describe('A rule', () => {
  const cases: readonly (readonly [string, Rule<{ truth: Truth }>, Truth])[] = [
    ['all of yes and unknown is unknown', { all: [yes, unknown] }, 'unknown'],
    ['all of no and unknown is no', { all: [no, unknown] }, 'no'],
    ['all of nothing is yes', { all: [] }, 'yes'],
    ['any of yes and unknown is yes', { any: [unknown, yes] }, 'yes'],
    ['any of no and unknown is unknown', { any: [no, unknown] }, 'unknown'],
    ['any of nothing is no', { any: [] }, 'no'],
    ['not unknown is unknown', { not: unknown }, 'unknown'],
    ['not no is yes', { not: no }, 'yes'],
    ['rules nest', { all: [{ not: { any: [no, { all: [yes, no] }] } }, yes] }, 'yes'],
  ];
  for (const [title, rule, expected] of cases) {
    it(`says that ${title}`, () => assert.equal(truthOf(rule), expected));
  }

  it('lists its tests in order', () => {
    assert.deepEqual(testsOf({ all: [yes, { not: { any: [no, unknown] } }] }), [yes, no, unknown]);
  });
});
