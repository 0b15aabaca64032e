import { useState } from 'preact/hooks';
import { choose, pin, place } from '../../core/comparison/arrange.ts';
import type { Column } from '../../core/comparison/comparison.ts';
import type { Arrangement } from '../../core/comparison/look.ts';
import { usePanel } from './context.ts';

interface HeadTools {
  /** What was done last, for screen readers. */
  readonly told: string;
  togglePin(id: string): void;
  /** To the place of the framework so many steps away; those out of sight do not count. */
  step(id: string, steps: number): void;
  moveTo(id: string, at: string): void;
  hide(id: string): void;
}

/** What can be done with a framework at the head of its column. */
export function useHeadTools(
  columns: readonly Column[],
  shown: readonly Column[],
  pinned: (id: string) => boolean,
  arrangement: Arrangement,
  onChange: (arrangement: Arrangement) => void,
): HeadTools {
  const { t } = usePanel();
  const [told, tell] = useState('');
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? '';
  const placeOf = (id: string) => shown.findIndex((column) => column.id === id);
  const moveTo = (id: string, at: string) => {
    if (id === at || placeOf(id) < 0 || placeOf(at) < 0) return;
    onChange(place(columns, arrangement, id, at));
    tell(t('toldPlace', { name: nameOf(id), place: placeOf(at) + 1, all: shown.length }));
  };
  return {
    told,
    moveTo,
    step(id, steps) {
      const other = shown[placeOf(id) + steps];
      if (other !== undefined) moveTo(id, other.id);
    },
    togglePin(id) {
      const isOn = !pinned(id);
      onChange(pin(arrangement, id, isOn));
      tell(t(isOn ? 'toldPinned' : 'toldUnpinned', { name: nameOf(id) }));
    },
    hide(id) {
      onChange(choose(arrangement, id, false));
      tell(t('toldHidden', { name: nameOf(id) }));
    },
  };
}
