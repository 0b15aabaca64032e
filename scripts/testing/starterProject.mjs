// @ts-check
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'smol-toml';

/** @typedef {import('../../src/core/starter/planStarter.ts').StarterPlan} StarterPlan */

/** @param {string} folder @param {StarterPlan['files']} files */
export function writeProject(folder, files) {
  if (files.length === 0) throw new Error('the plan has no files');
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** That the one manifest there is names the framework's requirement. @param {StarterPlan} plan */
export function checkManifest({ files, requirement }) {
  const textOf = (/** @type {string} */ name) => files.find(({ path }) => path === name)?.text;
  const pyproject = textOf('pyproject.toml');
  const requirements = textOf('requirements.txt');
  if ((pyproject === undefined) === (requirements === undefined)) {
    throw new Error('there is not one manifest');
  }
  /** @type {any} */
  const project = pyproject === undefined ? {} : parse(pyproject);
  const named = project.project?.dependencies ?? requirements?.split('\n') ?? [];
  if (!named.includes(requirement)) throw new Error(`the manifest does not name ${requirement}`);
}

/** @param {string} folder @param {{ file: string } | undefined} python */
export async function compile(folder, python) {
  if (python === undefined) throw new Error('there is no Python on this machine');
  // Beside the project, which must stay as it was made.
  const env = { ...process.env, PYTHONPYCACHEPREFIX: `${folder}-compiled` };
  await shell(`'${python.file}' -m compileall -q .`, folder, env);
}

/** A port that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

/**
 * Starts the server as the README says, asks it, and runs the tests as the README says.
 * @param {{ folder: string, python: string, url: string, greeting: string }} project
 */
export async function runProject({ folder, python, url, greeting }) {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const environment = environmentWith(python, `${folder}-bin`);
  const run = commandsUnder('## Run', readme);
  if (!readme.includes(`<${url}>`)) throw new Error(`the README does not name ${url}`);
  for (const command of run.slice(0, -1)) await shell(command, folder, environment);

  const server = spawn('sh', ['-c', `exec ${run.at(-1)}`], {
    ...{ cwd: folder, env: environment, detached: true },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (log += data));
  try {
    const answer = await ask(url, () => server.exitCode !== null);
    if (answer === null) throw new Error(`no answer from ${url}: ${log.slice(-2000)}`);
    const { status, type, text } = answer;
    const kind = url.includes('/api/') ? 'application/json' : 'text/html';
    if (status !== 200 || !type.startsWith(kind) || !text.includes(greeting)) {
      throw new Error(
        `${url} answered ${status} ${type}: ${text.slice(0, 500)} ${log.slice(-2000)}`,
      );
    }
    const tested = await shell(commandsUnder('## Test', readme).join('\n'), folder, environment);
    if (!/\b[1-9]\d* passed|Ran [1-9]\d* test/.test(tested))
      throw new Error(`no test ran: ${tested}`);
  } finally {
    await stop(server);
  }
  if ((await ask(url, () => true)) !== null) throw new Error('the server does not stop');
}

/** A PATH on which `python` is this one, as in an environment that is active. @param {string} python @param {string} bin */
function environmentWith(python, bin) {
  mkdirSync(bin, { recursive: true });
  // No link: an environment's Python is known by the folder that it lies in.
  writeFileSync(join(bin, 'python'), `#!/bin/sh\nexec '${python}' "$@"\n`);
  chmodSync(join(bin, 'python'), 0o755);
  return {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    PYTHONDONTWRITEBYTECODE: '1',
    PYTHONUNBUFFERED: '1',
  };
}

/** The lines of the first block of code under a heading. @param {string} heading @param {string} readme */
function commandsUnder(heading, readme) {
  const section = readme.split(`${heading}\n`)[1] ?? '';
  const block = /```sh\n([^`]+)```/.exec(section)?.[1];
  if (block === undefined) throw new Error(`the README has no command under ${heading}`);
  return block.trim().split('\n');
}

/**
 * What a command says, once it has ended well.
 * @param {string} command @param {string} cwd @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
function shell(command, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', command], {
      ...{ cwd, env, timeout: 120_000 },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(said);
      else reject(new Error(`${command} ended with ${status}: ${said.slice(-3000)}`));
    });
  });
}

/**
 * @param {string} url @param {() => boolean} isOver
 * @returns {Promise<{ status: number, type: string, text: string } | null>} null where nothing answers in a minute
 */
async function ask(url, isOver) {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
      const type = answer.headers.get('content-type') ?? '';
      return { status: answer.status, type, text: await answer.text() };
    } catch {
      if (isOver()) return null;
    }
  }
  return null;
}

/** Ends a server with all that it has started. @param {import('node:child_process').ChildProcess} server */
async function stop(server) {
  const { pid } = server;
  if (pid === undefined) return;
  const ended = new Promise((resolve) => server.once('close', resolve));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    try {
      process.kill(-pid, signal);
    } catch {
      // Nobody is left.
      return;
    }
    await Promise.race([ended, pause(3000)]);
  }
}
