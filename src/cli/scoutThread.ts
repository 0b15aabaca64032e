import { parentPort } from 'node:worker_threads';
import { ImportSieve } from '../core/python/importSieve.ts';
import { type Signs, saysNothing } from '../core/workspace/saysNothing.ts';
import { readDiskText } from '../disk/readDiskFile.ts';
import { type Errand, type Orders, sharedFrom, silentFrom, speaks, take } from './scoutState.ts';
import { SharedTexts } from './sharedTexts.ts';

/** Looks through files from the last to the first, until it meets the thread that reads from the first on. */
class Lookout {
  readonly #root: string;
  readonly #signs: Signs;
  readonly #texts: SharedTexts;

  constructor({ root, names, singleModules, memory }: Orders) {
    this.#root = root;
    this.#signs = { sieve: new ImportSieve(names), singleModules };
    this.#texts = new SharedTexts(memory);
  }

  run({ paths, state }: Errand): void {
    let end = paths.length;
    for (let index = state.length - 1; index >= 0 && take(state, index); index--) {
      const start = end > 0 ? paths.lastIndexOf('\0', end - 1) + 1 : 0;
      const path = paths.slice(start, end);
      end = start - 1;
      Atomics.store(state, index, this.#lookAt(path));
      Atomics.notify(state, index);
    }
  }

  #lookAt(path: string): number {
    const file = path === '' ? null : readDiskText(`${this.#root}/${path}`);
    if (file === null) return speaks;
    if (saysNothing(path, file, this.#signs)) return silentFrom + file.bytes;
    const slot = this.#texts.put(file);
    return slot === null ? speaks : sharedFrom - slot;
  }
}

let lookout: Lookout | null = null;
/** The scout's thread is sent its orders once, and then one errand after the other. */
parentPort?.on('message', (message: Orders | Errand) => {
  if ('root' in message) lookout = new Lookout(message);
  else lookout?.run(message);
});
