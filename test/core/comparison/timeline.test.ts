import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { compare } from '../../../src/core/comparison/compare.ts';
import {
  placeOf,
  type Span,
  type Timeline,
  timeline,
} from '../../../src/core/comparison/timeline.ts';
import type { ReleaseLine } from '../../../src/core/knowledge/framework.ts';
import { framework, knowledge, line, today } from './fixture.ts';

interface Case {
  readonly title: string;
  readonly policy?: false;
  readonly inUse?: string;
  readonly lines: readonly (Partial<ReleaseLine> & { readonly line: string })[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly older?: number;
  readonly scale: readonly [number, number];
}

describe('timeline', () => {
  const cases: readonly Case[] = parse(readFileSync('test/cases/comparison/timeline.yaml', 'utf8'));
  for (const one of cases) {
    it(one.title, () => {
      const { from, to, groups } = timelineOf(one.lines, one.policy !== false, one.inUse);
      const drawn = groups[0]?.rows.map(({ line: own, spans }) => [own.line, spans.map(inWords)]);
      assert.deepEqual(Object.fromEntries(drawn ?? []), one.rows);
      assert.equal(groups[0]?.older, one.older ?? 0);
      assert.deepEqual([from, to], one.scale);
    });
  }

  it('lays several frameworks on one scale, in their order', () => {
    const { columns } = compare(
      knowledge(
        framework('old', { lines: [{ ...line('1', '2026-01-01'), released: '2023-03-01' }] }),
        framework('new', { lines: [{ ...line('1', '2031-06-01'), released: '2026-03-01' }] }),
      ),
      { inUse: [], today },
    );
    const { from, to, groups } = timeline(columns, today, 4);
    assert.deepEqual([from, to], [2023, 2032]);
    assert.deepEqual(
      groups.map(({ id }) => id),
      ['old', 'new'],
    );
  });

  it('places days on the scale, leap years in full, and cuts off what lies beyond', () => {
    const scale = { from: 2024, to: 2026 };
    assert.equal(placeOf('2024-01-01', scale), 0);
    assert.equal(placeOf('2025-01-01', scale), 0.5);
    assert.equal(placeOf('2024-07-02', scale), 0.25);
    assert.equal(placeOf('2020-05-05', scale), 0);
    assert.equal(placeOf('2030-05-05', scale), 1);
    // A year added to 29 February: the year still counts.
    assert.ok(placeOf('2025-02-29', scale) >= 0.5);
  });

  it('gives spans that follow each other, on the scale, whatever the days are', () => {
    const day = fc.option(
      fc.oneof(
        fc
          .date({ min: new Date('2001-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
        fc.constantFrom('', 'soon', '2024-13-77', '__proto__'),
      ),
    );
    const lines = fc.array(
      fc.record({
        line: fc.constantFrom('1', '1.2', '1.10', '2', '3', 'x'),
        ...{ released: day, activeEnd: day, securityEnd: day },
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(lines, fc.boolean(), (own, published) => {
        const laid = timelineOf(own, published);
        assert.ok(laid.from < laid.to);
        for (const { spans } of laid.groups.flatMap(({ rows }) => rows)) {
          for (const [index, { from, to }] of spans.entries()) {
            assert.ok(from < to, `${from}..${to}`);
            const [start, end] = [placeOf(from, laid), placeOf(to, laid)];
            assert.ok(start >= 0 && start <= end && end <= 1, `${start}..${end}`);
            const before = spans[index - 1];
            assert.ok(before === undefined || before.to <= from);
          }
        }
      }),
    );
  });
});

function timelineOf(
  lines: readonly (Partial<ReleaseLine> & { readonly line: string })[],
  published: boolean,
  version?: string,
): Timeline {
  const own = framework('alpha', {
    newest: { ...framework('alpha').newest, version: '' },
    policy: { ...framework('alpha').policy, published },
    lines: lines.map((each) => ({ ...line(each.line, null), released: null, ...each })),
  });
  const inUse =
    version === undefined ? [] : [{ id: 'alpha', version, specifier: null, where: 'a.txt:1' }];
  return timeline(compare(knowledge(own), { inUse, today }).columns, today, 4);
}

function inWords({ phase, from, to, fromKnown, toKnown }: Span): string {
  return `${phase} ${fromKnown ? '' : '~'}${from}..${toKnown ? '' : '~'}${to}`;
}
