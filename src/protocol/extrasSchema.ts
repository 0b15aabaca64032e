import type { Extras } from '../core/comparison/extras.ts';
import { sourcesSchema } from './comparisonSchema.ts';
import * as s from './schema.ts';

const { text } = s;
const texts = s.list(text);

const change = s.object({
  symbol: text,
  effect: s.oneOf(['removed', 'renamed', 'deprecated', 'ignored', 'changed', 'added']),
  replacement: text,
  sources: texts,
});

/** The rest of the profiles as it crosses to the webview, after the first rows. */
export const extrasSchema = s.object({
  frameworks: s.list(
    s.object({
      id: text,
      changes: s.list(s.object({ version: text, aheadOf: texts, changes: s.list(change) })),
      older: s.count,
      addons: s.list(s.object({ distribution: text, note: text, sources: texts })),
    }),
  ),
  sources: sourcesSchema,
}) satisfies s.Schema<Extras>;
