// @ts-check
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { editorEnvironment } from './environment.mjs';

/**
 * Installs a packaged extension the way `code --install-extension` does.
 * Windows opened afterwards have it.
 * @param {import('./server.mjs').EditorServer} server
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

/** @param {{ stdout: string, stderr: string }} result of the command, failed or not */
function said({ stdout, stderr }) {
  return `${stdout}${stderr}`.trim();
}
