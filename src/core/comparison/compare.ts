import type { IsoDay } from '../knowledge/framework.ts';
import type { KnowledgeProfiles } from '../knowledge/knowledge.ts';
import { axesOf } from './axes.ts';
import { capabilityRows } from './capabilityRows.ts';
import { columnOf, httpsOnly } from './column.ts';
import type { Comparison, ComparisonSource, Row, RowGroup, Use } from './comparison.ts';
import { facetsOf } from './facets.ts';
import { factRows, type Subject } from './factRows.ts';
import { presetIds } from './presets.ts';
import { statementRows } from './statementRows.ts';
import { withTeam } from './teamRows.ts';
import { traitRows } from './traitRows.ts';
import { englishWords, type Words } from './words.ts';

/** A framework that the workspace uses, by its id. */
export interface InUse extends Use {
  readonly id: string;
}

export interface CompareOptions {
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
    ...traitRows(about, profiles.traits, words),
    ...statementRows(about, profiles.article, words),
  ];
  const laidOut: readonly Row[] =
    subjects.length === 0 ? [] : withTeam(layOut, subjects, profiles.team, words);
  const groups: RowGroup[] = [
    { id: 'about', label: words['group.about'] },
    ...profiles.groups,
    { id: 'health', label: words['group.health'] },
    { id: 'fit', label: words['group.fit'] },
    { id: 'article', label: words['group.article'] },
  ];
  // Arrow keys and exports go by this order, so it has to be that of the groups on screen.
  const rows = groups.flatMap(({ id }) => laidOut.filter((row) => row.group === id));
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
    facets: facetsOf(
      columns.map(({ facets }) => facets),
      words,
    ),
    presets: presetIds
      .filter((id) => columns.some(({ presets }) => presets.includes(id)))
      .map((id) => ({ id, label: words[`preset.${id}`] })),
    sources: sourcesNamedBy({ columns, rows }, profiles.sources),
    article: { title, publisher, published },
  };
}

function subjectsOf(profiles: KnowledgeProfiles, options: CompareOptions): Subject[] {
  const byId = new Map(profiles.frameworks.map((framework) => [framework.id, framework]));
  const used = options.inUse.map(({ id }) => id);
  const order = [...new Set([...used, ...byId.keys()])];
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
