import * as v from 'valibot';
import type { Answers } from '../core/advice/answers.ts';

const position = v.pipe(v.number(), v.finite(), v.minValue(0));
const id = v.pipe(v.string(), v.maxLength(200));

/** The ways to look at the comparison. */
export const viewNames = ['table', 'profile', 'timeline', 'chart', 'ranking'] as const;
export type ViewName = (typeof viewNames)[number];

/** Answers of the wizard as `core/advice` takes them; whether they answer anything is for the host to check. */
export const answersSchema = v.pipe(
  v.array(v.object({ question: id, options: v.pipe(v.array(id), v.maxLength(100)) })),
  v.maxLength(100),
);

const noAxis = { x: '', y: '' };

/** What the webview keeps over reloads, and what the host reads when it restores the panel. */
export const viewStateSchema = v.object({
  /** Raised when an older state can no longer be read. */
  version: v.literal(1),
  /** The frameworks that the panel was opened for; null for all. */
  frameworks: v.nullable(v.array(id)),
  view: v.picklist(viewNames),
  /** The profile's framework; empty elsewhere. */
  framework: id,
  /** The view that a profile was opened from. */
  before: v.optional(v.picklist(viewNames), 'table'),
  /** The chart's axes by id; empty for those that it begins with. */
  chart: v.optional(v.object({ x: id, y: id }), noAxis),
  /** Whether the tables that say the same as a picture are shown. */
  twins: v.optional(v.boolean(), false),
  /** What the ranking answers; null where the wizard was not asked. */
  answers: v.optional(v.nullable(answersSchema), null),
  filter: v.pipe(v.string(), v.maxLength(500)),
  differencesOnly: v.boolean(),
  scroll: v.object({ left: position, top: position }),
  /** The cell that Tab comes back to: a row's id (empty: the header) and a column's (empty: the first column). */
  focus: v.object({ row: id, column: id }),
});

type Kept = v.InferOutput<typeof viewStateSchema>;

export interface ViewState
  extends Readonly<Omit<Kept, 'frameworks' | 'scroll' | 'focus' | 'chart' | 'answers'>> {
  readonly frameworks: readonly string[] | null;
  readonly chart: Readonly<Kept['chart']>;
  readonly answers: Answers | null;
  readonly scroll: Readonly<Kept['scroll']>;
  readonly focus: Readonly<Kept['focus']>;
}

export const firstViewState: ViewState = {
  version: 1,
  frameworks: null,
  view: 'table',
  framework: '',
  before: 'table',
  chart: noAxis,
  twins: false,
  answers: null,
  filter: '',
  differencesOnly: false,
  scroll: { left: 0, top: 0 },
  focus: { row: '', column: '' },
};

/** A state read back from where it was kept; undefined where it is none of ours. */
export function restoreViewState(kept: unknown): ViewState | undefined {
  const result = v.safeParse(viewStateSchema, kept);
  return result.success ? result.output : undefined;
}
