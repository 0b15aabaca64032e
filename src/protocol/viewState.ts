import * as v from 'valibot';

const position = v.pipe(v.number(), v.finite(), v.minValue(0));
const id = v.pipe(v.string(), v.maxLength(200));

/** What the webview keeps over reloads, and what the host reads when it restores the panel. */
export const viewStateSchema = v.object({
  /** Raised when an older state can no longer be read. */
  version: v.literal(1),
  /** The frameworks that the panel was opened for; null for all. */
  frameworks: v.nullable(v.array(id)),
  view: v.picklist(['table', 'profile']),
  /** The profile's framework; empty in the table. */
  framework: id,
  filter: v.pipe(v.string(), v.maxLength(500)),
  differencesOnly: v.boolean(),
  scroll: v.object({ left: position, top: position }),
  /** The cell that Tab comes back to: a row's id (empty: the header) and a column's (empty: the first column). */
  focus: v.object({ row: id, column: id }),
});

type Kept = v.InferOutput<typeof viewStateSchema>;

export interface ViewState extends Readonly<Omit<Kept, 'frameworks' | 'scroll' | 'focus'>> {
  readonly frameworks: readonly string[] | null;
  readonly scroll: Readonly<Kept['scroll']>;
  readonly focus: Readonly<Kept['focus']>;
}

export const firstViewState: ViewState = {
  version: 1,
  frameworks: null,
  view: 'table',
  framework: '',
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
