import * as v from 'valibot';
import type { Extras } from '../core/comparison/extras.ts';
import { sourcesSchema } from './comparisonSchema.ts';

const text = v.string();
const texts = v.array(text);

const change = v.object({
  symbol: text,
  effect: v.picklist(['removed', 'renamed', 'deprecated', 'ignored', 'changed', 'added']),
  replacement: text,
  sources: texts,
});

/** The rest of the profiles as it crosses to the webview, after the first rows. */
export const extrasSchema = v.object({
  frameworks: v.array(
    v.object({
      id: text,
      changes: v.array(v.object({ version: text, aheadOf: texts, changes: v.array(change) })),
      older: v.pipe(v.number(), v.integer(), v.minValue(0)),
      addons: v.array(v.object({ distribution: text, note: text, sources: texts })),
    }),
  ),
  sources: sourcesSchema,
}) satisfies v.GenericSchema<unknown, Extras>;
