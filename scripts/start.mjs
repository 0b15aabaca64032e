#!/usr/bin/env node
// @ts-check
// Opens a real VS Code with the extension on a folder: `npm start [-- DIR] [--server] [--port N]`
//   DIR         the folder to open; samples/ where absent
//   --server    the server host in a browser, even where there is a desktop VS Code
//   --port N    the server's port; a free one where absent
import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { releaseAtExit } from './editor/cleanup.mjs';
import { linkExtension } from './editor/link.mjs';
import { startServer } from './editor/server.mjs';
import { windowUrl } from './editor/windowUrl.mjs';
import { findOnPath } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureEditorHost } from './setup/editorHost.mjs';
import { projectRoot } from './setup/paths.mjs';
import { exitWith } from './setup/setupError.mjs';

const whatToClick = "In the editor, press F1 and type 'Framework Guide'.";

try {
  await main();
} catch (error) {
  exitWith(error);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { server: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const folder = existingFolder(positionals[0]);
  const port = values.port === undefined ? undefined : portNumber(values.port);
  await ensureDependencies();
  build();
  const code = values.server || port !== undefined ? undefined : desktopEditor();
  if (code) openDesktop(code, folder);
  else await serve(folder, port);
}

/** @param {string | undefined} given */
function existingFolder(given) {
  // npm runs scripts in the project's folder, and tells where the user stood.
  const folder =
    given === undefined
      ? join(projectRoot, 'samples')
      : resolve(process.env.INIT_CWD ?? '.', given);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return folder;
  process.stderr.write(
    `Cannot open ${folder}: ${stats ? 'it is not a folder' : 'there is no such folder'}. Give an existing one: npm start -- path/to/project\n`,
  );
  process.exit(1);
}

/** @param {string} given */
function portNumber(given) {
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  process.stderr.write(`--port takes a number from 1 to 65535, not ${given}.\n`);
  process.exit(1);
}

function build() {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status === 0) return;
  process.stderr.write(`The build failed: \`node esbuild.mjs\` ended with ${status}.\n`);
  process.exit(1);
}

/** The `code` command where it can show a window: a desktop VS Code refuses to run as root. */
function desktopEditor() {
  const hasDisplay =
    process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasDisplay && process.getuid?.() !== 0 ? findOnPath('code') : undefined;
}

/**
 * @param {string} code
 * @param {string} folder
 */
function openDesktop(code, folder) {
  const shell = process.platform === 'win32';
  const quote = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  const args = ['--new-window', `--extensionDevelopmentPath=${projectRoot}`, folder];
  const { status } = spawnSync(quote(code), args.map(quote), { stdio: 'inherit', shell });
  if (status !== 0) throw new Error(`${code} ended with ${status}. Try \`npm start -- --server\`.`);
  process.stdout.write(`VS Code opens on ${folder}. ${whatToClick}\n`);
}

/**
 * Serves a user's window until Ctrl+C.
 * @param {string} folder
 * @param {number | undefined} port
 */
async function serve(folder, port) {
  const host = await ensureEditorHost('newest');
  const server = await startServer(host, { port });
  await linkExtension(projectRoot, server.extensionsFolder);
  const url = windowUrl(server, { folder });
  process.stdout.write(
    `VS Code ${host.vscodeVersion} is open on ${folder}:\n\n  ${url}\n\n${whatToClick} Ctrl+C ends it.\n`,
  );
  showInBrowser(url);
  releaseAtExit(() => process.stdout.write('\nEnded.\n'));
  const why = await server.ended;
  process.stderr.write(`${server.log()}\nVS Code is gone: ${why}.\n`);
  process.exit(1);
}

/** @param {string} url */
function showInBrowser(url) {
  const hasDisplay =
    process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const opener = findOnPath(process.platform === 'darwin' ? 'open' : 'xdg-open');
  if (hasDisplay && opener)
    spawn(opener, [url], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}
