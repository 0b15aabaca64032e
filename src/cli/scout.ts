import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scout, ScoutedFile } from '../core/workspace/folderFiles.ts';
import type { Signs } from '../core/workspace/saysNothing.ts';
import { type Errand, type Orders, silentFrom, speaks, take, taken } from './scoutState.ts';

/** So many are handed over at a time: another thread's list of all would take as much memory as ours. */
const errandFiles = 4_000;
/** No file takes so long, in milliseconds, unless the other thread has come to an end. */
const patience = 5000;

/**
 * Has files looked through on another thread. Null where there is no processor for it.
 * @param root an absolute path
 * @param paths below it; '' where a file is not to be touched
 * @param program of the thread, a file
 */
export function sendScout(
  root: string,
  paths: readonly string[],
  signs: Signs,
  program: string,
): Scout | null {
  if (availableParallelism() < 2) return null;
  const orders: Orders = { root, names: signs.sieve.names, singleModules: signs.singleModules };
  const thread = new Worker(program, {
    workerData: orders,
    // Texts die young: what is small stays small.
    resourceLimits: { maxYoungGenerationSizeMb: 2 },
  });
  // Without it this thread reads all files itself, and nobody waits for it at the end.
  thread.on('error', () => {});
  thread.unref();
  return new ThreadScout(thread, paths);
}

/** This thread goes from the first file on, the other one from the last on, until they meet. */
class ThreadScout implements Scout {
  readonly #paths: readonly string[];
  readonly #thread: Worker;
  #state: Int32Array = new Int32Array();
  /** Of what is handed over now: where that begins in the list, what is next, and what the other thread is not yet done with. */
  #start = 0;
  #first = 0;
  #last = -1;

  constructor(thread: Worker, paths: readonly string[]) {
    this.#thread = thread;
    this.#paths = paths;
  }

  next(): ScoutedFile | null {
    if (this.#first > this.#last && !this.#handOver()) return null;
    // What the other thread has found is dealt with at once, so that nothing of it is left at the end.
    const state = this.#state;
    if (Atomics.load(state, this.#last) < speaks) {
      if (take(state, this.#first))
        return { index: this.#start + this.#first++, silentBytes: null };
      Atomics.wait(state, this.#last, taken, patience);
    }
    const told = Atomics.load(state, this.#last);
    const index = this.#start + this.#last--;
    return { index, silentBytes: told < silentFrom ? null : told - silentFrom };
  }

  #handOver(): boolean {
    this.#start += this.#state.length;
    const paths = this.#paths.slice(this.#start, this.#start + errandFiles);
    if (paths.length === 0) return false;
    this.#state = new Int32Array(
      new SharedArrayBuffer(paths.length * Int32Array.BYTES_PER_ELEMENT),
    );
    this.#first = 0;
    this.#last = paths.length - 1;
    const errand: Errand = { paths: paths.join('\0'), state: this.#state };
    this.#thread.postMessage(errand);
    return true;
  }
}
