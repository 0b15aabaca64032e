import type { Ranking } from '../core/advice/explain.ts';
import * as s from './schema.ts';
import { answersSchema } from './viewState.ts';

const { text } = s;
const texts = s.list(text);
const points = s.number;
const position = s.count;
const reasons = s.list(s.object({ question: text, text }));

const place = s.object({
  id: text,
  name: text,
  score: points,
  low: points,
  high: points,
  ties: texts,
  shares: s.list(s.object({ question: position, points, text })),
  unknowns: s.list(
    s.object({ question: text, facts: texts, low: points, high: points, mayExclude: s.flag }),
  ),
  unmet: reasons,
});

/** The wizard's ranking as it crosses to the webview. */
export const rankingSchema = s.object({
  given: answersSchema,
  answers: s.list(s.object({ question: text, options: texts })),
  verdict: s.oneOf(['no-candidate', 'no-preference', 'tie', 'uncertain', 'clear']),
  questions: texts,
  places: s.list(place),
  excluded: s.list(s.object({ id: text, name: text, reasons })),
  relaxed: texts,
  tips: texts,
  changes: s.list(
    s.object({ answers: s.list(s.object({ question: text, to: text })), first: text }),
  ),
}) satisfies s.Schema<Ranking>;
