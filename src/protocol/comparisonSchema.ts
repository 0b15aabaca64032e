import type { Comparison } from '../core/comparison/comparison.ts';
import { type FacetId, facetIds } from '../core/comparison/look.ts';
import { presetIds } from '../core/comparison/presets.ts';
import * as s from './schema.ts';

const { text, https } = s;
const texts = s.list(text);
const day = s.nullable(text);

const facetId = s.oneOf(facetIds);
const facetLists = s.object(
  Object.fromEntries(facetIds.map((id) => [id, texts])) as Readonly<Record<FacetId, typeof texts>>,
);
const presetId = s.oneOf(presetIds);

const levels = [
  'plain',
  'list',
  'builtin',
  'extra',
  'addon',
  'partial',
  'none',
  'host',
  'unknown',
  'active',
  'security',
  'ended',
  'latest',
  'superseded',
  'no-policy',
  'newer',
  'maintenance',
  'dormant',
  'legacy',
  'archived',
  'approved',
  'discouraged',
  'forbidden',
] as const;

const item = s.object({
  text,
  verdict: s.nullable(s.oneOf(['supported', 'disputed', 'outdated', 'wrong'])),
  reason: text,
  sources: texts,
  checked: day,
});

const cell = s.object({
  level: s.oneOf(levels),
  text,
  detail: text,
  note: text,
  items: s.list(item),
  sources: texts,
  checked: day,
  shipped: text,
});

const row = s.object({ id: text, group: text, label: text, question: text, cells: s.list(cell) });

const line = s.object({
  line: text,
  lts: s.flag,
  released: day,
  activeEnd: day,
  securityEnd: day,
  python: text,
  note: text,
  level: s.oneOf(levels),
  state: text,
  inUse: texts,
  sources: texts,
});

const column = s.object({
  id: text,
  name: text,
  kind: s.oneOf(['full-stack', 'micro', 'api', 'async', 'add-on']),
  badge: text,
  added: text,
  stance: s.nullable(s.object({ level: s.oneOf(['approved', 'discouraged', 'forbidden']), text })),
  uses: s.list(
    s.object({
      version: s.nullable(text),
      specifier: s.nullable(text),
      where: text,
      overruled: s.optional(s.flag),
    }),
  ),
  lines: s.list(line),
  policy: item,
  traps: texts,
  links: s.list(
    s.object({ kind: s.oneOf(['docs', 'source', 'changelog', 'security']), url: https }),
  ),
  facets: facetLists,
  presets: s.list(presetId),
});

/** Where facts come from, by key. */
export const sourcesSchema = s.recordOf(
  s.object({ title: text, url: s.nullable(https), date: text }),
);

const axis = s.check(
  s.object({
    ...{ id: text, group: text, label: text },
    steps: s.list(s.object({ text, ordered: s.flag })),
    places: s.list(s.count),
  }),
  'every place to be a step',
  ({ steps, places }) => places.every((place) => place < steps.length),
);

/** The comparison as it crosses to the webview. Every row has one cell a column. */
export const comparisonSchema = s.check(
  s.object({
    date: text,
    today: text,
    columns: s.list(column),
    groups: s.list(s.object({ id: text, label: text })),
    rows: s.list(row),
    axes: s.list(axis),
    facets: s.list(
      s.object({ id: facetId, label: text, options: s.list(s.object({ id: text, label: text })) }),
    ),
    presets: s.list(s.object({ id: presetId, label: text })),
    sources: sourcesSchema,
    article: s.object({ title: text, publisher: text, published: text }),
  }),
  'one cell a column in every row, one place a column on every axis',
  ({ columns, rows, axes }) =>
    rows.every(({ cells }) => cells.length === columns.length) &&
    axes.every(({ places }) => places.length === columns.length),
) satisfies s.Schema<Comparison>;
