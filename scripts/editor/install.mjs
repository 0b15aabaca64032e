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
  const { stdout, stderr } = await promisify(execFile)(
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
  );
  const output = `${stdout}${stderr}`.trim();
  // The command ends with 0 even when it could not install.
  if (!/was successfully installed/.test(output))
    throw new Error(`${vsixPath} was not installed:\n${output}`);
  return output;
}
