import * as v from 'valibot';
import type { Comparison } from '../core/comparison/comparison.ts';

const text = v.string();
const texts = v.array(text);
const day = v.nullable(text);
const https = v.pipe(text, v.startsWith('https://'));

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
});

/** Where facts come from, by key. */
export const sourcesSchema = v.record(
  text,
  v.object({ title: text, url: v.nullable(https), date: text }),
);

const axis = v.pipe(
  v.object({
    ...{ id: text, group: text, label: text },
    steps: v.array(v.object({ text, ordered: v.boolean() })),
    places: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.check(
    ({ steps, places }) => places.every((place) => place < steps.length),
    'every place must be a step',
  ),
);

/** The comparison as it crosses to the webview. Every row has one cell a column. */
export const comparisonSchema = v.pipe(
  v.object({
    date: text,
    today: text,
    columns: v.array(column),
    groups: v.array(v.object({ id: text, label: text })),
    rows: v.array(row),
    axes: v.array(axis),
    sources: sourcesSchema,
    article: v.object({ title: text, publisher: text, published: text }),
  }),
  v.check(
    ({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length),
    'every row needs one cell a column',
  ),
  v.check(
    ({ columns, axes }) => axes.every(({ places }) => places.length === columns.length),
    'every axis needs one place a column',
  ),
) satisfies v.GenericSchema<unknown, Comparison>;
