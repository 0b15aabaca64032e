import type { Steps } from '../../core/knowledge/steps.ts';

/** Milliseconds of work at a stretch: a key stroke in between is answered as if there were none. */
const turn = 8;

/**
 * Drives long work in short turns, so that the extension host answers others in between.
 *
 * @param isStale asked between turns: whether nobody wants the result any more
 * @returns null where it became stale
 * @throws what the work throws
 */
export async function inTurns<T>(work: Steps<T>, isStale: () => boolean): Promise<T | null> {
  while (!isStale()) {
    const end = Date.now() + turn;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (Date.now() < end);
    await nextTurn();
  }
  return null;
}

/** After everything that already waits for the host. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
