import type { CellId } from './useGridFocus.ts';

interface Standing {
  readonly rightToLeft: boolean;
  readonly transposed: boolean;
}

interface Tools {
  togglePin(id: string): void;
  step(id: string, steps: number): void;
  hide(cell: CellId): void;
}

/** Follows a key on the head of a framework; false where it is none of its keys. */
export function headKeys(
  { key, shiftKey, ctrlKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>,
  standing: Standing,
  cell: CellId,
  tools: Tools,
): boolean {
  if (ctrlKey) return false;
  const steps = shiftKey ? stepsOf(key, standing) : 0;
  if (steps !== 0) tools.step(cell.column, steps);
  else if (key === 'p' || key === 'P') tools.togglePin(cell.column);
  else if (key === 'Delete') tools.hide(cell);
  else return false;
  return true;
}

function stepsOf(key: string, { rightToLeft, transposed }: Standing): number {
  if (transposed) return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  const steps = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  return rightToLeft ? -steps : steps;
}
