import type { Answers } from '../advice/answers.ts';
import { queryParts, queryValues, writeQuery } from '../links/query.ts';
import { arrange } from './arrange.ts';
import type { Comparison } from './comparison.ts';
import { type FacetId, facetIds, firstArrangement, type Look, noFacets } from './look.ts';

/** What a link to the comparison says, in the words of the command's argument. */
export interface LinkTarget {
  readonly frameworks?: readonly string[];
  readonly preset?: string;
  readonly pinned?: readonly string[];
  /** Frameworks that are not pinned although the workspace uses them. */
  readonly unpinned?: readonly string[];
  readonly view?: string;
  readonly framework?: string;
  readonly filter?: string;
  readonly differencesOnly?: boolean;
  readonly transposed?: boolean;
  /** The criteria of the chart; those that it begins with where absent or empty. */
  readonly chart?: { readonly x?: string; readonly y?: string };
  /** Whether the tables that say the same as a picture are shown. */
  readonly asTable?: boolean;
  readonly filters?: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Options by question of the wizard; a question without options is one that nobody was sure of. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
}

/** What of a view is no look: which one it is, and what the wizard was told. */
export interface LinkedView {
  readonly view: string;
  readonly framework: string;
  readonly chart: { readonly x: string; readonly y: string };
  readonly twins: boolean;
  readonly answers: Answers;
}

/** Why a link cannot be followed. `key` is the part of it that is wrong; empty where it is the whole. */
export interface LinkProblem {
  readonly code: 'too-long' | 'unknown' | 'twice' | 'not-a-flag' | 'not-an-answer' | 'empty';
  readonly key: string;
}

export type ReadLink =
  /** In the shape of a {@link LinkTarget}; whether there are such ids and views is for others to check. */
  | { readonly ok: true; readonly target: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: LinkProblem };

const lists = ['frameworks', 'pinned', 'unpinned', ...facetIds] as const;
const texts = ['preset', 'view', 'framework', 'filter'] as const;
const axes = ['x', 'y'] as const;
const flags = ['differencesOnly', 'transposed', 'asTable'] as const;

/** Everything that a link may say. */
export const linkKeys: readonly string[] = [...lists, ...texts, ...axes, ...flags, 'answers'];

/** What a link must say so that it shows the same elsewhere: the frameworks by name, as other workspaces use others. */
export function linkTarget({ columns }: Comparison, look: Look, shown: LinkedView): LinkTarget {
  const { arrangement = firstArrangement, facets = noFacets, filter } = look;
  const { order, chosen, pinned } = arrange(columns, arrangement);
  const isUnpinned = (id: string) => arrangement.unpinned.includes(id);
  const ids = (positions: ReadonlySet<number>) =>
    order.filter((position) => positions.has(position)).flatMap((at) => columns[at]?.id ?? []);
  return {
    frameworks: ids(chosen),
    pinned: ids(new Set([...pinned].filter((position) => chosen.has(position)))),
    unpinned: ids(new Set([...chosen].filter((at) => isUnpinned(columns[at]?.id ?? '')))),
    view: shown.view,
    framework: shown.framework,
    filter,
    differencesOnly: look.differencesOnly,
    transposed: look.transposed === true,
    chart: shown.chart,
    asTable: shown.twins,
    filters: facets,
    answers: Object.fromEntries(shown.answers.map(({ question, options }) => [question, options])),
  };
}

/** The query of a link, without the question mark. What is empty or off is left out. */
export function writeLinkQuery(target: LinkTarget): string {
  const { filters = {}, chart = {}, answers = {} } = target;
  const values: readonly (readonly [key: string, values: readonly string[]])[] = [
    ['frameworks', target.frameworks ?? []],
    ['preset', text(target.preset)],
    ['pinned', target.pinned ?? []],
    ['unpinned', target.unpinned ?? []],
    ['view', text(target.view)],
    ['framework', text(target.framework)],
    ...facetIds.map((id) => [id, filters[id] ?? []] as const),
    ['filter', text(target.filter)],
    ...axes.map((key) => [key, text(chart[key])] as const),
    ...flags.map((key) => [key, target[key] === true ? ['1'] : []] as const),
    ['answers', Object.entries(answers).flatMap(answerTexts)],
  ];
  return writeQuery(values.filter(([, own]) => own.length > 0));
}

/** Reads the query of a link as `vscode.Uri` hands it over: percent signs decoded once already. */
export function readLinkQuery(query: string): ReadLink {
  const parts = queryParts(query);
  if (parts === null) return problem('too-long', '');
  const target: Record<string, unknown> = {};
  const filters: Partial<Record<FacetId, readonly string[]>> = {};
  const chart: Partial<Record<(typeof axes)[number], string>> = {};
  const seen = new Set<string>();
  for (const { key, value } of parts) {
    if (!linkKeys.includes(key)) return problem('unknown', key.slice(0, 100));
    if (seen.has(key)) return problem('twice', key);
    seen.add(key);
    if (isOneOf(flags, key)) {
      if (value !== '1' && value !== '0') return problem('not-a-flag', key);
      target[key] = value === '1';
      continue;
    }
    const values = queryValues(value);
    if (key !== 'filter' && values.some((own) => own === '')) return problem('empty', key);
    if (key === 'answers') {
      const answers = readAnswers(values);
      if (answers === null) return problem('not-an-answer', key);
      target[key] = answers;
    } else if (isOneOf(facetIds, key)) filters[key] = values;
    else if (isOneOf(axes, key)) chart[key] = values.join(',');
    else target[key] = isOneOf(lists, key) ? values : values.join(',');
  }
  if (Object.keys(filters).length > 0) target.filters = filters;
  if (Object.keys(chart).length > 0) target.chart = chart;
  return { ok: true, target };
}

/** `load:db`, an option each; `load:` for a question without one. */
function answerTexts([question, options]: readonly [string, readonly string[]]): string[] {
  return options.length === 0 ? [`${question}:`] : options.map((option) => `${question}:${option}`);
}

function readAnswers(values: readonly string[]): Record<string, readonly string[]> | null {
  const answers = new Map<string, readonly string[]>();
  for (const value of values) {
    const colon = value.indexOf(':');
    if (colon < 1) return null;
    const question = value.slice(0, colon);
    const option = value.slice(colon + 1);
    answers.set(question, [...(answers.get(question) ?? []), ...(option === '' ? [] : [option])]);
  }
  return Object.fromEntries(answers);
}

function text(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [value];
}

function problem(code: LinkProblem['code'], key: string): ReadLink {
  return { ok: false, problem: { code, key } };
}

function isOneOf<T extends string>(known: readonly T[], key: string): key is T {
  return (known as readonly string[]).includes(key);
}
