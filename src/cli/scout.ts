import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Scout, ScoutedFile } from '../core/workspace/folderFiles.ts';
import type { Signs } from '../core/workspace/saysNothing.ts';
import {
  type Errand,
  free,
  type Orders,
  sharedFrom,
  silentFrom,
  take,
  taken,
} from './scoutState.ts';
import { SharedTexts } from './sharedTexts.ts';

/** So many are handed over at a time: another thread's list of all would take as much memory as ours. */
const errandFiles = 4_000;
/** No file takes so long, in milliseconds, unless the other thread has come to an end. */
const patience = 5000;

/** Another thread that looks through files. */
export class ScoutThread {
  readonly #root: string;
  readonly #thread: Worker;

  /**
   * Starts it, which takes as long as listing thousands of files.
   * @param root an absolute path
   * @param program of the thread, a file
   * @returns null where there is no processor for it
   */
  static start(root: string, program: string): ScoutThread | null {
    return availableParallelism() < 2 ? null : new ScoutThread(root, program);
  }

  private constructor(root: string, program: string) {
    this.#root = root;
    // Texts die young: what is small stays small.
    this.#thread = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: 2 } });
    // Without it the main thread reads all files itself, and nobody waits for it at the end.
    this.#thread.on('error', () => {});
    this.#thread.unref();
  }

  /** @param paths below the root; '' where a file is not to be touched */
  send(paths: readonly string[], { sieve: { names }, singleModules }: Signs): Scout {
    const texts = new SharedTexts();
    const orders: Orders = { root: this.#root, names, singleModules, memory: texts.memory };
    this.#thread.postMessage(orders);
    return new Meeting(this.#thread, paths, texts);
  }
}

/** This thread goes from the first file on, the other one from the last on, until they meet. */
class Meeting implements Scout {
  readonly #thread: Worker;
  readonly #paths: readonly string[];
  readonly #texts: SharedTexts;
  #state: Int32Array = new Int32Array();
  /** Of what is handed over now: where that begins in the list, what is next, and what the other thread is not yet done with. */
  #start = 0;
  #first = 0;
  #last = -1;

  constructor(thread: Worker, paths: readonly string[], texts: SharedTexts) {
    this.#thread = thread;
    this.#paths = paths;
    this.#texts = texts;
  }

  next(): ScoutedFile | null {
    if (this.#first > this.#last && !this.#handOver()) return null;
    // What the other thread has found is dealt with at once, so that nothing of it is left at the end.
    const state = this.#state;
    const soFar = Atomics.load(state, this.#last);
    if (soFar === free || soFar === taken) {
      if (take(state, this.#first)) return unread(this.#start + this.#first++);
      Atomics.wait(state, this.#last, taken, patience);
    }
    const told = Atomics.load(state, this.#last);
    const index = this.#start + this.#last--;
    if (told >= silentFrom) return { index, silentBytes: told - silentFrom, decoded: null };
    if (told > sharedFrom) return unread(index);
    return { index, silentBytes: null, decoded: this.#texts.take(sharedFrom - told) };
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

function unread(index: number): ScoutedFile {
  return { index, silentBytes: null, decoded: null };
}
