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
    const head = element?.querySelector('thead');
    const corner = element?.querySelector('.corner');
    if (!element || !head || !corner) return;
    const onScrolled = () => tell.current({ left: element.scrollLeft, top: element.scrollTop });
    const observer = new ResizeObserver(() => {
      element.style.scrollPaddingBlockStart = `${head.getBoundingClientRect().height}px`;
      element.style.scrollPaddingInlineStart = `${corner.getBoundingClientRect().width}px`;
    });
    observer.observe(corner);
    element.addEventListener('scroll', onScrolled, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScrolled);
    };
  }, []);
  return region;
}
