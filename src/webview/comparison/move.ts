/** A place in the grid: row -1 is the header row, column -1 the row headers. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
  readonly rightToLeft: boolean;
}

/** How far Page Up and Page Down go. */
const page = 8;

/** Where a key leads from a place; undefined where the key is none of the grid's. */
export function move(from: Place, press: Press, rows: number, columns: number): Place | undefined {
  const { row, column } = from;
  const forward = press.rightToLeft ? -1 : 1;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(Math.max(nextRow, -1), rows - 1),
    column: Math.min(Math.max(nextColumn, -1), columns - 1),
  });
  switch (press.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - forward);
    case 'ArrowRight':
      return to(row, column + forward);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return press.ctrl ? to(-1, -1) : to(row, -1);
    case 'End':
      return press.ctrl ? to(rows - 1, columns - 1) : to(row, columns - 1);
    default:
      return undefined;
  }
}

/** A place as it stands on screen where rows and columns have changed sides, and back again. */
export function turn(place: Place, transposed: boolean): Place {
  return transposed ? { row: place.column, column: place.row } : place;
}
