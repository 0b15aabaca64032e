import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { ReleaseLine } from '../../../src/core/knowledge/framework.ts';
import type { SupportFacts } from '../../../src/core/knowledge/lineSupport.ts';
import { type SupportState, supportState } from '../../../src/core/knowledge/supportState.ts';

interface Cases {
  readonly frameworks: Readonly<Record<string, FactsInBrief>>;
  readonly cases: readonly SupportCase[];
}

interface FactsInBrief {
  readonly policy: { readonly published: boolean; readonly sources: readonly string[] };
  readonly newest?: string;
  readonly lastRelease: string | null;
  readonly lines: readonly (Partial<ReleaseLine> & Pick<ReleaseLine, 'line' | 'sources'>)[];
}

interface SupportCase {
  readonly of: string;
  readonly version?: string | number;
  readonly specifier?: string;
  readonly today?: string;
  readonly expect: Partial<SupportState> & {
    readonly open?: boolean;
    readonly lowest?: readonly [string, string | null];
  };
}

const { frameworks, cases } = parse(
  readFileSync('test/cases/knowledge/support.yaml', 'utf8'),
) as Cases;

describe('supportState', () => {
  for (const { of, version, specifier, today = '2026-11-22', expect } of cases) {
    it(`tells of ${of} ${version ?? ''} ${specifier ?? ''} on ${today}: ${expect.state}`, () => {
      const given = version === undefined ? null : String(version);
      const found = supportState(factsOf(of), given, specifier ?? null, today);
      const seen = { ...found, open: found.range?.open, lowest: lowestOf(found) };
      const fields = Object.keys(expect) as (keyof typeof seen)[];
      assert.deepEqual(Object.fromEntries(fields.map((field) => [field, seen[field]])), expect);
    });
  }

  it('answers for any text and any day, and never turns back from ended', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const version = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((numbers) => numbers.join('.')),
    );
    const facts = factsOf('dated');
    fc.assert(
      fc.property(version, fc.option(fc.string()), day, day, (text, specifier, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const before = supportState(facts, text, specifier, early);
        const after = supportState(facts, text, specifier, late);
        if (before.basis === 'version' && before.state === 'ended') {
          assert.equal(after.state, 'ended');
        }
      }),
    );
  });
});

function lowestOf({ range }: SupportState): readonly [string, string | null] | undefined {
  return range === null ? undefined : [range.lowest.state, range.lowest.line];
}

function factsOf(name: string): SupportFacts {
  const brief = frameworks[name];
  if (brief === undefined) throw new Error(`No framework ${name} in support.yaml`);
  const checked = '2026-11-22';
  return {
    policy: { ...brief.policy, text: '', checked },
    newest: {
      version: brief.newest ?? brief.lines[0]?.line ?? '0',
      date: null,
      python: '',
      sources: [],
      checked,
    },
    maintenance: {
      ...{ signal: 'active', note: '', sources: [], checked },
      lastRelease: brief.lastRelease,
    },
    lines: brief.lines.map((line) => ({
      ...{ released: null, activeEnd: null, securityEnd: null },
      ...{ lts: false, python: null, note: '', checked },
      ...line,
    })),
  };
}
