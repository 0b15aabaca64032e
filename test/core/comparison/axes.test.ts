import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compare } from '../../../src/core/comparison/compare.ts';
import { capability, framework, knowledge, today } from './fixture.ts';

interface Case {
  readonly title: string;
  readonly axis: string;
  readonly steps: readonly string[];
  readonly places: Readonly<Record<string, string>>;
}

const from = { sources: ['docs'], checked: '2026-11-01' };
const trait = (level: string) => ({ level, reason: '', ...from });

describe('axes', () => {
  const known = knowledge(
    framework('alpha', { traits: { talent: trait('large'), odd: trait('greater') } }),
    framework('beta', {
      capabilities: { orm: capability('addon'), admin: capability('unknown') },
      traits: { talent: trait('small') },
      async: { level: 'native', note: '', ...from },
      maintenance: { signal: 'archived', lastRelease: null, note: '', ...from },
    }),
    framework('gamma', {
      capabilities: { orm: capability('host') },
      traits: { talent: trait('unknown') },
      async: { level: 'partial', note: '', ...from },
      maintenance: { signal: 'unknown', lastRelease: null, note: '', ...from },
    }),
  );
  const { axes, columns } = compare(
    {
      ...known,
      traits: [
        { id: 'talent', label: 'Talent', levels: ['large', 'medium', 'small', 'unknown'] },
        { id: 'odd', label: 'Odd', levels: ['greater', 'lesser', 'unknown'] },
      ],
    },
    { inUse: [], today },
  );
  const cases: readonly Case[] = parse(readFileSync('test/cases/comparison/axes.yaml', 'utf8'));
  for (const { title, axis: id, steps, places } of cases) {
    it(title, () => {
      const axis = axes.find((own) => own.id === id);
      assert.deepEqual(
        axis?.steps.map(({ text, ordered }) => (ordered ? text : `(${text})`)),
        steps,
      );
      const stood = columns.map(({ id: column }, at) => [
        column,
        axis?.steps[axis.places[at] ?? -1]?.text,
      ]);
      assert.deepEqual(Object.fromEntries(stood), places);
    });
  }

  it('are grouped as the table is', () => {
    assert.deepEqual(
      axes.map(({ id, group }) => [id, group]),
      [
        ...['coverage', 'talent', 'odd', 'async', 'maintenance'].map((id) => [id, 'In general']),
        ['orm', 'Data'],
        ['admin', 'Data'],
      ],
    );
  });
});
