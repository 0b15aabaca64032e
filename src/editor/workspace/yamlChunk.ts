/** The readers of YAML manifests and locks, loaded where a workspace has such a file. */
export { readCondaEnvironment } from '../../core/manifests/condaEnvironment.ts';
export { readCondaLock } from '../../core/manifests/locks/readCondaLock.ts';
export { readPixiLock } from '../../core/manifests/locks/readPixiLock.ts';
