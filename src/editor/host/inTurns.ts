import type { Steps } from '../../core/knowledge/steps.ts';
import { pause } from './waiting.ts';

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
    await pause(0);
  }
  return null;
}
