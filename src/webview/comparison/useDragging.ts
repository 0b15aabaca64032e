import { useRef } from 'preact/hooks';
import { cellOf } from './useGridFocus.ts';

/** Lets the mouse pull the head of a framework to the place of another. */
export function useDragging(moveTo: (id: string, at: string) => void) {
  const dragged = useRef('');
  /** The framework whose head an event happened on; empty elsewhere. */
  const headAt = (event: Event): string => {
    const cell = cellOf(event);
    return cell?.row === '' ? cell.column : '';
  };
  /** Shows where it would go. */
  const mark = ({ currentTarget: grid, target }: Event, isPlace: boolean) => {
    if (!(grid instanceof HTMLElement) || !(target instanceof Element)) return;
    const head = isPlace ? target.closest('th') : null;
    for (const old of grid.querySelectorAll('.over')) {
      if (old !== head) old.classList.remove('over');
    }
    head?.classList.add('over');
  };
  return {
    onDragStart: (event: DragEvent) => {
      dragged.current = headAt(event);
      if (event.dataTransfer === null) return;
      event.dataTransfer.effectAllowed = 'move';
      // Without data some browsers begin no drag.
      event.dataTransfer.setData('text/plain', dragged.current);
    },
    onDragOver: (event: DragEvent) => {
      const at = headAt(event);
      const isPlace = dragged.current !== '' && at !== '' && at !== dragged.current;
      mark(event, isPlace);
      if (isPlace) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const at = headAt(event);
      mark(event, false);
      if (dragged.current === '' || at === '') return;
      event.preventDefault();
      moveTo(dragged.current, at);
    },
    onDragEnd: (event: DragEvent) => {
      mark(event, false);
      dragged.current = '';
    },
  };
}
