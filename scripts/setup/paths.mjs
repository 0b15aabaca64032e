// @ts-check
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..');

/** Where all results of test runs go; ignored by git. */
export const resultsFolder = join(projectRoot, 'out', 'results');

/**
 * The folder for what is downloaded once a machine. It lies outside
 * node_modules, so that `npm ci` and fresh clones keep it.
 */
export function cacheFolder() {
  const { FRAMEWORK_GUIDE_CACHE, XDG_CACHE_HOME } = process.env;
  const base = FRAMEWORK_GUIDE_CACHE || XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(resolve(base), 'framework-guide');
}
