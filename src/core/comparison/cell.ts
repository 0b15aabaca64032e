import type { IsoDay, Sourced } from '../knowledge/framework.ts';
import type { Cell, CellItem, CellLevel } from './comparison.ts';

interface CellParts {
  readonly text: string;
  readonly level?: CellLevel;
  readonly detail?: string;
  readonly note?: string;
  readonly items?: readonly CellItem[];
  readonly from?: Sourced | undefined;
}

/** Fills in what a cell does not say. */
export function cell(parts: CellParts): Cell {
  const checked = parts.from?.checked ?? oldest(parts.items ?? []);
  return {
    level: parts.level ?? 'plain',
    text: parts.text,
    detail: parts.detail ?? '',
    note: parts.note ?? '',
    items: parts.items ?? [],
    sources: parts.from?.sources ?? [],
    checked,
    shipped: '',
  };
}

function oldest(items: readonly CellItem[]): IsoDay | null {
  const days = items.flatMap((item) => item.checked ?? []).sort();
  return days[0] ?? null;
}
