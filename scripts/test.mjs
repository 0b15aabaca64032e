#!/usr/bin/env node
// @ts-check
// `npm test`: all checks, one closing line. `npm run test:unit`, `npm run test:e2e` run one part.
// GREP=pattern runs only the unit or end-to-end tests whose full title matches.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectRoot, resultsFolder } from './setup/paths.mjs';
import { hasServerHost } from './setup/platform.mjs';
import { exitWith } from './setup/setupError.mjs';

/**
 * @typedef {{ passed: number, failed: number, failures?: string[], unsteady?: string[] }} Count `failures`: title and
 *   reason of each; `unsteady` the same of what passed at the second try only
 */

/** @typedef {(text: string) => void} Write takes what a part prints */

/** @type {Record<string, (write: Write) => Promise<Count>>} */
const parts = {
  setup: (write) =>
    check('set-up', [process.execPath, 'scripts/setup/main.mjs', '--editor'], 15, write),
  build: (write) =>
    check('build, knowledge base checked', [process.execPath, 'esbuild.mjs'], 2, write),
  types: (write) => check('types', [bin('tsc'), '-b'], 4, write),
  lint: (write) => check('lint', [bin('biome'), 'check', '--error-on-warnings', '.'], 2, write),
  unit: (write) =>
    // Every folder but those that need a browser or an editor, so that none is forgotten.
    mocha(
      'unit',
      readdirSync(join(projectRoot, 'test')).filter(
        (name) => !['editor', 'e2e', 'webview'].includes(name),
      ),
      { timeout: 20_000, minutes: 6, again: false },
      write,
    ),
  webview: (write) =>
    mocha('webview', ['webview'], { timeout: 120_000, minutes: 12, again: true }, write),
  oracle: (write) => counted([process.execPath, 'scripts/testing/oracle.mjs'], 5, write),
  starters: (write) => counted([process.execPath, 'scripts/testing/starters.mjs'], 8, write),
  editor: (write) => editor(hasServerHost() ? 'newest' : 'desktop', 'all', write),
  package: (write) =>
    check('package', [process.execPath, 'scripts/package.mjs', '--no-build'], 2, write),
  e2e: (write) => mocha('e2e', ['e2e'], { timeout: 120_000, minutes: 12, again: true }, write),
  // Where this machine can run more than its own.
  ...(hasServerHost() && {
    'editor-oldest': (/** @type {Write} */ write) => editor('oldest', 'node', write),
  }),
};

/** What of `npm test` runs side by side: the one mostly waits for a browser, the others compute. */
const lanes = [
  [['webview'], ['unit', 'oracle', 'starters']],
  [['e2e'], ['editor-oldest']],
];

try {
  await ensureDependencies();
  const wanted = process.argv.slice(2);
  const known = Object.keys(parts);
  const unknown = wanted.filter((part) => !known.includes(part));
  if (unknown.length > 0)
    throw new Error(`Unknown part ${unknown.join(', ')}. Parts: ${known.join(', ')}.`);
  process.exitCode = await run(wanted.length > 0 ? needed(wanted) : known);
} catch (error) {
  exitWith(error);
}

/** What a part alone stands on. @param {string[]} wanted */
function needed(wanted) {
  const before = wanted.includes('e2e')
    ? ['setup', 'build', 'package']
    : wanted.some((part) => part === 'webview')
      ? ['setup', 'build']
      : ['build'];
  return [...before, ...wanted.filter((part) => !before.includes(part))];
}

/** @param {readonly string[]} names */
async function run(names) {
  rmSync(resultsFolder, { recursive: true, force: true });
  /** @type {Count[]} */
  const counts = [];
  for (const step of stepsOf(names)) {
    // Beside others a part is shown once it has ended.
    const done = step.map((lane) => runLane(lane, step.length === 1));
    counts.push(...(await Promise.all(done)).flat());
    // Nothing after a broken set-up or build could tell more.
    if (['setup', 'build'].includes(step[0]?.[0] ?? '') && counts.at(-1)?.failed !== 0) break;
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  // Last, because whoever looks at the end of a long log wants to know just this.
  for (const { failures = [], unsteady = [] } of counts) {
    for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
    for (const test of unsteady) process.stdout.write(`passed at the second try only: ${test}\n`);
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** The lanes of each step, one after another. @param {readonly string[]} names @returns {readonly string[][][]} */
function stepsOf(names) {
  const beside = lanes
    .map((group) => group.map((lane) => lane.filter((name) => names.includes(name))))
    .filter((group) => group.every((lane) => lane.length > 0));
  /** @type {string[][][]} */
  const steps = [];
  for (const name of names) {
    const group = beside.find((one) => one.flat().includes(name));
    if (group === undefined) steps.push([[name]]);
    else if (!steps.includes(group)) steps.push(group);
  }
  return steps;
}

/** @param {readonly string[]} names @param {boolean} isLive whether lines are shown as they come */
async function runLane(names, isLive) {
  /** @type {Count[]} */
  const counts = [];
  for (const name of names) {
    let output = '';
    /** @type {Write} */
    const write = (text) => {
      if (isLive) process.stdout.write(text);
      else output += text;
    };
    const started = Date.now();
    write(`\n== ${name}\n`);
    const count = await parts[name](write);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    write(`${name}: ${count.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
    process.stdout.write(output);
    const named = (/** @type {readonly string[]} */ titles = []) =>
      titles.map((title) => `${name}: ${title}`);
    counts.push({ ...count, failures: named(count.failures), unsteady: named(count.unsteady) });
  }
  return counts;
}

/**
 * The editor suite, in both extension hosts of the newest VS Code or in the oldest that is supported.
 * @param {string} vscode @param {string} host @param {Write} write
 */
function editor(vscode, host, write) {
  const options = ['--no-build', '--vscode', vscode, '--host', host];
  return counted([process.execPath, 'scripts/test-editor.mjs', ...options], 15, write);
}

/** @param {string} command */
function bin(command) {
  return join(projectRoot, 'node_modules', '.bin', command);
}

/**
 * Runs a command in the project and hands on what it prints, errors included.
 * @param {readonly string[]} command @param {number} minutes after which it is ended @param {Write} write
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function execute([program = '', ...args], minutes, write) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      stdio: ['inherit', 'pipe', 'pipe'],
      timeout: minutes * 60_000,
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      write(text);
    });
    child.stderr.setEncoding('utf8').on('data', write);
    child.on('error', (error) => write(`${error.message}\n`));
    child.on('close', (status, signal) => {
      if (signal !== null) write(`Ended by ${signal}; it may take ${minutes} minutes.\n`);
      resolve({ ok: status === 0, output });
    });
  });
}

/**
 * One command that counts as one test.
 * @param {string} title @param {readonly string[]} command @param {number} minutes @param {Write} write
 * @returns {Promise<Count>}
 */
async function check(title, command, minutes, write) {
  const { ok } = await execute(command, minutes, write);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [title] };
}

/**
 * A command whose last line reads `N passed, N failed`.
 * @param {readonly string[]} command @param {number} minutes @param {Write} write
 * @returns {Promise<Count>}
 */
async function counted(command, minutes, write) {
  const { ok, output } = await execute(command, minutes, write);
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  const failed = Number(line?.[2] ?? 0);
  const told = (/** @type {string} */ mark) =>
    [...output.matchAll(new RegExp(`^ +${mark}: (.*)$`, 'gm'))].map((match) => match[1] ?? '');
  return {
    passed: Number(line?.[1] ?? 0),
    // A crash or a time-out without a failing test is a failure all the same.
    failed: ok ? failed : Math.max(1, failed),
    failures: told('failed'),
    unsteady: told('second try'),
  };
}

/**
 * @param {string} name @param {readonly string[]} folders
 * @param {{ timeout: number, minutes: number, again: boolean }} limits `timeout` of one test, in milliseconds; `again`:
 *   whether what fails has a second try
 * @param {Write} write
 * @returns {Promise<Count>}
 */
async function mocha(name, folders, { timeout, minutes, again }, write) {
  const { buildMochaTests } = await import('./build/mochaTests.mjs');
  const files = await buildMochaTests(name, folders);
  const result = join(resultsFolder, `${name}.json`);
  const limits = [String(timeout), again ? 'again' : 'once'];
  const command = [process.execPath, 'scripts/testing/runMocha.mjs', result, ...limits, ...files];
  const { failed } = await check(name, command, minutes, write);
  if (!existsSync(result)) return { passed: 0, failed: 1, failures: ['ended without a result'] };
  /** @type {Count} */
  const count = JSON.parse(readFileSync(result, 'utf8'));
  return { ...count, failed: Math.max(failed, count.failed) };
}
