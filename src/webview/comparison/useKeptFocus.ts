import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Where a view begins: its heading, or the cell that Tab leads to; the search where the table is empty. */
const starts = ['[data-start]', '[role="grid"] [tabindex="0"]', '[type="search"]'];

/** Gives the focus to the place where a view begins; where an editor beside the panel has it, it stays there. */
export function focusStart(view: HTMLElement | null): void {
  if (!document.hasFocus()) return;
  const places = starts.map((start) => view?.querySelector<HTMLElement>(start));
  places.find((place) => place != null && !isHidden(place))?.focus();
}

/** Keeps the focus in the view, whatever a rendering moves, hides or takes away. */
export function useKeptFocus(view: RefObject<HTMLElement | null>): void {
  const before = document.activeElement as HTMLElement | SVGElement | null;
  useLayoutEffect(() => {
    const { activeElement: now, body } = document;
    if (before === null || before === body || (now !== body && !isHidden(now))) return;
    // What only changed its place is still there.
    if (before.isConnected && !isHidden(before)) before.focus({ preventScroll: true });
    else focusStart(view.current);
  });
}

/** Told by the attribute: asking the browser what it hides would have it lay out the whole table. */
function isHidden(element: Element | null): boolean {
  return element?.closest('[hidden]') != null;
}
