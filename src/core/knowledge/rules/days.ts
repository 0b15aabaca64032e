import { articleFacts, factsOf, libraryFacts, type PlacedFact } from '../facts.ts';
import type { Framework, IsoDay } from '../framework.ts';
import type { KnowledgeBase } from '../knowledgeBase.ts';
import type { DocumentPath, Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A day of the base. `past`: it tells of something that has happened. */
interface PlacedDay {
  readonly file: string;
  readonly path: DocumentPath;
  readonly day: IsoDay;
  readonly past: boolean;
}

/** Every day exists in the calendar. */
export const dayExists: Rule = function* (base) {
  for (const { file, path, day } of daysOf(base)) {
    if (isDay(day)) continue;
    yield { file, rule: 'day-exists', message: `${day} is not in the calendar`, path };
  }
};

/** Nothing was looked up, published or released after the day of the check. */
export const dayNotInFuture: Rule = function* (base) {
  for (const { file, path, day, past } of daysOf(base)) {
    if (!past || day <= base.today) continue;
    yield { file, rule: 'day-not-in-future', message: `${day} is after ${base.today}`, path };
  }
};

/** A line is released, then leaves ordinary support, then security support. */
export const lineDays: Rule = function* ({ frameworks }) {
  for (const { file, value } of frameworks) {
    for (const [index, { released, activeEnd, securityEnd }] of value.lines.entries()) {
      const wrong = (field: string, message: string): Finding => ({
        ...{ file, rule: 'line-days', message },
        path: ['lines', index, field],
      });
      if (isBefore(activeEnd, released)) {
        yield wrong('activeEnd', `ends on ${activeEnd}, before its release on ${released}`);
      }
      if (isBefore(securityEnd, activeEnd)) {
        yield wrong('securityEnd', `ends on ${securityEnd}, before ordinary fixes on ${activeEnd}`);
      } else if (isBefore(securityEnd, released)) {
        yield wrong('securityEnd', `ends on ${securityEnd}, before its release on ${released}`);
      }
    }
  }
};

/** The last release of all is not older than the newest version. */
export const lastReleaseIsLast: Rule = function* ({ frameworks }) {
  for (const { file, value } of frameworks) {
    const { lastRelease } = value.maintenance;
    if (!isBefore(lastRelease, value.newest.date)) continue;
    const message = `${lastRelease} is before the newest version's day, ${value.newest.date}`;
    yield { file, rule: 'last-release', message, path: ['maintenance', 'lastRelease'] };
  }
};

function isBefore(day: IsoDay | null, other: IsoDay | null): boolean {
  return day !== null && other !== null && day < other;
}

function* daysOf(base: KnowledgeBase): Generator<PlacedDay> {
  const { frameworks, libraries, article, sources } = base;
  for (const { file, value } of frameworks) yield* frameworkDays(file, value);
  for (const { file, value } of libraries) {
    yield* checkedDays(file, libraryFacts(value));
    const { date } = value.newest;
    if (date !== null) yield { file, path: ['newest', 'date'], day: date, past: true };
  }
  if (article !== null) {
    const { file, value } = article;
    yield { file, path: ['published'], day: value.published, past: true };
    for (const { path, fact } of articleFacts(value)) {
      yield { file, path: [...path, 'checked'], day: fact.checked, past: true };
    }
  }
  if (sources !== null) {
    for (const [key, { date }] of Object.entries(sources.value)) {
      yield { file: sources.file, path: [key, 'date'], day: date, past: true };
    }
  }
}

function* checkedDays(file: string, facts: readonly PlacedFact[]): Generator<PlacedDay> {
  const seen = new Set<string>();
  for (const { path, fact } of facts) {
    // Most facts have their day from the head of the file: one wrong day is one problem.
    if (seen.has(fact.checked)) continue;
    seen.add(fact.checked);
    yield { file, path: [...path, 'checked'], day: fact.checked, past: true };
  }
}

function* frameworkDays(file: string, framework: Framework): Generator<PlacedDay> {
  yield* checkedDays(file, factsOf(framework));
  const { newest, maintenance, lines } = framework;
  const placed: [DocumentPath, IsoDay | null, boolean][] = [
    [['newest', 'date'], newest.date, true],
    [['maintenance', 'lastRelease'], maintenance.lastRelease, true],
    ...lines.flatMap((line, index): [DocumentPath, IsoDay | null, boolean][] => [
      [['lines', index, 'released'], line.released, true],
      [['lines', index, 'activeEnd'], line.activeEnd, false],
      [['lines', index, 'securityEnd'], line.securityEnd, false],
    ]),
  ];
  for (const [path, day, past] of placed) if (day !== null) yield { file, path, day, past };
}

function isDay(day: IsoDay): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  // `Date` takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
