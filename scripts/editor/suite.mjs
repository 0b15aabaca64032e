// @ts-check
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureEditorHost } from '../setup/editorHost.mjs';
import { makeTemporaryFolder } from './cleanup.mjs';
import { followFile } from './followFile.mjs';
import { timedOut } from './options.mjs';
import { startServer } from './server.mjs';
import { outcomeMark, suiteLine } from './suiteConsole.mjs';
import { openDevelopmentHost } from './window.mjs';

/** @typedef {import('./options.mjs').LauncherOptions} LauncherOptions */

const shim = join(dirname(fileURLToPath(import.meta.url)), 'suiteShim.cjs');

/**
 * Runs a test suite inside an extension host of a real VS Code and copies what
 * the suite prints to standard output.
 * @param {LauncherOptions} options
 * @returns {Promise<number>} the exit code: 0 passed, 1 failed or crashed, 124 stopped at the time limit
 */
export async function runSuite(options) {
  const host = await ensureEditorHost(options.vscode);
  const scratch = makeTemporaryFolder('suite');
  const isNode = options.extensionHost === 'node';
  const outputFile = join(scratch.path, 'output.txt');
  let hasOutcome = false;
  const print = (/** @type {string} */ text) => {
    hasOutcome ||= text.includes(outcomeMark);
    process.stdout.write(text);
  };
  const output = followFile(outputFile, print);

  const server = await startServer(host, {
    smokeTest: true,
    userDataFolder: options.userDataFolder,
    extensionsFolder: options.extensionsFolder,
    settings: isNode
      ? {}
      : {
          'remote.extensionKind': {
            [await extensionId(options.extensionPath)]: ['web'],
            // The stand-in is of use in the same host only.
            'ms-python.python': ['web'],
          },
        },
    env: { FRAMEWORK_GUIDE_SUITE: options.suitePath, FRAMEWORK_GUIDE_SUITE_OUTPUT: outputFile },
  });
  /** @type {string[]} */
  const log = [];
  /** @type {import('./window.mjs').EditorWindow | undefined} */
  let window;
  const verdict = watch(server, options.limit);
  try {
    const opening = openDevelopmentHost(server, {
      extensionPath: options.extensionPath,
      suitePath: isNode ? shim : options.suitePath,
      ...(options.folder?.endsWith('.code-workspace')
        ? { workspace: options.folder }
        : { folder: options.folder }),
      async prepare(page) {
        await page.exposeFunction(
          'codeAutomationLog',
          (/** @type {string} */ level, /** @type {unknown[]} */ args) => {
            const text = args.map(String).join(' ');
            const line = isNode ? undefined : suiteLine(text);
            if (line === undefined) log.push(`[${level}] ${text}`);
            else print(`${line}\n`);
          },
        );
        await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) =>
          verdict.settle(code),
        );
        page.on('crash', () => verdict.settle(1, "the window's page crashed"));
        page
          .context()
          .browser()
          ?.on('disconnected', () => verdict.settle(1, 'the browser ended by itself'));
      },
    });
    opening.then(
      (opened) => {
        window = opened;
      },
      (error) => verdict.settle(1, String(error.message)),
    );
    const { code, why } = await verdict.reached;
    output.flush();
    // VS Code says 0 also when the extension host was killed in the middle of the suite.
    if (hasOutcome && !why) return code;
    process.stderr.write(
      `\n${report(code, why || 'it reported no outcome', options)}\n${tail(log, server.log())}\n`,
    );
    return code || 1;
  } finally {
    if (options.logFile)
      await writeLog(options.logFile, [server.log(), ...log, window?.log() ?? '']);
    await window?.close().catch(() => {});
    await server.stop();
    output.stop();
    await scratch.remove();
  }
}

/**
 * Waits for the first thing that decides a run.
 * @param {import('./server.mjs').EditorServer} server
 * @param {number} limit
 */
function watch(server, limit) {
  /** @type {(verdict: { code: number, why?: string }) => void} */
  let resolve = () => {};
  /** @type {Promise<{ code: number, why?: string }>} */
  const reached = new Promise((settle) => {
    resolve = settle;
  });
  const settle = (/** @type {number} */ code, /** @type {string} */ why = '') => {
    clearTimeout(timer);
    resolve({ code, why });
  };
  const timer = setTimeout(
    () => settle(timedOut, `stopped at the limit of ${limit / 1000} s`),
    limit,
  );
  server.ended.then((why) => settle(1, why));
  server.onLine((line) => {
    // A host also ends once its suite is through, and that news may come before the verdict.
    const exit = /Extension Host Process exited with code: (.*)/.exec(line);
    if (exit)
      setTimeout(
        settle,
        20_000,
        1,
        `the extension host ended before the suite did (code ${exit[1]})`,
      ).unref();
  });
  return { reached, settle };
}

/** @param {string} extensionPath */
async function extensionId(extensionPath) {
  const { publisher, name } = JSON.parse(
    await readFile(join(extensionPath, 'package.json'), 'utf8'),
  );
  return `${publisher}.${name}`;
}

/**
 * @param {number} code
 * @param {string} why
 * @param {LauncherOptions} options
 */
function report(code, why, { vscode, extensionHost }) {
  return `The suite in the ${extensionHost} extension host (${vscode} VS Code) ended (${code}) without success: ${why}`;
}

/** @param {readonly string[]} log @param {string} serverLog */
function tail(log, serverLog) {
  const noise =
    /Timed out waiting for authentication|AgentHost|vsda|ENOTFOUND|ServiceWorker|initializing default profile|trace-deprecation|DEP0169|reconnection-grace-time/;
  const lines = [
    ...serverLog.split('\n').slice(-15),
    ...log.filter((line) => /error|Error|warn/.test(line)).slice(-15),
  ];
  return lines
    .filter((line) => line.trim() !== '' && !noise.test(line))
    .map((line) => `  | ${line.slice(0, 400)}`)
    .join('\n');
}

/** @param {string} file @param {readonly string[]} parts */
async function writeLog(file, parts) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, parts.join('\n'));
}
