import type { Framework, IsoDay, Sourced } from '../knowledge/framework.ts';
import { newestLine, supportOfLine, unknownSupport } from '../knowledge/lineSupport.ts';
import { supportState } from '../knowledge/supportState.ts';
import { cell } from './cell.ts';
import type { Cell, CellLevel, Row, Use } from './comparison.ts';
import { supportWords } from './support.ts';
import { fill, type WordKey, type Words } from './words.ts';

/** A framework with what the workspace says about it: all that a cell is made of. */
export interface Subject {
  readonly framework: Framework;
  readonly uses: readonly Use[];
  /** Name of the framework that it extends; null for a framework of its own. */
  readonly host: string | null;
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
    cell({ text: text === '' ? words['cell.unknown'] : text, from, note });

  const rows = [
    row('about', 'summary', ({ framework: f }) => plain(f.summary)),
    row('about', 'kind', ({ framework: f, host }) => {
      const detail = host === null ? '' : fill(words['kind.extends'], { name: host });
      return cell({ text: words[`kind.${f.kind}`], detail });
    }),
    row('about', 'protocols', ({ framework: f }) =>
      plain(
        f.protocols
          .map((own) => (own === 'own-server' ? words['protocol.own-server'] : own))
          .join(', '),
      ),
    ),
    row('about', 'async', ({ framework: f }) => {
      const level = asyncShapes[f.async.level];
      const text = words[`async.${f.async.level}`];
      return cell({ level, text, note: f.async.note, detail: f.async.note, from: f.async });
    }),
    row('health', 'newest', ({ framework: { newest } }) =>
      cell({
        text: newest.version || words['cell.unknown'],
        detail: newest.date ?? '',
        from: newest,
      }),
    ),
    row('health', 'support', (subject) => latestSupport(subject, words, today)),
    row('health', 'yours', (subject) => yourSupport(subject, words, today)),
    row('health', 'maintenance', ({ framework: { maintenance } }) =>
      cell({
        level: maintenance.signal,
        text: words[`maintenance.${maintenance.signal}`],
        detail:
          maintenance.lastRelease === null
            ? ''
            : fill(words['maintenance.lastRelease'], { date: maintenance.lastRelease }),
        note: maintenance.note,
        from: maintenance,
      }),
    ),
    row('health', 'python', ({ framework: { newest } }) => plain(newest.python, newest)),
    row('health', 'dependencies', ({ framework: { dependencies } }) => {
      const { count, names } = dependencies;
      const text = count === null ? words['cell.unknown'] : String(count);
      return cell({ text, detail: names.join(', '), note: names.join(', '), from: dependencies });
    }),
    row('health', 'licence', ({ framework: f }) => plain(f.licence)),
    row('health', 'firstRelease', ({ framework: f }) =>
      plain(f.firstRelease > 0 ? String(f.firstRelease) : ''),
    ),
  ];
  const used = subjects.some(({ uses }) => uses.length > 0);
  return used ? rows : rows.filter((row) => row.id !== 'yours');
}

const asyncShapes = {
  native: 'builtin',
  partial: 'partial',
  none: 'none',
  unknown: 'unknown',
} as const satisfies Record<Framework['async']['level'], CellLevel>;

function latestSupport({ framework }: Subject, words: Words, today: IsoDay): Cell {
  const line = newestLine(framework);
  const support = line === undefined ? unknownSupport : supportOfLine(framework, line, today);
  const { level, text, detail } = supportWords(support, words);
  const { policy } = framework;
  const from = { sources: support.sources, checked: line?.checked ?? policy.checked };
  const name = support.line === null ? '' : fill(words['support.line'], { line: support.line });
  const named = [name, detail].filter(Boolean).join(', ');
  return cell({ level, text, detail: named, note: policy.text, from });
}

function yourSupport({ framework, uses }: Subject, words: Words, today: IsoDay): Cell {
  const states = uses.map(({ version, specifier }) => {
    const support = supportState(framework, version, specifier, today);
    return { named: version ?? specifier ?? '', support, ...supportWords(support, words) };
  });
  // Several projects may differ: the cell shows the one in most need, the opened cell tells all.
  const worst = states.toSorted((a, b) => urgency(b.level) - urgency(a.level))[0];
  if (worst === undefined) return cell({ text: words['cell.notInUse'] });
  const sentences =
    states.length < 2
      ? []
      : states.map(({ named, text, detail }) => {
          const answer = [text, detail].filter(Boolean).join(' ');
          return named === '' ? answer : `${named}: ${answer}`;
        });
  const line = framework.lines.find((own) => own.line === worst.support.line);
  return cell({
    level: worst.level,
    text: worst.text,
    detail: [worst.named, worst.detail].filter(Boolean).join(', '),
    note: [...new Set(sentences)].join('\n'),
    from: {
      sources: worst.support.sources,
      checked: line?.checked ?? framework.policy.checked,
    },
  });
}

function urgency(level: CellLevel): number {
  const order = ['active', 'latest', 'newer', 'no-policy', 'unknown', 'security', 'superseded'];
  return level === 'ended' ? order.length : order.indexOf(level);
}
