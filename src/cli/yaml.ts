import { readCondaEnvironment } from '../core/manifests/condaEnvironment.ts';
import { readCondaLock } from '../core/manifests/locks/readCondaLock.ts';
import { readPixiLock } from '../core/manifests/locks/readPixiLock.ts';
import type { YamlReaders } from '../core/workspace/yamlReaders.ts';

/** The readers of YAML manifests and locks, loaded where a folder has such a file. */
export const yamlReaders: YamlReaders = { readCondaEnvironment, readCondaLock, readPixiLock };
