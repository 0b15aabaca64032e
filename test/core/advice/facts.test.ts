import assert from 'node:assert/strict';
import { testFacts } from '../../../src/core/advice/facts.ts';
import type { FactTest } from '../../../src/core/advice/questions.ts';
import type { Truth } from '../../../src/core/advice/rule.ts';
import { type FactsInBrief, framework } from './frameworkFixture.ts';

const today = '2026-11-22';
const long: FactsInBrief['lines'] = [
  { line: '6.1', securityEnd: '2027-12-31', python: '3.12-3.14' },
  { line: '5.2', securityEnd: '2028-04-30', python: '3.10-3.14' },
  { line: '4.2', securityEnd: '2026-04-07', python: '3.8-3.12' },
];
const newest = { version: '6.1', python: '>=3.12' };

describe('A test of a fact', () => {
  const cases: readonly (readonly [string, Omit<FactsInBrief, 'id'>, FactTest, Truth])[] = [
    [
      'holds for a capability at that level',
      { capabilities: { builtin: ['orm'] } },
      { capability: 'orm', level: ['builtin', 'extra'] },
      'yes',
    ],
    [
      'fails at another level',
      { capabilities: { addon: ['orm'] } },
      { capability: 'orm', level: ['builtin'] },
      'no',
    ],
    [
      'is unknown at an unknown level',
      { capabilities: { unknown: ['orm'] } },
      { capability: 'orm', level: ['none'] },
      'unknown',
    ],
    [
      'is unknown where the criterion is missing',
      {},
      { capability: 'i18n', level: ['none'] },
      'unknown',
    ],
    [
      'is unknown where the host decides',
      { capabilities: { host: ['orm'] } },
      { capability: 'orm', level: ['none'] },
      'unknown',
    ],
    [
      'can ask for the host itself',
      { capabilities: { host: ['orm'] } },
      { capability: 'orm', level: ['host'] },
      'yes',
    ],
    [
      'is unknown for an unknown trait',
      { traits: { talent: 'unknown' } },
      { trait: 'talent', level: ['large'] },
      'unknown',
    ],
    [
      'holds where one protocol fits',
      { protocols: ['WSGI', 'ASGI'] },
      { protocol: ['ASGI'] },
      'yes',
    ],
    ['is unknown for unknown async', { async: 'unknown' }, { async: ['none'] }, 'unknown'],
    [
      'is unknown for unknown maintenance',
      { maintenance: 'unknown' },
      { maintenance: ['dormant'] },
      'unknown',
    ],
    ['knows a published policy', { published: true }, { policy: 'published' }, 'yes'],
    [
      'finds end dates on a supported line',
      { lines: long, newest },
      { endDates: 'published' },
      'yes',
    ],
    [
      'does not count end dates that are past',
      { lines: [{ line: '4.2', securityEnd: '2026-04-07', python: null }] },
      { endDates: 'published' },
      'no',
    ],
    [
      'does not know end dates where lines are missing',
      { published: true },
      { endDates: 'unpublished' },
      'unknown',
    ],
    ['finds no end dates without policy and lines', {}, { endDates: 'unpublished' }, 'yes'],
    [
      'runs on an old Python through a long-term line',
      { lines: long, newest },
      { runsOn: '3.10' },
      'yes',
    ],
    [
      'does not run through a line that has ended',
      { lines: long, newest },
      { runsOn: '3.9' },
      'no',
    ],
    ['runs through the newest version', { lines: long, newest }, { runsOn: '3.13' }, 'yes'],
    [
      'does not count an old line without dates',
      {
        newest: { version: '2.5.0', python: '>=3.9' },
        lines: [{ line: '2.4', securityEnd: null, python: '3.6-3.8' }],
      },
      { runsOn: '3.8' },
      'no',
    ],
  ];
  for (const [title, facts, test, expected] of cases) {
    it(title, () => {
      assert.equal(testFacts(test, framework({ id: 'any', ...facts }), today), expected);
    });
  }
});
