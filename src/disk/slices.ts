/** Cuts long work on a thread that others need too into slices: between two of them everybody else has a turn. */
export class Slices {
  readonly #length: number;
  #end: number;
  #pause: Promise<void> | null = null;
  /** Whether nobody has begun the slice: however short, one piece of work fits, or nothing would ever end. */
  #isFresh = false;

  /** @param length of a slice in milliseconds; infinite where nobody else waits */
  constructor(length: number) {
    this.#length = length;
    // Where nobody waits, no clock is asked.
    this.#end = length < Number.POSITIVE_INFINITY ? performance.now() + length : length;
  }

  get isOver(): boolean {
    return this.#end < Number.POSITIVE_INFINITY && performance.now() >= this.#end;
  }

  /**
   * Resolves when there is time for the next piece of work; null where there is time now.
   * @param now by `performance.now()`, for those who have just asked
   */
  turn(now?: number): Promise<void> | null {
    const isOver = now === undefined ? this.isOver : now >= this.#end;
    return isOver ? this.#wait() : null;
  }

  async #wait(): Promise<void> {
    // All that wait are let in together, so each looks again: the first ones may use the slice up.
    while (this.isOver && !this.#isFresh) {
      this.#pause ??= new Promise((resolve) => {
        setImmediate(() => {
          this.#pause = null;
          this.#isFresh = true;
          this.#end = performance.now() + this.#length;
          resolve();
        });
      });
      await this.#pause;
    }
    this.#isFresh = false;
  }
}
