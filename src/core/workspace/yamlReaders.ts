import type { Lock, Manifest } from '../manifests/manifest.ts';

/** Readers that bring a YAML parser with them; loaded where a workspace has such a file. */
export interface YamlReaders {
  readonly readCondaEnvironment: (text: string) => Manifest;
  readonly readCondaLock: (text: string) => Generator<void, Lock>;
  readonly readPixiLock: (text: string) => Generator<void, Lock>;
}
