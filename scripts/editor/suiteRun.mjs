// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorSuites } from '../build/editorSuites.mjs';
import { projectRoot, resultsFolder } from '../setup/paths.mjs';
import { killGroup, makeTemporaryFolder, releaseAtExit } from './cleanup.mjs';
import { linkExtension } from './link.mjs';
import { suiteSeconds, timedOut } from './options.mjs';
import { outcomeMark } from './suiteConsole.mjs';

/**
 * @typedef {object} SuiteResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures titles with reasons, and what else went wrong
 * @property {readonly string[]} unsteady the same of what passed at the second try only
 * @property {number} exitCode
 * @property {number} seconds
 *
 * @typedef {import('../testing/steadyRun.mjs').Verdict} Verdict
 *
 * @typedef {object} SuiteRun
 * @property {'node' | 'web'} extensionHost
 * @property {import('../setup/versions.mjs').HostName | 'desktop'} vscode
 */

const launcher = fileURLToPath(new URL('launcher.mjs', import.meta.url));
const runTests = fileURLToPath(new URL('runTests.mjs', import.meta.url));

/** A stand-in for the Python extension, so that a suite can say what that one answers. */
const pythonStandIn = join(projectRoot, 'test', 'editor', 'python-extension');

/** Above the launcher's own limit, for the case that the launcher itself hangs. */
const graceSeconds = 60;

/**
 * Runs the built suite once and keeps the result as out/results/editor-<host>-<version>.json.
 * @param {SuiteRun} run
 * @param {(text: string) => void} write takes what the run prints
 * @returns {Promise<SuiteResult>}
 */
export async function runSuiteOnce({ extensionHost, vscode }, write) {
  const name = `editor-${extensionHost}-${vscode}`;
  const limit = suiteSeconds(process.env);
  const scratch = makeTemporaryFolder('run');
  await linkExtension(pythonStandIn, join(scratch.path, 'extensions'));
  const started = Date.now();
  const { code, outcome } = await spawnRun(
    [
      editorSuites[extensionHost],
      await workspaceCopy(scratch.path),
      scratch.path,
      extensionHost,
      ...(vscode === 'desktop' ? [] : [launcher]),
    ],
    {
      FRAMEWORK_GUIDE_EXTENSION_HOST: extensionHost,
      FRAMEWORK_GUIDE_VSCODE: vscode,
      FRAMEWORK_GUIDE_SUITE_LIMIT: String(limit),
      FRAMEWORK_GUIDE_SUITE_LOG: join(resultsFolder, `${name}.log`),
    },
    limit + graceSeconds,
    write,
  );
  await scratch.remove();
  const result = judge(name, code, outcome, (Date.now() - started) / 1000);
  await mkdir(resultsFolder, { recursive: true });
  await writeFile(join(resultsFolder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

/**
 * Tests may write into the workspace, so they get a copy of the samples.
 * @param {string} scratch
 */
async function workspaceCopy(scratch) {
  const folder = join(scratch, 'workspace');
  const samples = join(projectRoot, 'samples');
  await mkdir(folder);
  if (existsSync(samples)) await cp(samples, folder, { recursive: true });
  // From a workspace file, so that tests can add folders without VS Code starting again.
  const file = join(scratch, 'suite.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: 'workspace' }] }));
  return file;
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 * @param {number} limit seconds
 * @param {(text: string) => void} write
 * @returns {Promise<{ code: number, outcome?: Verdict }>}
 */
function spawnRun(args, env, limit, write) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [runTests, ...args], {
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const forget = releaseAtExit(() => killGroup(child.pid, 'SIGTERM'));
    /** @type {any} */
    let outcome;
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const start = line.indexOf(outcomeMark);
        if (start >= 0) outcome = JSON.parse(line.slice(start + outcomeMark.length));
        else write(`${line}\n`);
      }
    });
    child.stderr.setEncoding('utf8').on('data', write);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      killGroup(child.pid, 'SIGTERM');
    }, limit * 1000);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      forget();
      if (rest) write(`${rest}\n`);
      resolve({ code: isLate ? timedOut : (code ?? 1), outcome });
    });
  });
}

/**
 * A run counts as passed only if tests ran, all passed, and the editor ended
 * well; whatever else happened is one failure more.
 * @param {string} name
 * @param {number} exitCode
 * @param {Verdict | undefined} outcome
 * @param {number} seconds
 * @returns {SuiteResult}
 */
function judge(name, exitCode, outcome, seconds) {
  const { passed, failed, skipped, failures, unsteady } = outcome ?? {
    passed: 0,
    failed: 0,
    skipped: 0,
    failures: [],
    unsteady: [],
  };
  const problem =
    exitCode === timedOut
      ? 'the suite did not end in time'
      : !outcome
        ? `the suite did not report an outcome (exit code ${exitCode})`
        : passed + failed === 0
          ? 'no test ran'
          : exitCode !== 0 && failed === 0
            ? `the editor ended with ${exitCode}`
            : exitCode === 0 && failed > 0
              ? 'tests failed, but the editor ended with 0'
              : undefined;
  return {
    name,
    passed,
    failed: failed + (problem ? 1 : 0),
    skipped,
    failures: problem ? [...failures, problem] : failures,
    unsteady,
    exitCode,
    seconds: Math.round(seconds * 10) / 10,
  };
}
