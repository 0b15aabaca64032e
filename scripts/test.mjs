#!/usr/bin/env node
// @ts-check
// `npm test`: all checks, one closing line. `npm run test:unit`, `npm run test:e2e` run one part.
// GREP=pattern runs only the unit or end-to-end tests whose full title matches.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectRoot, resultsFolder } from './setup/paths.mjs';
import { hasServerHost } from './setup/platform.mjs';
import { exitWith } from './setup/setupError.mjs';

/** @typedef {{ passed: number, failed: number, failures?: string[] }} Count `failures`: title and reason of each */

/** @type {Record<string, () => Count | Promise<Count>>} */
const parts = {
  setup: () => check('set-up', [process.execPath, 'scripts/setup/main.mjs', '--editor'], 15),
  build: () => check('build, knowledge base checked', [process.execPath, 'esbuild.mjs'], 2),
  types: () => check('types', [bin('tsc'), '-b'], 4),
  lint: () => check('lint', [bin('biome'), 'check', '--error-on-warnings', '.'], 2),
  unit: () =>
    // Every folder but those that need a browser or an editor, so that none is forgotten.
    mocha(
      'unit',
      readdirSync(join(projectRoot, 'test')).filter(
        (name) => !['editor', 'e2e', 'webview'].includes(name),
      ),
      10_000,
      4,
    ),
  oracle: () => counted('oracle', [process.execPath, 'scripts/testing/oracle.mjs'], 5),
  starters: () => counted('starters', [process.execPath, 'scripts/testing/starters.mjs'], 8),
  webview: () => mocha('webview', ['webview'], 60_000, 8),
  editor: () =>
    counted(
      'editor',
      [process.execPath, 'scripts/test-editor.mjs', '--no-build', '--vscode', everyEditor()],
      12,
    ),
  package: () => check('package', [process.execPath, 'scripts/package.mjs', '--no-build'], 2),
  e2e: () => mocha('e2e', ['e2e'], 120_000, 10),
};

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
  /** @type {Count} */
  const sum = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const failures = [];
  for (const name of names) {
    const started = Date.now();
    process.stdout.write(`\n== ${name}\n`);
    const count = await parts[name]();
    const { passed, failed } = count;
    sum.passed += passed;
    sum.failed += failed;
    for (const failure of count.failures ?? []) failures.push(`${name}: ${failure}`);
    process.stdout.write(
      `${name}: ${failed === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`,
    );
    // Nothing after a broken set-up or build could tell more.
    if (failed > 0 && (name === 'setup' || name === 'build')) break;
  }
  // Last, because whoever looks at the end of a long log wants to know just this.
  for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

/** The oldest supported VS Code beside the newest, where this machine can run more than its own. */
function everyEditor() {
  return hasServerHost() ? 'all' : 'desktop';
}

/** @param {string} command */
function bin(command) {
  return join(projectRoot, 'node_modules', '.bin', command);
}

/**
 * One command that counts as one test.
 * @param {string} title @param {readonly string[]} command @param {number} minutes
 * @returns {Count}
 */
function check(title, [program, ...args], minutes) {
  const { status, error } = spawnSync(program, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    timeout: minutes * 60_000,
  });
  if (error) process.stdout.write(`${title}: ${error.message}\n`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [title] };
}

/**
 * A command whose last line reads `N passed, N failed`.
 * @param {string} title @param {readonly string[]} command @param {number} minutes
 * @returns {Count}
 */
function counted(title, [program, ...args], minutes) {
  const { status, error, stdout } = spawnSync(program, args, {
    cwd: projectRoot,
    stdio: ['inherit', 'pipe', 'inherit'],
    timeout: minutes * 60_000,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  process.stdout.write(stdout ?? '');
  if (error) process.stdout.write(`${title}: ${error.message}\n`);
  const line = [...(stdout ?? '').matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  const passed = Number(line?.[1] ?? 0);
  const failed = Number(line?.[2] ?? 0);
  const failures = [...(stdout ?? '').matchAll(/^ +failed: (.*)$/gm)].map(
    (match) => match[1] ?? '',
  );
  // A crash or a time-out without a failing test is a failure all the same.
  return { passed, failed: status === 0 ? failed : Math.max(1, failed), failures };
}

/**
 * @param {string} name @param {readonly string[]} folders @param {number} timeout of one test, in milliseconds
 * @param {number} minutes
 * @returns {Promise<Count>}
 */
async function mocha(name, folders, timeout, minutes) {
  const { buildMochaTests } = await import('./build/mochaTests.mjs');
  const files = await buildMochaTests(name, folders);
  const result = join(resultsFolder, `${name}.json`);
  const { failed } = check(
    name,
    [process.execPath, 'scripts/testing/runMocha.mjs', result, String(timeout), ...files],
    minutes,
  );
  if (!existsSync(result)) return { passed: 0, failed: 1, failures: ['ended without a result'] };
  /** @type {Count} */
  const count = JSON.parse(readFileSync(result, 'utf8'));
  return { ...count, failed: Math.max(failed, count.failed) };
}
