import * as v from 'valibot';
import {
  type Arrangement,
  type FacetChoice,
  firstArrangement,
  noFacets,
} from '../core/comparison/look.ts';
import { idSchema as id, lookEntries } from './lookSchema.ts';

const position = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What the webview keeps over reloads, and what the host reads when it restores the panel. */
export const viewStateSchema = v.object({
  /** Raised when an older state can no longer be read. */
  version: v.literal(1),
  view: v.picklist(['table', 'profile']),
  /** The profile's framework; empty in the table. */
  framework: id,
  filter: lookEntries.filter,
  differencesOnly: lookEntries.differencesOnly,
  // What was kept before there were these knows nothing of them.
  arrangement: v.optional(lookEntries.arrangement, firstArrangement),
  facets: v.optional(lookEntries.facets, noFacets),
  transposed: v.optional(lookEntries.transposed, false),
  scroll: v.object({ left: position, top: position }),
  /** The cell that Tab comes back to: a row's id (empty: the header) and a column's (empty: the first column). */
  focus: v.object({ row: id, column: id }),
});

type Kept = v.InferOutput<typeof viewStateSchema>;

export interface ViewState
  extends Readonly<Omit<Kept, 'arrangement' | 'facets' | 'scroll' | 'focus'>> {
  readonly arrangement: Arrangement;
  readonly facets: FacetChoice;
  readonly scroll: Readonly<Kept['scroll']>;
  readonly focus: Readonly<Kept['focus']>;
}

export const firstViewState: ViewState = {
  version: 1,
  view: 'table',
  framework: '',
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
  const result = v.safeParse(viewStateSchema, kept);
  return result.success ? result.output : undefined;
}
