import { compareLines } from '../knowledge/compareLines.ts';
import type { IsoDay } from '../knowledge/framework.ts';
import type { Column, Line } from './comparison.ts';

/**
 * What a line gets during a span of time.
 * - `active`: ordinary and security fixes
 * - `security`: security fixes only
 * - `supported`: fixes of which nobody published the kind
 * - `unpromised`: the newest of its time, from a project that promises nothing
 * - `unknown`: superseded, and no end of its fixes is published
 */
export type Phase = 'active' | 'security' | 'supported' | 'unpromised' | 'unknown';

/** From one day to another; a day that nobody published is set by us, and drawn as an open end. */
export interface Span {
  readonly phase: Phase;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly fromKnown: boolean;
  readonly toKnown: boolean;
}

export interface TimelineRow {
  readonly line: Line;
  /** One after the other; none where not even the release is known to be past. */
  readonly spans: readonly Span[];
}

export interface TimelineGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly TimelineRow[];
  /** How many lines ended too long ago to be drawn. */
  readonly older: number;
}

/** Release lines over the years, with one scale for all frameworks. */
export interface Timeline {
  /** The calendar years that the scale begins and ends with, as its first and last 1 January. */
  readonly from: number;
  readonly to: number;
  readonly groups: readonly TimelineGroup[];
}

/**
 * Lays release lines out in time.
 *
 * @param years how far back the scale reaches; lines that were over before are counted only, but for the newest one
 * and those in use
 */
export function timeline(
  columns: readonly Pick<Column, 'id' | 'name' | 'lines'>[],
  today: IsoDay,
  years: number,
): Timeline {
  const reach = yearAfter(today, -years);
  const groups = columns.map(({ id, name, lines }): TimelineGroup => {
    const rows = lines.map((line): TimelineRow => ({ line, spans: spansOf(line, lines, today) }));
    const drawn = rows.filter((row) => isDrawn(row, lines, reach));
    return { id, name, rows: drawn, older: rows.length - drawn.length };
  });
  const spans = groups.flatMap(({ rows }) => rows.flatMap((row) => row.spans));
  const first = earliest(spans.map(({ from }) => from)) ?? reach;
  // A line that is drawn although it is long over would lie before the scale.
  const over = earliest(groups.flatMap(({ rows }) => rows.flatMap(lastKnownDay))) ?? reach;
  const begin = earliest([reach, yearAfter(over, -1)]) ?? reach;
  const end = latest([yearAfter(today, 1), ...spans.map(({ to }) => to)]) ?? today;
  return {
    from: Math.max(yearOf(first), yearOf(begin)),
    to: yearOf(end) + 1,
    groups,
  };
}

/** Where a day lies on a scale, as a share of its length: 0 at its begin, 1 at its end, cut off at both. */
export function placeOf(day: IsoDay, { from, to }: Pick<Timeline, 'from' | 'to'>): number {
  const year = yearOf(day);
  const length = Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1);
  const inYear = (Date.parse(day) - Date.UTC(year, 0, 1)) / length;
  const share = (year + (Number.isNaN(inYear) ? 0 : inYear) - from) / (to - from);
  return Math.min(1, Math.max(0, share));
}

function spansOf(line: Line, lines: readonly Line[], today: IsoDay): Span[] {
  const { level } = line;
  const activeEnd = dayIn(line.activeEnd);
  const securityEnd = dayIn(line.securityEnd);
  const next = releaseAbove(line, lines);
  const start = startOf(line, lines, activeEnd ?? securityEnd ?? next ?? today);
  const span = (phase: Phase, from: IsoDay, to: IsoDay): Span => ({
    ...{ phase, from, to, toKnown: true },
    fromKnown: from !== start.day || start.isKnown,
  });
  const open = (phase: Phase, from: IsoDay, base: IsoDay): Span => ({
    ...span(phase, from, yearAfter(from > base ? from : base, 1)),
    toKnown: false,
  });

  const spans: Span[] = [];
  if (activeEnd !== null) {
    spans.push(span('active', start.day, activeEnd));
    spans.push(
      securityEnd === null
        ? open('unknown', activeEnd, activeEnd)
        : span('security', activeEnd, securityEnd),
    );
  } else if (securityEnd !== null) {
    spans.push(span(level === 'active' ? 'active' : 'supported', start.day, securityEnd));
  } else {
    const phase = level === 'no-policy' ? 'unpromised' : 'active';
    if (next === null) spans.push(open(phase, start.day, today));
    else spans.push(span(phase, start.day, next), open('unknown', next, next));
  }
  return spans.filter(({ from, to }) => from < to);
}

/** A line whose release nobody recorded began after the one before it, and a year before its first day at most. */
function startOf(
  line: Line,
  lines: readonly Line[],
  firstDay: IsoDay,
): { readonly day: IsoDay; readonly isKnown: boolean } {
  const released = dayIn(line.released);
  if (released !== null) return { day: released, isKnown: true };
  const below = lines
    .filter((other) => compareLines(other.line, line.line) < 0)
    .flatMap((other) => dayIn(other.released) ?? []);
  const guess = latest([yearAfter(firstDay, -1), ...below.filter((day) => day < firstDay)]);
  return { day: guess ?? firstDay, isKnown: false };
}

/** The day on which the next line came out; null for the newest one. */
function releaseAbove({ line }: Line, lines: readonly Line[]): IsoDay | null {
  const above = lines
    .filter((other) => compareLines(other.line, line) > 0)
    .toSorted((a, b) => compareLines(a.line, b.line));
  return above.map(({ released }) => dayIn(released)).find((day) => day !== null) ?? null;
}

function isDrawn(row: TimelineRow, lines: readonly Line[], reach: IsoDay): boolean {
  const { line } = row;
  const isNewest = lines.every((other) => compareLines(other.line, line.line) <= 0);
  return isNewest || line.inUse.length > 0 || lastKnownDay(row).some((day) => day >= reach);
}

/** The last day of a row that is published: the end, or where an open end begins. */
function lastKnownDay({ spans }: TimelineRow): IsoDay[] {
  const last = spans.at(-1);
  if (last === undefined) return [];
  // An open end of the newest line reaches past today.
  if (last.toKnown) return [last.to];
  return [last.phase === 'unknown' ? last.from : last.to];
}

/** What comes in may be any text: a day that is none is not known. */
function dayIn(text: IsoDay | null): IsoDay | null {
  if (text === null || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(text);
  // 31 February is read as a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** 29 February becomes a day that never was, which still sorts where it should. */
function yearAfter(day: IsoDay, years: number): IsoDay {
  return `${String(yearOf(day) + years).padStart(4, '0')}${day.slice(4)}`;
}

function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

function earliest(days: readonly IsoDay[]): IsoDay | undefined {
  return days.toSorted()[0];
}

function latest(days: readonly IsoDay[]): IsoDay | undefined {
  return days.toSorted().at(-1);
}
