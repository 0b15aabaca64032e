import { lockReaders } from '../manifests/locks/lockReaders.ts';
import type { Lock } from '../manifests/manifest.ts';
import { evidenceText, type LockFacts } from './fileFacts.ts';
import type { LockFormat } from './manifestFormats.ts';
import type { YamlReaders } from './yamlReaders.ts';

/** What the reading of lock files needs to have. */
export interface LockReading {
  /** Loads the readers of YAML when the first file needs them. Without it such files say nothing. */
  readonly yaml?: () => Promise<YamlReaders>;
  /** Lets others run in between, while a large lock file is read. */
  readonly pause?: () => Promise<void>;
}

/** Reads a lock file in steps, so that megabytes of it block nobody. Never rejects for what stands in the file. */
export async function readLockFacts(
  format: LockFormat,
  text: string,
  { yaml, pause }: LockReading,
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
  yaml: LockReading['yaml'],
): Promise<Generator<void, Lock> | null> {
  if (format !== 'conda-lock' && format !== 'pixi-lock') return lockReaders[format](text);
  const readers = await yaml?.();
  if (readers === undefined) return null;
  return format === 'conda-lock' ? readers.readCondaLock(text) : readers.readPixiLock(text);
}
