import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { firstViewState, restoreViewState, type ViewState } from '../../protocol/viewState.ts';
import type { Host } from './host.ts';

export type Change = (change: Partial<ViewState>) => void;

/** How long the view must rest before it is written down: scrolling and typing come in bursts. */
const restMs = 150;

/** The view as it was kept, else as the panel was asked to begin; every change is kept again. */
export function useViewState(host: Host, start: Partial<ViewState>) {
  const [view, setView] = useState<ViewState>(
    () => restoreViewState(host.kept()) ?? { ...firstViewState, ...start },
  );
  const latest = useRef(view);
  const timer = useRef<number>(0);

  const keep = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => host.keep(latest.current), restMs);
  }, [host]);

  /** Changes what is shown. */
  const change = useCallback<Change>(
    (part) => {
      latest.current = { ...latest.current, ...part };
      setView(latest.current);
      keep();
    },
    [keep],
  );

  /** Keeps what the browser already shows by itself, such as the scroll position, without a new rendering. */
  const remember = useCallback<Change>(
    (part) => {
      latest.current = { ...latest.current, ...part };
      keep();
    },
    [keep],
  );

  useEffect(() => {
    const keepNow = () => host.keep(latest.current);
    keepNow();
    window.addEventListener('pagehide', keepNow);
    return () => window.removeEventListener('pagehide', keepNow);
  }, [host]);

  return { view, change, remember, latest };
}
