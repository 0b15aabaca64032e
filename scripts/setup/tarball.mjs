// @ts-check
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runNpm } from './npm.mjs';
import { projectRoot } from './paths.mjs';
import { SetupError } from './setupError.mjs';

/** @typedef {import('./versions.mjs').Pin} Pin */

/**
 * Fetches a pinned package and unpacks the named parts of it into `folder`
 * (the tarball's leading `package/` removed).
 * @param {Pin} pin
 * @param {string} folder where to unpack to; made if absent
 * @param {{ members: readonly string[], exclude?: readonly string[] }} parts
 *   paths inside the package, and tar patterns of what to leave out
 */
export async function unpackPinned(pin, folder, { members, exclude = [] }) {
  await mkdir(folder, { recursive: true });
  const scratch = await mkdtemp(`${folder}.download-`);
  try {
    const tarball = await download(pin, scratch);
    await tar([
      '-xzf',
      tarball,
      '-C',
      folder,
      '--strip-components=1',
      ...exclude.map((pattern) => `--exclude=${pattern}`),
      ...members.map((member) => `package/${member}`),
    ]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {Pin} pin
 * @param {string} folder an empty folder
 * @returns {Promise<string>} the path of the verified tarball
 */
async function download(pin, folder) {
  const name = `${pin.name}@${pin.version}`;
  try {
    // Run in the project, so that a registry set in its .npmrc counts too.
    await runNpm(['pack', name, '--pack-destination', folder, '--loglevel=error'], projectRoot);
  } catch (error) {
    throw new SetupError(
      `the npm package ${name}`,
      message(error),
      'It is fetched once with your own npm: check that this machine reaches its npm registry (`npm ping`, `npm config get registry`, proxy settings), then run the command again.',
    );
  }
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (!file)
    throw new SetupError(
      `the npm package ${name}`,
      'npm pack left no file',
      'Try `npm pack` by hand to see what it does.',
    );
  const path = join(folder, file);
  const integrity = await sha512(path);
  if (integrity !== pin.integrity) {
    throw new SetupError(
      `the npm package ${name}`,
      `the file received is not the pinned one (got ${integrity}, expected ${pin.integrity})`,
      'Run `npm cache verify` and try again; if it happens again, the registry or a mirror hands out a changed file: do not use it.',
    );
  }
  return path;
}

/** @param {string} path */
async function sha512(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** @param {readonly string[]} args */
function tar(args) {
  return new Promise((resolve, reject) => {
    const child = spawn('tar', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', (error) =>
      reject(
        new SetupError(
          'an unpacked editor',
          `\`tar\` did not start (${error.message})`,
          'Install tar and try again.',
        ),
      ),
    );
    child.on('close', (code) => {
      if (code === 0) resolve(undefined);
      else
        reject(
          new SetupError(
            'an unpacked editor',
            `tar ended with ${code}: ${errors.trim().split('\n')[0]}`,
            'Check the free disk space and try again.',
          ),
        );
    });
  });
}

/** @param {unknown} error */
function message(error) {
  return error instanceof Error ? error.message : String(error);
}
