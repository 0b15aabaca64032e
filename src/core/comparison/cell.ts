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

/** Fills in what a cell does not say. `today` decides whether its fact has aged. */
export function cell(parts: CellParts, today: IsoDay): Cell {
  const checked = parts.from?.checked ?? oldest(parts.items ?? []);
  return {
    level: parts.level ?? 'plain',
    text: parts.text,
    detail: parts.detail ?? '',
    note: parts.note ?? '',
    items: parts.items ?? [],
    sources: parts.from?.sources ?? [],
    checked,
    aged: checked !== null && checked < yearBefore(today),
    shipped: '',
  };
}

function oldest(items: readonly CellItem[]): IsoDay | null {
  const days = items.flatMap((item) => item.checked ?? []).sort();
  return days[0] ?? null;
}

/** 29 February becomes a day that never was, which still sorts where it should. */
function yearBefore(day: IsoDay): IsoDay {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}
