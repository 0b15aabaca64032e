import { parentPort, workerData } from 'node:worker_threads';
import { ImportSieve } from '../core/python/importSieve.ts';
import { saysNothing } from '../core/workspace/saysNothing.ts';
import { readDiskText } from '../disk/readDiskFile.ts';
import { type Errand, type Orders, silentFrom, speaks, take } from './scoutState.ts';

const { root, names, singleModules } = workerData as Orders;
const signs = { sieve: new ImportSieve(names), singleModules };

/** The scout's thread: looks through files from the last to the first, until it meets the thread that reads from the first on. */
parentPort?.on('message', ({ paths, state }: Errand) => {
  let end = paths.length;
  for (let index = state.length - 1; index >= 0 && take(state, index); index--) {
    const start = end > 0 ? paths.lastIndexOf('\0', end - 1) + 1 : 0;
    const path = paths.slice(start, end);
    end = start - 1;
    const file = path === '' ? null : readDiskText(`${root}/${path}`);
    const isSilent = file !== null && saysNothing(path, file, signs);
    Atomics.store(state, index, isSilent ? silentFrom + file.bytes : speaks);
    Atomics.notify(state, index);
  }
});
