import type { Answers } from '../core/advice/answers.ts';
import {
  type Arrangement,
  type FacetChoice,
  firstArrangement,
  noFacets,
} from '../core/comparison/look.ts';
import { idSchema as id, lookEntries } from './lookSchema.ts';
import { receive } from './receive.ts';
import * as s from './schema.ts';

const position = s.length;

/** The ways to look at the comparison. */
export const viewNames = ['table', 'profile', 'timeline', 'chart', 'ranking'] as const;
export type ViewName = (typeof viewNames)[number];

/** Answers of the wizard as `core/advice` takes them; whether they answer anything is for the host to check. */
export const answersSchema = s.list(s.object({ question: id, options: s.list(id, 100) }), 100);

const noAxis = { x: '', y: '' };

/** What of a view a link and an argument name. */
export const shownEntries = { view: s.oneOf(viewNames), framework: id };

/** How the pictures of a view are drawn. */
export const pictureEntries = {
  /** The chart's axes by id; empty for those that it begins with. */
  chart: s.object({ x: id, y: id }),
  /** Whether the tables that say the same as a picture are shown. */
  twins: s.flag,
};

/** What the webview keeps over reloads, and what the host reads when it restores the panel. */
export const viewStateSchema = s.object({
  /** Raised when an older state can no longer be read. */
  version: s.oneOf([1]),
  /** `framework` is the profile's; empty elsewhere. */
  ...shownEntries,
  filter: lookEntries.filter,
  differencesOnly: lookEntries.differencesOnly,
  // What was kept before there were these knows nothing of them.
  /** The view that a profile was opened from. */
  before: s.otherwise(s.oneOf(viewNames), 'table'),
  chart: s.otherwise(pictureEntries.chart, noAxis),
  twins: s.otherwise(pictureEntries.twins, false),
  /** What the ranking answers; null where the wizard was not asked. */
  answers: s.otherwise(s.nullable(answersSchema), null),
  arrangement: s.otherwise(lookEntries.arrangement, firstArrangement),
  facets: s.otherwise(lookEntries.facets, noFacets),
  transposed: s.otherwise(lookEntries.transposed, false),
  scroll: s.object({ left: position, top: position }),
  /** The cell that Tab comes back to: a row's id (empty: the header) and a column's (empty: the first column). */
  focus: s.object({ row: id, column: id }),
});

type Kept = s.Output<typeof viewStateSchema>;

export interface ViewState
  extends Readonly<
    Omit<Kept, 'arrangement' | 'facets' | 'scroll' | 'focus' | 'chart' | 'answers'>
  > {
  readonly arrangement: Arrangement;
  readonly facets: FacetChoice;
  readonly chart: Readonly<Kept['chart']>;
  readonly answers: Answers | null;
  readonly scroll: Readonly<Kept['scroll']>;
  readonly focus: Readonly<Kept['focus']>;
}

export const firstViewState: ViewState = {
  version: 1,
  view: 'table',
  framework: '',
  before: 'table',
  chart: noAxis,
  twins: false,
  answers: null,
  filter: '',
  differencesOnly: false,
  arrangement: firstArrangement,
  facets: noFacets,
  transposed: false,
  scroll: { left: 0, top: 0 },
  focus: { row: '', column: '' },
};

/** A state read back from where it was kept; undefined where it is none of ours. */
export function restoreViewState(kept: unknown): ViewState | undefined {
  const received = receive(viewStateSchema, kept);
  return received.ok ? received.message : undefined;
}
