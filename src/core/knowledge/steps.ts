/** Work that stops every millisecond or so, so that whoever drives it can let others have the thread. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Drives the work to its end without a pause: for the build and the command line, where nobody waits beside it. */
export function atOnce<T>(work: Steps<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Tells work that handles many small values when a stop is due. */
export class Pace {
  readonly #between: number;
  #handled = 0;

  constructor(between = 250) {
    this.#between = between;
  }

  /** @returns true once in so many calls */
  isDue(): boolean {
    this.#handled = (this.#handled + 1) % this.#between;
    return this.#handled === 0;
  }
}
