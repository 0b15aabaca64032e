import type { Framework, IsoDay, Sourced } from '../knowledge/framework.ts';
import { cell } from './cell.ts';
import type { Cell, CellLevel, Row, Use } from './comparison.ts';
import { lineOf, newestLine, supportOf } from './support.ts';
import { fill, type WordKey, type Words } from './words.ts';

/** A framework with what the workspace says about it: all that a cell is made of. */
export interface Subject {
  readonly framework: Framework;
  readonly uses: readonly Use[];
}

type Fact = (subject: Subject) => Cell;

/** The rows that every framework has: what it is, its versions, its support. */
export function factRows(subjects: readonly Subject[], words: Words, today: IsoDay): Row[] {
  const row = (group: string, id: string, fact: Fact): Row => ({
    id,
    group,
    label: words[`row.${id}` as WordKey],
    question: words[`row.${id}.question` as WordKey],
    cells: subjects.map(fact),
  });
  const plain = (text: string, from?: Sourced, note = ''): Cell =>
    cell({ text: text === '' ? words['cell.unknown'] : text, from, note }, today);

  const rows = [
    row('about', 'summary', ({ framework: f }) => plain(f.summary)),
    row('about', 'kind', ({ framework: f }) => plain(words[`kind.${f.kind}`])),
    row('about', 'protocols', ({ framework: f }) => plain(f.protocols.join(', '))),
    row('about', 'async', ({ framework: f }) => {
      const level = asyncShapes[f.async.level];
      const text = words[`async.${f.async.level}`];
      return cell({ level, text, note: f.async.note, detail: f.async.note, from: f.async }, today);
    }),
    row('health', 'newest', ({ framework: { newest } }) =>
      cell({ text: newest.version, detail: newest.date ?? '', from: newest }, today),
    ),
    row('health', 'support', (subject) => latestSupport(subject, words, today)),
    row('health', 'yours', (subject) => yourSupport(subject, words, today)),
    row('health', 'maintenance', ({ framework: { maintenance } }) =>
      cell(
        {
          level: maintenance.signal,
          text: words[`maintenance.${maintenance.signal}`],
          detail:
            maintenance.lastRelease === null
              ? ''
              : fill(words['maintenance.lastRelease'], { date: maintenance.lastRelease }),
          note: maintenance.note,
          from: maintenance,
        },
        today,
      ),
    ),
    row('health', 'python', ({ framework: { newest } }) => plain(newest.python, newest)),
    row('health', 'licence', ({ framework: f }) => plain(f.licence)),
    row('health', 'firstRelease', ({ framework: f }) => plain(String(f.firstRelease))),
  ];
  const used = subjects.some(({ uses }) => uses.some((use) => use.version !== null));
  return used ? rows : rows.filter((row) => row.id !== 'yours');
}

const asyncShapes = {
  native: 'builtin',
  partial: 'partial',
  none: 'none',
  unknown: 'unknown',
} as const satisfies Record<Framework['async']['level'], CellLevel>;

function latestSupport({ framework }: Subject, words: Words, today: IsoDay): Cell {
  const line = newestLine(framework.lines);
  if (line === undefined) {
    return cell(
      {
        level: 'unknown',
        text: words['support.unknown'],
        note: framework.policy.text,
        from: framework.policy,
      },
      today,
    );
  }
  const { level, text, detail } = supportOf(line, true, today, words);
  return cell({ level, text, detail, note: framework.policy.text, from: line }, today);
}

function yourSupport({ framework, uses }: Subject, words: Words, today: IsoDay): Cell {
  const versions = [...new Set(uses.flatMap((use) => use.version ?? []))];
  if (versions.length === 0) return cell({ text: words['cell.notInUse'] }, today);
  const newest = newestLine(framework.lines);
  const states = versions.map((version) => {
    const line = lineOf(framework.lines, version);
    if (line === undefined) {
      const unknown = words['support.unknown'];
      return { version, line, level: 'unknown' as const, text: unknown, detail: '' };
    }
    return { version, line, ...supportOf(line, line === newest, today, words) };
  });
  // Several projects may differ: the cell shows the one in most need, the opened cell tells all.
  const worst = states.toSorted((a, b) => urgency(b.level) - urgency(a.level))[0];
  if (worst === undefined) return cell({ text: words['cell.notInUse'] }, today);
  const sentence = (state: typeof worst) =>
    `${state.version}: ${[state.text, state.detail].filter(Boolean).join(' ')}`;
  return cell(
    {
      level: worst.level,
      text: worst.text,
      detail: [worst.version, worst.detail].filter(Boolean).join(', '),
      note: states.map(sentence).join('\n'),
      from: worst.line,
    },
    today,
  );
}

function urgency(level: CellLevel): number {
  return ['active', 'latest', 'unknown', 'security', 'ended'].indexOf(level);
}
