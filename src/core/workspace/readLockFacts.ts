import { lockReaders } from '../manifests/locks/lockReaders.ts';
import type { Lock } from '../manifests/manifest.ts';
import { evidenceText, type LockFacts } from './fileFacts.ts';
import type { LockFormat } from './manifestFormats.ts';
import type { Reading } from './readFileFacts.ts';

/** Reads a lock file in steps, so that megabytes of it block nobody. Never rejects for what stands in the file. */
export async function readLockFacts(
  format: LockFormat,
  text: string,
  { yaml, pause }: Pick<Reading, 'yaml' | 'pause'>,
): Promise<LockFacts> {
  const steps = await stepsOf(format, text, yaml);
  if (steps === null) return { kind: 'lock', format, packages: [], problems: [] };
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await pause?.();
  const { packages, problems } = step.value;
  return {
    kind: 'lock',
    format,
    packages: packages.map((one) => ({ ...one, text: evidenceText(text, one) })),
    problems,
  };
}

async function stepsOf(
  format: LockFormat,
  text: string,
  yaml: Reading['yaml'],
): Promise<Generator<void, Lock> | null> {
  if (format !== 'conda-lock' && format !== 'pixi-lock') return lockReaders[format](text);
  const readers = await yaml?.();
  if (readers === undefined) return null;
  return format === 'conda-lock' ? readers.readCondaLock(text) : readers.readPixiLock(text);
}
