// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureCacheEntry } from './cacheEntry.mjs';
import { ensureNode } from './nodeRuntime.mjs';
import { cacheFolder } from './paths.mjs';
import { hostPlatform } from './platform.mjs';
import { installServerModules } from './serverModules.mjs';
import { SetupError } from './setupError.mjs';
import { unpackPinned } from './tarball.mjs';
import { hostVersions } from './versions.mjs';

/**
 * A VS Code ready to be started.
 * @typedef {object} EditorHost
 * @property {string} root the server's folder
 * @property {string} serverMain the script that starts it
 * @property {string} node the Node to start it with
 * @property {string} vscodeVersion
 */

/** Raise this when the way a host is put together changes, so that old ones are made anew. */
const recipeVersion = 1;

/** Large parts no test or window of ours uses. The other built-in extensions stay: the page misses them. */
const exclude = [
  'package/lib/vscode/extensions/copilot',
  'package/lib/vscode/extensions/mermaid-*',
  '*.map',
];

/**
 * Makes a real VS Code available: the workbench and extension hosts which the
 * npm package `code-server` carries, put together once a machine and cached.
 * @param {import('./versions.mjs').HostName} name
 * @returns {Promise<EditorHost>}
 */
export async function ensureEditorHost(name) {
  const { pin, vscodeVersion, nodeMajors } = hostVersions[name];
  const platform = hostPlatform();
  const folder = join(cacheFolder(), `vscode-${vscodeVersion}-${platform}`);
  await ensureCacheEntry(folder, { ...pin, recipeVersion }, async (temporary) => {
    process.stderr.write(`Setting up VS Code ${vscodeVersion} (about 50 MB to download, once)…\n`);
    await unpackPinned(pin, temporary, { members: ['lib/vscode'], exclude });
    await checkVersion(join(temporary, 'lib', 'vscode'), vscodeVersion);
    await installServerModules(join(temporary, 'lib', 'vscode'), platform);
  });
  const root = join(folder, 'lib', 'vscode');
  return {
    root,
    serverMain: join(root, 'out', 'server-main.js'),
    node: await ensureNode(nodeMajors),
    vscodeVersion,
  };
}

/**
 * @param {string} root
 * @param {string} version
 */
async function checkVersion(root, version) {
  const actual = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
  if (actual !== version) {
    throw new SetupError(
      `VS Code ${version}`,
      `the unpacked one is ${actual}`,
      'Correct scripts/setup/versions.mjs: its package and VS Code version do not belong together.',
    );
  }
}
