import type { ComponentChildren } from 'preact';

interface ScrollerProps {
  /** The id of the heading that names the contents. */
  readonly labelledBy: string;
  readonly children: ComponentChildren;
}

/** Scrolls what is wider than the page by itself, so that the page need not; also by keyboard. */
export function Scroller({ labelledBy, children }: ScrollerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section class="scroller" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  );
}
