import * as v from 'valibot';
import type { Ranking } from '../core/advice/explain.ts';
import { answersSchema } from './viewState.ts';

const text = v.string();
const texts = v.array(text);
const points = v.pipe(v.number(), v.finite());
const position = v.pipe(v.number(), v.integer(), v.minValue(0));
const reasons = v.array(v.object({ question: text, text }));

const place = v.object({
  id: text,
  name: text,
  score: points,
  low: points,
  high: points,
  ties: texts,
  shares: v.array(v.object({ question: position, points, text })),
  unknowns: v.array(
    v.object({ question: text, facts: texts, low: points, high: points, mayExclude: v.boolean() }),
  ),
  unmet: reasons,
});

/** The wizard's ranking as it crosses to the webview. */
export const rankingSchema = v.object({
  given: answersSchema,
  answers: v.array(v.object({ question: text, options: texts })),
  verdict: v.picklist(['no-candidate', 'no-preference', 'tie', 'uncertain', 'clear']),
  questions: texts,
  places: v.array(place),
  excluded: v.array(v.object({ id: text, name: text, reasons })),
  relaxed: texts,
  tips: texts,
  changes: v.array(
    v.object({ answers: v.array(v.object({ question: text, to: text })), first: text }),
  ),
}) satisfies v.GenericSchema<unknown, Ranking>;
