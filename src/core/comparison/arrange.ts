import type { Column } from './comparison.ts';
import type { Arrangement } from './look.ts';
import { type PresetId, presetIds } from './presets.ts';

export type Arrangeable = Pick<Column, 'id' | 'presets' | 'uses' | 'added'>;

/** Columns by their positions. */
export interface Arranged {
  /** All of them, in the reader's order: pinned ones first. */
  readonly order: readonly number[];
  readonly chosen: ReadonlySet<number>;
  readonly pinned: ReadonlySet<number>;
}

/** Applies an arrangement to the columns of a comparison. A choice that nothing answers to is taken as all. */
export function arrange(columns: readonly Arrangeable[], arrangement: Arrangement): Arranged {
  const { added, removed, order } = arrangement;
  const isBase = baseOf(arrangement);
  const all = columns.map((_, position) => position);
  const test = (does: (column: Arrangeable) => boolean) =>
    new Set(all.filter((position) => does(columns[position] as Arrangeable)));
  const base = columns.some(isBase) ? isBase : () => true;
  const pinned = test((column) => isPinned(column, arrangement));
  const places = new Map(order.map((id, place) => [id, place]));
  const place = (position: number) => {
    const own = places.get(columns[position]?.id ?? '') ?? order.length + position;
    return pinned.has(position) ? own - order.length - columns.length : own;
  };
  return {
    order: all.toSorted((a, b) => place(a) - place(b)),
    chosen: test(
      (column) => added.includes(column.id) || (base(column) && !removed.includes(column.id)),
    ),
    pinned,
  };
}

/** Shows a framework or hides it. */
export function choose(arrangement: Arrangement, id: string, isShown: boolean): Arrangement {
  const [added, removed] = put(arrangement.added, arrangement.removed, id, isShown);
  return { ...arrangement, added, removed };
}

/** Pins a framework: it stands before those that are not pinned. */
export function pin(arrangement: Arrangement, id: string, isOn: boolean): Arrangement {
  const [pinned, unpinned] = put(arrangement.pinned, arrangement.unpinned, id, isOn);
  return { ...arrangement, pinned, unpinned };
}

/** Puts a framework in the place of another, which makes room; it is pinned where the other one is. */
export function place(
  columns: readonly Arrangeable[],
  arrangement: Arrangement,
  id: string,
  at: string,
): Arrangement {
  const { order, pinned } = arrange(columns, arrangement);
  const ids = order.flatMap((position) => columns[position]?.id ?? []);
  const from = ids.indexOf(id);
  const to = ids.indexOf(at);
  if (from < 0 || to < 0 || from === to) return arrangement;
  const others = ids.filter((own) => own !== id);
  const isOn = (own: string) => pinned.has(columns.findIndex((column) => column.id === own));
  const moved = { ...arrangement, order: others.toSpliced(to, 0, id) };
  return isOn(id) === isOn(at) ? moved : pin(moved, id, isOn(at));
}

/** The frameworks of a preset with those of the workspace and of the team, as they come. What the reader pinned stays pinned. */
export function takePreset({ pinned, unpinned }: Arrangement, preset: string): Arrangement {
  return { frameworks: null, preset, added: [], removed: [], order: [], pinned, unpinned };
}

function baseOf({ frameworks, preset }: Arrangement): (column: Arrangeable) => boolean {
  if (frameworks !== null) return ({ id }) => frameworks.includes(id);
  const known = presetIds.find((id) => id === preset);
  if (known === undefined) return () => true;
  return ({ presets, uses, added }) =>
    (presets as readonly PresetId[]).includes(known) || uses.length > 0 || added !== '';
}

function isPinned({ id, uses }: Arrangeable, { pinned, unpinned }: Arrangement): boolean {
  return pinned.includes(id) || (uses.length > 0 && !unpinned.includes(id));
}

/** Two lists that exclude each other: the id goes to the end of one and leaves the other. */
function put(
  yes: readonly string[],
  no: readonly string[],
  id: string,
  isYes: boolean,
): readonly [yes: readonly string[], no: readonly string[]] {
  const [here, there] = [yes, no].map((list) => list.filter((own) => own !== id)) as [
    string[],
    string[],
  ];
  return isYes ? [[...here, id], there] : [here, [...there, id]];
}
