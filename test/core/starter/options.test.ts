import assert from 'node:assert/strict';
import {
  openOptions,
  parseOptions,
  takenNames,
  withDefaults,
} from '../../../src/core/starter/options.ts';
import { day, readShippedStarters, shippedKnowledge } from './shippedStarters.ts';

const { starters } = readShippedStarters();
const [aiohttp] = starters.starters;
if (aiohttp === undefined) throw new Error('There are no starters');
const options = openOptions(starters, aiohttp, shippedKnowledge, day);
const taken = takenNames(aiohttp, shippedKnowledge.frameworks);
const problemsOf = (given: unknown) => parseOptions(options, given, taken).problems;

describe('Options given from outside', () => {
  it('are taken where they are right, and have defaults where they are left out', () => {
    const { values, problems } = parseOptions(options, { package: 'shop', port: 8001 }, taken);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.fromEntries(withDefaults(options, values)), {
      ...{ package: 'shop', answer: 'json', python: '3.12', manifest: 'pyproject', port: '8001' },
    });
  });

  const wrong: readonly (readonly [unknown, string])[] = [
    [null, 'not-an-object'],
    [['shop'], 'not-an-object'],
    ['shop', 'not-an-object'],
    [{ colour: 'red' }, 'unknown-option'],
    [JSON.parse('{"__proto__":"x"}'), 'unknown-option'],
    [{ constructor: 'x' }, 'unknown-option'],
    [{ answer: 'xml' }, 'unknown-choice'],
    [{ answer: ['json'] }, 'unknown-choice'],
    [{ python: '2.7' }, 'unknown-choice'],
    [{ python: 3.12 }, 'unknown-choice'],
    [{ package: 'aiohttp' }, 'package-name'],
    [{ package: 'tests' }, 'package-name'],
    [{ package: 7 }, 'package-name'],
    [{ port: 0 }, 'port'],
    [{ port: 65_536 }, 'port'],
    [{ port: '8000; reboot' }, 'port'],
    [{ port: 80.5 }, 'port'],
    [{ port: null }, 'port'],
  ];
  for (const [given, code] of wrong) {
    it(`${JSON.stringify(given)} is refused: ${code}`, () => {
      assert.deepEqual(
        problemsOf(given).map((problem) => problem.code),
        [code],
      );
    });
  }

  it('name what is valid where a choice is unknown', () => {
    assert.deepEqual(problemsOf({ answer: 'xml' }), [
      { code: 'unknown-choice', option: 'answer', found: 'xml', valid: ['page', 'json'] },
    ]);
  });

  it('are kept where others are wrong', () => {
    const { values } = parseOptions(options, { package: 'shop', port: 0 }, taken);
    assert.deepEqual([...values], [['package', 'shop']]);
  });
});
