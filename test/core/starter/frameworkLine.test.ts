import assert from 'node:assert/strict';
import type { FrameworkIdentity, ReleaseLine } from '../../../src/core/knowledge/framework.ts';
import {
  lineFor,
  requirementOf,
  requirementOfLine,
} from '../../../src/core/starter/frameworkLine.ts';
import { framework } from '../advice/frameworkFixture.ts';
import { readYaml } from '../advice/shipped.ts';

interface Case {
  readonly it: string;
  readonly published: boolean;
  readonly newest: { readonly version: string; readonly python: string };
  readonly lines: readonly (Partial<ReleaseLine> & { readonly line: string })[];
  readonly requirements: Readonly<Record<string, string | null>>;
}

const day = '2026-11-23';

function frameworkOf({ published, newest, lines }: Case): FrameworkIdentity {
  const plain = framework({ id: 'web', published, newest });
  const sourced = { sources: [], checked: day, released: null, lts: false, note: '' } as const;
  const none = { activeEnd: null, securityEnd: null, python: null };
  return { ...plain, lines: lines.map((line) => ({ ...sourced, ...none, ...line })) };
}

describe('The requirement of a framework', () => {
  for (const one of readYaml('test/cases/starter/lines.yaml') as readonly Case[]) {
    it(one.it, () => {
      const facts = frameworkOf(one);
      const found = Object.keys(one.requirements).map((python) => {
        const line = lineFor(facts, python, day);
        return [python, line === null ? null : requirementOfLine(facts, line)];
      });
      assert.deepEqual(Object.fromEntries(found), one.requirements);
    });
  }
});

describe('The requirement of a distribution beside it', () => {
  const web = framework({
    ...{ id: 'web', published: true, newest: { version: '2.1.4', python: '>=3.10' } },
    lines: [{ line: '2.1', securityEnd: null, python: null }],
  });
  const newest = { version: '0.54.0', date: null, python: '>=3.10', sources: [], checked: day };
  const knowledge = {
    ...{ date: day, frameworks: [web] },
    libraries: [{ distributions: ['server'], imports: ['server'], newest }],
  };
  const of = (distribution: string, python = '3.12') =>
    requirementOf(distribution, knowledge, python, day);

  it('keeps within the line of a known framework', () => {
    assert.equal(of('web'), 'web>=2.1.4,<2.2');
    assert.equal(of('web', '3.9'), null);
  });

  it('keeps within the major version of a known library', () => {
    assert.equal(of('server'), 'server>=0.54.0,<1');
  });

  it('is the name alone of anything else', () => {
    assert.equal(of('pytest'), 'pytest');
    assert.equal(of('constructor'), 'constructor');
  });
});
