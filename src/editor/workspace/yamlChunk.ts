/** The readers of YAML manifests and locks, loaded where a workspace has such a file. */
export { readCondaEnvironment } from '../../core/manifests/condaEnvironment.ts';
export { readCondaLock } from '../../core/manifests/locks/condaLock.ts';
export { readPixiLock } from '../../core/manifests/locks/pixiLock.ts';
