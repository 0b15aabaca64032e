import { normalizeName } from '../python/normalizeName.ts';
import {
  type IndexProblem,
  indexProblem,
  type ProjectAnswer,
  type Read,
  type VersionAnswer,
} from './indexAnswer.ts';
import { readProjectAnswer } from './readProjectAnswer.ts';
import { readVersionAnswer } from './readVersionAnswer.ts';
import {
  type ReleaseQuestion,
  type ReleaseReport,
  releaseReport,
  type Told,
} from './releaseReport.ts';
import { Turns } from './turns.ts';

/** How an index replied: with a text, that nothing has changed since the ETag, or not usably. */
export type IndexReply =
  | { readonly kind: 'text'; readonly text: string; readonly etag: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'problem'; readonly problem: IndexProblem };

/** A package index. */
export interface PackageIndex {
  /**
   * Never rejects.
   * @param path below the index's base, begins with `/`
   * @param etag of the answer that is kept
   */
  ask(path: string, etag: string | null): Promise<IndexReply>;
}

/** An answer kept for the next time, read already. */
export interface KeptAnswer {
  readonly etag: string | null;
  /** ISO time. */
  readonly askedAt: string;
  readonly answer: ProjectAnswer | VersionAnswer;
}

export interface AskOptions {
  readonly index: PackageIndex;
  /** Answers by path; those of this run are added. */
  readonly kept: Map<string, KeptAnswer>;
  readonly now: () => string;
  readonly atOnce: number;
  /** Called as soon as a question is answered, with its place. */
  readonly onReport?: (report: ReleaseReport, at: number) => void;
}

/**
 * Asks an index with PyPI's JSON API: one request for each distribution and one for each version in use, none twice. The
 * reports stand in the order of the questions. Never rejects.
 */
export async function askReleases(
  questions: readonly ReleaseQuestion[],
  options: AskOptions,
): Promise<readonly ReleaseReport[]> {
  const turns = new Turns(options.atOnce);
  const asked = new Map<string, Promise<Told<unknown>>>();
  const tell = <T extends KeptAnswer['answer']>(
    path: string,
    read: (text: string) => Read<T>,
  ): Promise<Told<T>> => {
    const telling = asked.get(path) ?? turns.take(() => askOnce(path, read, options));
    asked.set(path, telling);
    return telling as Promise<Told<T>>;
  };
  return Promise.all(
    questions.map(async (question, at) => {
      const { distribution, version } = question;
      const base = `/pypi/${encodeURIComponent(normalizeName(distribution))}`;
      const [project, one] = await Promise.all([
        tell(`${base}/json`, readProjectAnswer),
        version === null
          ? null
          : tell(`${base}/${encodeURIComponent(version)}/json`, readVersionAnswer).then(ofVersion),
      ]);
      const report = releaseReport(question, project, one);
      options.onReport?.(report, at);
      return report;
    }),
  );
}

async function askOnce<T extends KeptAnswer['answer']>(
  path: string,
  read: (text: string) => Read<T>,
  { index, kept, now }: AskOptions,
): Promise<Told<T>> {
  const before = kept.get(path);
  const old = {
    answer: (before?.answer ?? null) as T | null,
    askedAt: before?.askedAt ?? null,
  };
  const reply = await index.ask(path, before?.etag ?? null);
  if (reply.kind === 'problem') return { ...old, problem: reply.problem };
  if (reply.kind === 'unchanged') {
    if (before === undefined) return { ...old, problem: indexProblem('malformed') };
    kept.set(path, { ...before, askedAt: now() });
    return { answer: old.answer, askedAt: now(), problem: null };
  }
  const result = read(reply.text);
  if ('problem' in result) return { ...old, problem: result.problem };
  kept.set(path, { etag: reply.etag, askedAt: now(), answer: result.answer });
  return { answer: result.answer, askedAt: now(), problem: null };
}

function ofVersion(told: Told<VersionAnswer>): Told<VersionAnswer> {
  return told.problem?.code === 'not-found'
    ? { ...told, problem: { ...told.problem, code: 'version-not-found' } }
    : told;
}
