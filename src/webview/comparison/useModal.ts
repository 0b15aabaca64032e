import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { placeBeside } from './placeBeside.ts';

/** Opens a dialog beside an element, and keeps it there while the window changes. */
export function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
  anchor: HTMLElement | null | undefined,
): void {
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    // Not the close button: the box is read as a whole, and arrow keys scroll it.
    element.focus();
    const place = () => anchor != null && placeBeside(element, anchor);
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, { capture: true });
    };
  }, [anchor]);
}
