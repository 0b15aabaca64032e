// @ts-check
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeTemporaryFolder } from './cleanup.mjs';
import { editorEnvironment } from './environment.mjs';

/**
 * Installs a packaged extension the way `code --install-extension` does.
 * Windows opened afterwards have it.
 * @param {Pick<import('./server.mjs').EditorServer, 'host' | 'dataFolder' | 'extensionsFolder'>} server
 * @param {string} vsixPath
 * @returns {Promise<string>} what the installer said
 */
export async function installVsix({ host, dataFolder, extensionsFolder }, vsixPath) {
  const output = await promisify(execFile)(
    host.node,
    [
      host.serverMain,
      '--accept-server-license-terms',
      '--server-data-dir',
      dataFolder,
      '--extensions-dir',
      extensionsFolder,
      '--install-extension',
      vsixPath,
    ],
    { env: editorEnvironment(), timeout: 120_000 },
  ).then(said, said);
  // Not every failure shows in the exit code.
  if (!/was successfully installed/.test(output)) {
    throw new Error(`${vsixPath} was not installed:\n${output}`);
  }
  return output;
}

/** @type {Map<string, Promise<string>>} */
const folders = new Map();

/**
 * A folder of extensions with a packaged one installed, for servers that share nothing else. It is made once and goes with
 * this process.
 * @param {import('../setup/editorHost.mjs').EditorHost} host
 * @param {string} vsixPath
 * @returns {Promise<string>}
 */
export function extensionsWith(host, vsixPath) {
  const known = folders.get(vsixPath) ?? installAside(host, vsixPath);
  folders.set(vsixPath, known);
  return known;
}

/** @param {import('../setup/editorHost.mjs').EditorHost} host @param {string} vsixPath */
async function installAside(host, vsixPath) {
  const { path } = makeTemporaryFolder('extensions');
  const extensionsFolder = join(path, 'extensions');
  await installVsix({ host, dataFolder: join(path, 'data'), extensionsFolder }, vsixPath);
  return extensionsFolder;
}

/** @param {{ stdout: string, stderr: string }} result of the command, failed or not */
function said({ stdout, stderr }) {
  return `${stdout}${stderr}`.trim();
}
