import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Read } from '../../../src/core/releases/indexAnswer.ts';
import { readProjectAnswer } from '../../../src/core/releases/readProjectAnswer.ts';
import { readVersionAnswer } from '../../../src/core/releases/readVersionAnswer.ts';

interface AnswerCase {
  readonly title: string;
  readonly answer?: unknown;
  readonly text?: string;
  readonly problem?: string;
}
interface ProjectCase extends AnswerCase {
  readonly newest?: string | null;
  readonly yanked?: Readonly<Record<string, string | null>>;
}
interface VersionCase extends AnswerCase {
  readonly yanked?: string;
  readonly vulnerabilities?: readonly string[] | null;
}

const casesOf = (file: string): unknown =>
  parse(readFileSync(`test/cases/releases/${file}`, 'utf8'));
const textOf = ({ text, answer }: AnswerCase): string => text ?? JSON.stringify(answer);
const outcome = <T>(read: Read<T>): T | string =>
  'answer' in read ? read.answer : read.problem.code;

describe('what is read from the answer for a distribution', () => {
  for (const one of casesOf('projects.yaml') as readonly ProjectCase[]) {
    it(one.title, () => {
      const read = outcome(readProjectAnswer(textOf(one)));
      if (typeof read === 'string') return assert.equal(read, one.problem);
      const { newest } = read;
      const words = newest && [newest.version, newest.date, newest.python];
      assert.equal(words?.filter((word) => word !== null).join(' ') ?? null, one.newest);
      const yanked = Object.entries(read.yanked).map(([version, { reason }]) => [version, reason]);
      assert.deepEqual(Object.fromEntries(yanked), one.yanked ?? {});
    });
  }

  it('a flood of releases is refused', () => {
    const many = Array.from({ length: 300_000 }, (_, at) => `"${at}.0":[{}]`).join(',');
    assert.equal(outcome(readProjectAnswer(`{"info":{},"releases":{${many}}}`)), 'malformed');
  });

  it('a nest of a million brackets does no harm', () => {
    assert.equal(outcome(readProjectAnswer('['.repeat(1_000_000))), 'malformed');
    const deep = `{"info":{},"releases":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    assert.doesNotThrow(() => readProjectAnswer(deep));
  });
});

describe('what is read from the answer for a version', () => {
  for (const one of casesOf('versions.yaml') as readonly VersionCase[]) {
    it(one.title, () => {
      const read = outcome(readVersionAnswer(textOf(one)));
      if (typeof read === 'string') return assert.equal(read, one.problem);
      const lines = read.vulnerabilities?.map(
        ({ id, aliases, fixedIn, summary, link }) =>
          `${id} (${aliases.join(', ')}) ${fixedIn.join(', ') || '-'} | ${summary} | ${link ?? '-'}`,
      );
      assert.deepEqual(lines ?? null, one.vulnerabilities ?? null);
      assert.equal(read.yanked?.reason ?? null, one.yanked ?? null);
    });
  }
});

describe('any answer at all', () => {
  const json = fc.json({ maxDepth: 6 });
  const info = fc.constant({});
  const shaped = fc
    .record({
      info,
      releases: fc.dictionary(fc.string(), fc.array(fc.jsonValue())),
      vulnerabilities: fc.array(
        fc.record({ id: fc.string(), aliases: fc.jsonValue(), link: fc.jsonValue() }),
      ),
      urls: fc.jsonValue(),
    })
    .map((value) => JSON.stringify(value));

  it('is read or refused, and nothing throws', () => {
    fc.assert(
      fc.property(fc.oneof(json, fc.string(), shaped), (text) => {
        readProjectAnswer(text);
        const read = readVersionAnswer(text);
        if ('problem' in read) return;
        for (const { id, link } of read.answer.vulnerabilities ?? []) {
          assert.match(id, /^[^\n\r\u202a-\u202e]+$/);
          assert.ok(link === null || link.startsWith('https://'));
        }
      }),
    );
  });
});
