// @ts-check
import { execFileSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureCacheEntry } from './cacheEntry.mjs';
import { cacheFolder } from './paths.mjs';
import { hostPlatform } from './platform.mjs';
import { SetupError } from './setupError.mjs';
import { unpackPinned } from './tarball.mjs';
import { nodeVersions } from './versions.mjs';

/**
 * A Node of one of the wanted major versions: the running one where it fits,
 * else the pinned one from npm, unpacked into the cache.
 * @param {readonly number[]} majors the last one is fetched
 * @returns {Promise<string>} path of the executable
 */
export async function ensureNode(majors) {
  const own = Number(process.versions.node.split('.')[0]);
  if (majors.includes(own)) return process.execPath;

  const key = `${majors.at(-1)}-${hostPlatform()}`;
  const pin = nodeVersions[key];
  if (!pin)
    throw new SetupError(
      `Node ${key}`,
      'no version is pinned for it',
      'Add one to scripts/setup/versions.mjs.',
    );

  const folder = join(cacheFolder(), `node-${pin.version}-${hostPlatform()}`);
  const executable = join(folder, 'bin', 'node');
  await ensureCacheEntry(folder, { ...pin }, async (temporary) => {
    process.stderr.write(`Setting up Node ${pin.version} for the editor host…\n`);
    await unpackPinned(pin, temporary, { members: ['bin/node'] });
    await chmod(join(temporary, 'bin', 'node'), 0o755);
    checkVersion(join(temporary, 'bin', 'node'), pin.version);
  });
  return executable;
}

/**
 * @param {string} executable
 * @param {string} version
 */
function checkVersion(executable, version) {
  const actual = execFileSync(executable, ['--version'], { encoding: 'utf8', env: {} }).trim();
  if (actual !== `v${version}`)
    throw new SetupError(
      `Node ${version}`,
      `the unpacked one says ${actual}`,
      'Remove it from the cache and try again.',
    );
}
