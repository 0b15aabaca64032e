import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ViewState } from '../../protocol/viewState.ts';

export type Scroll = ViewState['scroll'];

/** A region that begins where it was left, tells where it is, and keeps focused cells clear of its sticky header. */
export function useScroll(
  first: Scroll,
  onScroll: (scroll: Scroll) => void,
): RefObject<HTMLDivElement | null> {
  const region = useRef<HTMLDivElement>(null);
  const tell = useRef(onScroll);
  tell.current = onScroll;

  // Only on the first rendering: later the reader scrolls.
  useLayoutEffect(() => {
    region.current?.scrollTo({ ...first, behavior: 'instant' });
  }, []);

  useEffect(() => {
    const element = region.current;
    if (element === null) return;
    const onScrolled = () => tell.current({ left: element.scrollLeft, top: element.scrollTop });
    // Looked at when a key may move the focus: head and pinned columns come and go.
    const pad = () => {
      const kept = element.querySelectorAll('.corner, thead [data-of]');
      const width = [...kept].reduce((sum, head) => {
        const isKept = getComputedStyle(head).insetInlineStart !== 'auto';
        return isKept ? sum + head.getBoundingClientRect().width : sum;
      }, 0);
      const height = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
      element.style.scrollPaddingBlockStart = `${height}px`;
      element.style.scrollPaddingInlineStart = `${width}px`;
    };
    pad();
    element.addEventListener('keydown', pad, { capture: true });
    element.addEventListener('scroll', onScrolled, { passive: true });
    return () => {
      element.removeEventListener('keydown', pad, { capture: true });
      element.removeEventListener('scroll', onScrolled);
    };
  }, []);
  return region;
}
