import { parentPort } from 'node:worker_threads';
import { ImportSieve } from '../core/python/importSieve.ts';
import { saysNothing } from '../core/workspace/saysNothing.ts';
import { readDiskText } from '../disk/readDiskFile.ts';
import { type Errand, silentFrom, speaks, take } from './scoutState.ts';

/** The scout's thread: looks through files from the last to the first, until it meets the thread that reads from the first on. */
parentPort?.on('message', ({ root, paths, state, names, singleModules }: Errand) => {
  const signs = { sieve: new ImportSieve(names), singleModules };
  const list = paths.split('\0');
  for (let index = list.length - 1; index >= 0 && take(state, index); index--) {
    const path = list[index] ?? '';
    const file = path === '' ? null : readDiskText(`${root}/${path}`);
    const isSilent = file !== null && saysNothing(path, file, signs);
    Atomics.store(state, index, isSilent ? silentFrom + file.bytes : speaks);
    Atomics.notify(state, index);
  }
});
