import { satisfies } from '@renovatebot/pep440';
import type { IsoDay } from '../knowledge/framework.ts';
import { compareVersions, isVersion } from '../python/versions.ts';
import type {
  IndexProblem,
  ProjectAnswer,
  Release,
  VersionAnswer,
  Vulnerability,
  Yank,
} from './indexAnswer.ts';

/** A framework as it is used, and what is known of it without asking. */
export interface ReleaseQuestion {
  /** Its id in the knowledge base. */
  readonly framework: string;
  readonly name: string;
  readonly distribution: string;
  /** The version in use, where the files tell one. */
  readonly version: string | null;
  readonly specifier: string | null;
  /** The projects that use it so. */
  readonly projects: readonly string[];
  /** The newest version that the knowledge base knows. */
  readonly known: { readonly version: string; readonly date: IsoDay | null };
  /** Where the project tells what changed. */
  readonly changes: string;
}

/**
 * How the newest release stands to what is in use: the same, a higher one, a lower one; where only a specifier is known,
 * whether it lets the newest in; `unknown` where nothing can be compared.
 */
export type Standing = 'newest' | 'behind' | 'ahead' | 'allowed' | 'excluded' | 'unknown';

/** What the index says about one question. */
export interface ReleaseReport extends ReleaseQuestion {
  readonly newest: Release | null;
  readonly standing: Standing;
  /** The index has a newer release than the knowledge base. */
  readonly newerThanKnown: boolean;
  readonly yanked: Yank | null;
  /** Of the version in use; null where the index says nothing about it or no version is known. */
  readonly vulnerabilities: readonly Vulnerability[] | null;
  /** When the index gave the oldest answer that this rests on, as an ISO time; null without any answer. */
  readonly askedAt: string | null;
  readonly problems: readonly IndexProblem[];
}

/** What came of one request; an answer next to a problem is the one kept from an earlier time. */
export interface Told<T> {
  readonly answer: T | null;
  readonly askedAt: string | null;
  readonly problem: IndexProblem | null;
}

/** Puts together what the index told of a distribution and of the version in use. */
export function releaseReport(
  question: ReleaseQuestion,
  project: Told<ProjectAnswer>,
  version: Told<VersionAnswer> | null,
): ReleaseReport {
  const newest = project.answer?.newest ?? null;
  const times = [project.askedAt, version?.askedAt ?? null].flatMap((time) => time ?? []);
  return {
    ...question,
    newest,
    standing: standingOf(question, newest),
    newerThanKnown: newest !== null && compareVersions(newest.version, question.known.version) > 0,
    yanked: version?.answer?.yanked ?? yankedIn(project.answer, question.version),
    vulnerabilities: version?.answer?.vulnerabilities ?? null,
    askedAt: times.sort()[0] ?? null,
    problems: problemsOf(project.problem, version?.problem ?? null),
  };
}

function standingOf({ version, specifier }: ReleaseQuestion, newest: Release | null): Standing {
  if (newest === null) return 'unknown';
  if (version !== null) {
    if (!isVersion(version)) return 'unknown';
    const order = compareVersions(version, newest.version);
    return order === 0 ? 'newest' : order < 0 ? 'behind' : 'ahead';
  }
  if (specifier === null || specifier.length > 256) return 'unknown';
  try {
    return satisfies(newest.version, specifier) ? 'allowed' : 'excluded';
  } catch {
    return 'unknown';
  }
}

function yankedIn(project: ProjectAnswer | null, version: string | null): Yank | null {
  if (project === null || version === null || !isVersion(version)) return null;
  const same = Object.entries(project.yanked).find(
    ([yanked]) => compareVersions(yanked, version) === 0,
  );
  return same?.[1] ?? null;
}

/** One cause is told once: where the whole distribution has it, the version needs no line of its own. */
function problemsOf(
  project: IndexProblem | null,
  version: IndexProblem | null,
): readonly IndexProblem[] {
  if (project === null) return version === null ? [] : [version];
  const isSame =
    version === null ||
    version.code === project.code ||
    (project.code === 'not-found' && version.code === 'version-not-found');
  return isSame ? [project] : [project, version];
}
