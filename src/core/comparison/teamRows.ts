import { policyFor, type TeamPolicy } from '../knowledge/team/policyFor.ts';
import type { PolicyStatement, Stance, TeamLayer } from '../knowledge/team/teamLayer.ts';
import { cell } from './cell.ts';
import type { Cell, Column, Row } from './comparison.ts';
import type { Subject } from './factRows.ts';
import { fill, type Words } from './words.ts';

type LayOut = (subjects: readonly Subject[]) => readonly Row[];

/** The rows with what a team adds: a row on its policy, and beside each cell that it changed what is shipped. */
export function withTeam(
  layOut: LayOut,
  subjects: readonly Subject[],
  team: TeamLayer | undefined,
  words: Words,
): readonly Row[] {
  const rows = layOut(subjects);
  if (team === undefined) return rows;
  const policy = team.policies.length === 0 ? [] : [policyRow(subjects, team, words)];
  if (Object.keys(team.shipped).length === 0) return [...policy, ...rows];
  const asShipped = subjects.map((subject) => ({
    ...subject,
    framework: team.shipped[subject.framework.id] ?? subject.framework,
  }));
  const before = new Map(layOut(asShipped).map((row) => [row.id, row.cells]));
  return [
    ...policy,
    ...rows.map((row) => {
      const cells = row.cells.map((own, at) => withShipped(own, before.get(row.id)?.[at], words));
      return { ...row, cells };
    }),
  ];
}

/** What the team says about a framework: of the versions in use, or where it is not in use of all of them. */
export function stanceOf(
  subject: Pick<Subject, 'framework' | 'uses'>,
  team: TeamLayer | undefined,
  words: Words,
): Column['stance'] {
  const policy = policyOf(subject, team?.policies ?? []);
  if (policy === null) return null;
  return { level: policy.statement.stance, text: stanceText(policy, words) };
}

function policyRow(subjects: readonly Subject[], { policies }: TeamLayer, words: Words): Row {
  return {
    id: 'team',
    group: 'about',
    label: words['row.team'],
    question: words['row.team.question'],
    cells: subjects.map((subject) => {
      const policy = policyOf(subject, policies);
      if (policy === null) return cell({ text: words['team.none'] });
      const { statement } = policy;
      const all = policies.filter(({ framework }) => framework === subject.framework.id);
      const { stance: level, versions, reason } = statement;
      const detail =
        versions === null ? reason : fill(words['team.versions'], { versions, reason });
      // The opened cell shows the detail too: one statement need not stand there twice.
      const note = all.length < 2 ? '' : all.map((one) => statementText(one, words)).join('\n');
      const parts = { level, text: stanceText(policy, words), detail };
      return { ...cell({ ...parts, note }), sources: all.map(({ source }) => source) };
    }),
  };
}

function policyOf(
  { framework: { id }, uses }: Pick<Subject, 'framework' | 'uses'>,
  policies: readonly PolicyStatement[],
): TeamPolicy | null {
  if (uses.length === 0) return policyFor(policies, id, null, null);
  const answers = uses.flatMap(
    ({ version, specifier }) => policyFor(policies, id, version, specifier) ?? [],
  );
  return answers.toSorted((a, b) => order(b) - order(a))[0] ?? null;
}

/** The strictest first, and what holds for all before what holds for some. */
function order({ statement, extent }: TeamPolicy): number {
  const stances: readonly Stance[] = ['approved', 'discouraged', 'forbidden'];
  return stances.indexOf(statement.stance) * 2 + (extent === 'all' ? 1 : 0);
}

function stanceText({ statement, extent }: TeamPolicy, words: Words): string {
  const stance = words[`team.${statement.stance}`];
  return extent === 'all' ? stance : fill(words['team.some'], { stance });
}

function statementText({ stance, versions, reason }: PolicyStatement, words: Words): string {
  const values = { stance: words[`team.${stance}`], reason };
  return versions === null
    ? fill(words['team.statementOnAll'], values)
    : fill(words['team.statement'], { ...values, versions });
}

function withShipped(own: Cell, before: Cell | undefined, words: Words): Cell {
  if (before === undefined || own.level === 'list') return own;
  const answers = [own, before].map(({ text, detail, note }) =>
    [text, ...new Set([detail, note])].filter(Boolean).join('. '),
  );
  const [now, answer = ''] = answers;
  return now === answer ? own : { ...own, shipped: fill(words['team.shipped'], { answer }) };
}
