import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  askReleases,
  type IndexReply,
  type KeptAnswer,
  type PackageIndex,
} from '../../../src/core/releases/askReleases.ts';
import {
  type IndexProblemCode,
  indexProblem,
  type ProjectAnswer,
} from '../../../src/core/releases/indexAnswer.ts';
import type { ReleaseQuestion, ReleaseReport } from '../../../src/core/releases/releaseReport.ts';

interface ReportCase {
  readonly title: string;
  readonly question: { readonly version?: string; readonly specifier?: string; known: string };
  readonly index: Readonly<Record<string, unknown>>;
  readonly kept?: Readonly<Record<string, ProjectAnswer>>;
  readonly report: string;
}

const before = '2026-11-01T08:00:00.000Z';
const now = '2026-11-22T12:00:00.000Z';

/** An index in memory, and what it was asked. */
class MemoryIndex implements PackageIndex {
  readonly asked: string[] = [];
  atOnce = 0;
  #running = 0;
  readonly #replies: Readonly<Record<string, unknown>>;

  constructor(replies: Readonly<Record<string, unknown>>) {
    this.#replies = replies;
  }

  async ask(path: string, etag: string | null): Promise<IndexReply> {
    this.asked.push(etag === null ? path : `${path} ${etag}`);
    this.atOnce = Math.max(this.atOnce, ++this.#running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.#running--;
    const reply = this.#replies[path] ?? 'not-found';
    if (reply === 'unchanged') return { kind: 'unchanged' };
    if (typeof reply === 'string')
      return { kind: 'problem', problem: indexProblem(reply as IndexProblemCode) };
    return { kind: 'text', text: JSON.stringify(reply), etag: '"new"' };
  }
}

function question(given: Partial<ReleaseQuestion> & { readonly distribution?: string }) {
  return {
    framework: 'demo',
    name: 'Demo',
    distribution: 'Demo',
    version: null,
    specifier: null,
    projects: ['shop'],
    known: { version: '1.0', date: null },
    changes: 'https://example.org/changes',
    ...given,
  } satisfies ReleaseQuestion;
}

function ask(questions: readonly ReleaseQuestion[], index: MemoryIndex, kept = new Map()) {
  return askReleases(questions, { index, kept, now: () => now, atOnce: 4 });
}

function words(report: ReleaseReport | undefined): string {
  if (report === undefined) return '';
  const { standing, newest, newerThanKnown, yanked, vulnerabilities, problems, askedAt } = report;
  return [
    [standing, newest?.version ?? ''].join(' ').trim(),
    newerThanKnown ? 'newer than known' : '',
    yanked === null ? '' : `yanked (${yanked.reason})`,
    vulnerabilities === null ? '' : `${vulnerabilities.length} vulnerabilities`,
    ...problems.map(({ code }) => code),
    askedAt === before ? 'of before' : '',
  ]
    .filter((word) => word !== '')
    .join(', ');
}

describe('what comes of a question', () => {
  const cases: readonly ReportCase[] = parse(
    readFileSync('test/cases/releases/reports.yaml', 'utf8'),
  );
  for (const one of cases) {
    it(one.title, async () => {
      const { version = null, specifier = null, known } = one.question;
      const kept = new Map<string, KeptAnswer>(
        Object.entries(one.kept ?? {}).map(([path, answer]) => [
          path,
          { etag: '"old"', askedAt: before, answer },
        ]),
      );
      const index = new MemoryIndex(one.index);
      const asking = question({ version, specifier, known: { version: known, date: null } });
      const [report] = await ask([asking], index, kept);
      assert.equal(words(report), one.report);
      assert.deepEqual(
        index.asked.toSorted(),
        Object.keys(one.index)
          .map((path) => (one.kept?.[path] ? `${path} "old"` : path))
          .toSorted(),
      );
    });
  }
});

describe('asking for many frameworks', () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    question({ framework: `f${at}`, distribution: `F_${at}` }),
  );

  it('asks for four things at a time, and keeps the order', async () => {
    const index = new MemoryIndex({});
    const reports = await ask(many, index);
    assert.equal(index.atOnce, 4);
    assert.deepEqual(
      reports.map(({ framework }) => framework),
      many.map(({ framework }) => framework),
    );
    assert.equal(index.asked[0], '/pypi/f-0/json');
  });

  it('asks for nothing twice', async () => {
    const index = new MemoryIndex({});
    await ask([question({ version: '1.0' }), question({ version: '2.0' })], index);
    assert.deepEqual(index.asked.toSorted(), [
      '/pypi/demo/1.0/json',
      '/pypi/demo/2.0/json',
      '/pypi/demo/json',
    ]);
  });

  it('puts nothing into an address that could lead elsewhere', async () => {
    const index = new MemoryIndex({});
    await ask([question({ distribution: '../x?y', version: '1.0/../../z#' })], index);
    assert.deepEqual(index.asked.toSorted(), [
      '/pypi/-%2Fx%3Fy/1.0%2F..%2F..%2Fz%23/json',
      '/pypi/-%2Fx%3Fy/json',
    ]);
  });

  it('keeps answers with their ETags, and no problems', async () => {
    const kept = new Map<string, KeptAnswer>();
    await ask(
      [question({ version: '1.0' })],
      new MemoryIndex({ '/pypi/demo/json': { info: {}, releases: {} } }),
      kept,
    );
    assert.deepEqual(
      [...kept],
      [['/pypi/demo/json', { etag: '"new"', askedAt: now, answer: { newest: null, yanked: {} } }]],
    );
  });
});
