import * as v from 'valibot';
import type { Comparison } from '../core/comparison/comparison.ts';
import { type FacetId, facetIds } from '../core/comparison/look.ts';
import { presetIds } from '../core/comparison/presets.ts';

const text = v.string();
const texts = v.array(text);
const day = v.nullable(text);
const https = v.pipe(text, v.startsWith('https://'));

const facetId = v.picklist(facetIds);
const facetLists = v.object(
  Object.fromEntries(facetIds.map((id) => [id, texts])) as Readonly<Record<FacetId, typeof texts>>,
);
const presetId = v.picklist(presetIds);

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

const item = v.object({
  text,
  verdict: v.nullable(v.picklist(['supported', 'disputed', 'outdated', 'wrong'])),
  reason: text,
  sources: texts,
  checked: day,
});

const cell = v.object({
  level: v.picklist(levels),
  text,
  detail: text,
  note: text,
  items: v.array(item),
  sources: texts,
  checked: day,
  aged: v.boolean(),
  shipped: text,
});

const row = v.object({ id: text, group: text, label: text, question: text, cells: v.array(cell) });

const line = v.object({
  line: text,
  lts: v.boolean(),
  released: day,
  activeEnd: day,
  securityEnd: day,
  python: text,
  note: text,
  level: v.picklist(levels),
  state: text,
  inUse: texts,
  sources: texts,
});

const column = v.object({
  id: text,
  name: text,
  kind: v.picklist(['full-stack', 'micro', 'api', 'async', 'add-on']),
  badge: text,
  added: text,
  stance: v.nullable(
    v.object({ level: v.picklist(['approved', 'discouraged', 'forbidden']), text }),
  ),
  uses: v.array(
    v.object({
      version: v.nullable(text),
      specifier: v.nullable(text),
      where: text,
      overruled: v.optional(v.boolean()),
    }),
  ),
  lines: v.array(line),
  policy: item,
  traps: texts,
  links: v.array(
    v.object({ kind: v.picklist(['docs', 'source', 'changelog', 'security']), url: https }),
  ),
  facets: facetLists,
  presets: v.array(presetId),
});

/** The comparison as it crosses to the webview. Every row has one cell a column. */
export const comparisonSchema = v.pipe(
  v.object({
    date: text,
    today: text,
    columns: v.array(column),
    groups: v.array(v.object({ id: text, label: text })),
    rows: v.array(row),
    facets: v.array(
      v.object({ id: facetId, label: text, options: v.array(v.object({ id: text, label: text })) }),
    ),
    presets: v.array(v.object({ id: presetId, label: text })),
    sources: v.record(text, v.object({ title: text, url: v.nullable(https), date: text })),
    article: v.object({ title: text, publisher: text, published: text }),
  }),
  v.check(
    ({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length),
    'every row needs one cell a column',
  ),
) satisfies v.GenericSchema<unknown, Comparison>;
