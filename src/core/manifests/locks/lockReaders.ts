import type { Lock } from '../manifest.ts';
import { readPdmLock } from './readPdmLock.ts';
import { readPipfileLock } from './readPipfileLock.ts';
import { readPoetryLock } from './readPoetryLock.ts';
import { readPylock } from './readPylock.ts';
import { readUvLock } from './readUvLock.ts';

/** The readers of lock files that need no YAML. Each yields between steps and returns what the file fixes. */
export const lockReaders = {
  'uv-lock': readUvLock,
  'poetry-lock': readPoetryLock,
  'pdm-lock': readPdmLock,
  'pipenv-lock': readPipfileLock,
  pylock: readPylock,
} as const satisfies Readonly<Record<string, (text: string) => Generator<void, Lock>>>;
