/** Answers that take longer come from a disk that is far away, asleep or busy. */
const slowMs = 15;
const slowAnswers = 3;
/**
 * So many quick ones make up for a slow one. Where other programs want the processor it is taken away in the midst of a
 * question too, but between two such answers hundreds are quick.
 */
const quickAnswers = 32;

/** Tells by how long its answers take whether a disk is slow. */
export class Answers {
  /** In quick answers, that it would take to make up for the slow ones. */
  #debt = 0;

  /** @param ms how long an answer took */
  take(ms: number): void {
    if (ms > slowMs) this.#debt += quickAnswers;
    else if (this.#debt > 0) this.#debt -= 1;
  }

  get areSlow(): boolean {
    return this.#debt > (slowAnswers - 1) * quickAnswers;
  }
}
