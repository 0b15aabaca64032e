import type { IsoDay } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import { axesOf } from './axes.ts';
import { capabilityRows } from './capabilityRows.ts';
import { columnOf, httpsOnly } from './column.ts';
import type { Comparison, ComparisonSource, Row, RowGroup, Use } from './comparison.ts';
import { factRows, type Subject } from './factRows.ts';
import { statementRows } from './statementRows.ts';
import { withTeam } from './teamRows.ts';
import { englishWords, type Words } from './words.ts';

/** A framework that the workspace uses, by its id. */
export interface InUse extends Use {
  readonly id: string;
}

export interface CompareOptions {
  /** Ids to compare, in this order; all frameworks where absent. Ids that nobody knows are passed over. */
  readonly frameworks?: readonly string[] | undefined;
  /** What the workspace uses; those columns come first. */
  readonly inUse: readonly InUse[];
  readonly today: IsoDay;
  /** Translated words; English where absent. */
  readonly words?: Words;
}

/** Lays the knowledge base out as a table: what the panel and the Markdown twin show, before any mark-up. */
export function compare(profiles: KnowledgeProfiles, options: CompareOptions): Comparison {
  const words = options.words ?? englishWords;
  const { today } = options;
  const subjects = subjectsOf(profiles, options);
  const layOut = (about: readonly Subject[]): Row[] => [
    ...factRows(about, words, today),
    ...capabilityRows(about, profiles.criteria, words),
    ...statementRows(about, profiles.article, words),
  ];
  const rows: readonly Row[] =
    subjects.length === 0 ? [] : withTeam(layOut, subjects, profiles.team, words);
  const groups: RowGroup[] = [
    { id: 'about', label: words['group.about'] },
    { id: 'health', label: words['group.health'] },
    ...profiles.groups,
    { id: 'fit', label: words['group.fit'] },
    { id: 'article', label: words['group.article'] },
  ];
  const columns = subjects.map((subject) => columnOf(subject, profiles.team, words, today));
  const { title, publisher, published } = profiles.article;
  return {
    date: profiles.date,
    today,
    columns,
    groups: groups.filter(({ id }) => rows.some((row) => row.group === id)),
    rows,
    axes: axesOf(
      profiles,
      subjects.map(({ framework }) => framework),
      words,
    ),
    sources: sourcesNamedBy({ columns, rows }, profiles.sources),
    article: { title, publisher, published },
  };
}

function subjectsOf(profiles: KnowledgeProfiles, options: CompareOptions): Subject[] {
  const byId = new Map(profiles.frameworks.map((framework) => [framework.id, framework]));
  const chosen = [...new Set(options.frameworks ?? byId.keys())];
  const used = [...new Set(options.inUse.map(({ id }) => id))].filter((id) => chosen.includes(id));
  const order = [...used, ...chosen.filter((id) => !used.includes(id))];
  return order.flatMap((id) => {
    const framework = byId.get(id);
    if (framework === undefined) return [];
    const uses = options.inUse
      .filter((use) => use.id === id)
      .map(({ version, specifier, where, overruled }) => ({
        version,
        specifier,
        where,
        ...(overruled === true ? { overruled } : {}),
      }));
    const host =
      framework.extends === null ? null : (byId.get(framework.extends)?.name ?? framework.extends);
    return [{ framework, uses, host }];
  });
}

function sourcesNamedBy(
  { columns, rows }: Pick<Comparison, 'columns' | 'rows'>,
  known: KnowledgeProfiles['sources'],
): Comparison['sources'] {
  const cells = rows.flatMap((row) => row.cells);
  const sourced = [
    ...cells,
    ...cells.flatMap((cell) => cell.items),
    ...columns.flatMap((column) => [column.policy, ...column.lines]),
  ];
  const named: Record<string, ComparisonSource> = {};
  for (const key of sourced.flatMap((item) => item.sources)) {
    const source = known[key];
    if (source !== undefined) {
      named[key] = { title: source.title, url: httpsOnly(source.url), date: source.date };
    }
  }
  return named;
}
