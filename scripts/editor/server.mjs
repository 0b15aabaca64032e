// @ts-check
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../setup/setupError.mjs';
import { killGroup, makeTemporaryFolder, releaseAtExit } from './cleanup.mjs';
import { editorEnvironment } from './environment.mjs';
import { writeUserSettings } from './settings.mjs';

/**
 * A running VS Code server.
 * @typedef {object} EditorServer
 * @property {import('../setup/editorHost.mjs').EditorHost} host
 * @property {string} origin as `http://127.0.0.1:1234`
 * @property {string} token what a page has to know to be let in
 * @property {string} authority of the server's `vscode-remote:` URIs
 * @property {string} dataFolder logs, caches, settings
 * @property {string} userDataFolder
 * @property {string} extensionsFolder
 * @property {Promise<string>} ended settles with the reason when the server ends unasked
 * @property {(listener: (line: string) => void) => void} onLine calls back with each line the server prints
 * @property {() => string} log all it has printed
 * @property {() => Promise<void>} stop ends it and removes its temporary folders
 *
 * @typedef {object} ServerOptions
 * @property {string} [userDataFolder] a temporary one where absent
 * @property {string} [extensionsFolder] a temporary one where absent
 * @property {import('./settings.mjs').Settings} [settings] added to the calm ones
 * @property {boolean} [smokeTest] allows a development host; such a window hides notifications and refuses dialogs
 * @property {boolean} [trustsWorkspaces] false to try Restricted Mode; true where absent
 * @property {number} [port] a free one where absent
 * @property {Readonly<Record<string, string | undefined>>} [env] added to the extension host's environment
 */

const startLimit = 60_000;

/**
 * Starts a VS Code server on this machine's loopback address.
 * @param {import('../setup/editorHost.mjs').EditorHost} host
 * @param {ServerOptions} [options]
 * @returns {Promise<EditorServer>}
 */
export async function startServer(host, options = {}) {
  const data = makeTemporaryFolder('server');
  const userDataFolder = options.userDataFolder ?? join(data.path, 'data');
  const extensionsFolder = options.extensionsFolder ?? join(data.path, 'extensions');
  await mkdir(extensionsFolder, { recursive: true });
  await writeUserSettings(userDataFolder, options.settings);

  // Any page of the user's browser may talk to a local port; only ours knows the token.
  const token = randomBytes(16).toString('hex');
  const child = spawn(
    host.node,
    [
      host.serverMain,
      '--host',
      '127.0.0.1',
      '--port',
      String(options.port ?? 0),
      '--connection-token',
      token,
      '--server-data-dir',
      data.path,
      '--user-data-dir',
      userDataFolder,
      '--extensions-dir',
      extensionsFolder,
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
      '--disable-update-check',
      '--disable-experiments',
      '--disable-getting-started-override',
      ...(options.trustsWorkspaces === false ? [] : ['--disable-workspace-trust']),
      // A test server whose parent was killed outright ends by itself some minutes after its window.
      ...(options.smokeTest
        ? [
            '--enable-smoke-test-driver',
            '--enable-remote-auto-shutdown',
            '--reconnection-grace-time',
            '30',
          ]
        : []),
    ],
    {
      cwd: data.path,
      // Its own process group, so that extension hosts and their children end with it.
      detached: true,
      env: editorEnvironment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const forget = releaseAtExit(() => killGroup(child.pid, 'SIGKILL'));
  const output = collectLines(child);

  let isStopping = false;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(`the server did not start: ${error.message}`));
    child.on('exit', (code, signal) => {
      if (!isStopping) resolve(`the server ended by itself (${signal ?? code})`);
    });
  });

  const stop = async () => {
    isStopping = true;
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const exit = once(child, 'exit');
      killGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(() => killGroup(child.pid, 'SIGKILL'), 3_000);
      await exit;
      clearTimeout(timer);
    }
    killGroup(child.pid, 'SIGKILL');
    forget();
    await data.remove();
  };

  try {
    const port = await readPort(output, ended);
    return {
      host,
      origin: `http://127.0.0.1:${port}`,
      token,
      authority: `127.0.0.1:${port}`,
      dataFolder: data.path,
      userDataFolder,
      extensionsFolder,
      ended,
      onLine: output.onLine,
      log: output.text,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child */
function collectLines(child) {
  /** @type {string[]} */
  const lines = [];
  /** @type {((line: string) => void)[]} */
  const listeners = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        for (const listener of listeners) listener(line);
      }
    });
  }
  return {
    text: () => lines.join('\n'),
    /** @param {(line: string) => void} listener */
    onLine(listener) {
      for (const line of lines) listener(line);
      listeners.push(listener);
    },
  };
}

/**
 * @param {ReturnType<typeof collectLines>} output
 * @param {Promise<string>} ended
 * @returns {Promise<number>}
 */
async function readPort(output, ended) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) =>
        reject(new Error(`VS Code's server is not usable: ${why}\n${output.text()}`));
      output.onLine((line) => {
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port) resolve(Number(port));
        // It would otherwise stay, without a port.
        if (line.includes('EADDRINUSE')) reject(portTaken());
      });
      ended.then(fail);
      timer = setTimeout(fail, startLimit, `it said no port within ${startLimit / 1000} s`);
    });
  } finally {
    clearTimeout(timer);
  }
}

function portTaken() {
  return new SetupError(
    'the port for the VS Code server',
    'another program uses it',
    'Choose another number, or none to get a free one.',
  );
}
