/** The part of the host's clock that is needed: runs something later unless it is called off. */
export interface Timer {
  readonly set: (run: () => void, ms: number) => unknown;
  readonly clear: (id: unknown) => void;
}

// Called as methods of anything else, a browser's would refuse.
const hostTimer: Timer = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (id) => clearTimeout(id),
};

/**
 * Waits for work, and tells of it where it takes longer than that.
 * @param ms how long nobody is told, in milliseconds
 * @param tell is given what settles when the work does, well or not; called once at most
 * @returns what the work comes to; rejects as it does
 */
export async function whenSlow<T>(
  work: Promise<T>,
  ms: number,
  tell: (end: Promise<void>) => void,
  timer: Timer = hostTimer,
): Promise<T> {
  const id = timer.set(() => tell(work.then(done, done)), ms);
  try {
    return await work;
  } finally {
    timer.clear(id);
  }
}

const done = (): void => undefined;
