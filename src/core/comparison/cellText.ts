import type { Cell, Column } from './comparison.ts';

/** A cell in one line: its word, then its detail. Empty where there is no cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return cell.detail === '' ? cell.text : `${cell.text}: ${cell.detail}`;
}

/** A framework's name as the head of its column says it. */
export function headOf({ name, badge }: Pick<Column, 'name' | 'badge'>): string {
  return badge === '' ? name : `${name} (${badge})`;
}
