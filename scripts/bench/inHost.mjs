// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { killGroup, makeTemporaryFolder, releaseAtExit } from '../editor/cleanup.mjs';
import { projectRoot } from '../setup/paths.mjs';

/**
 * A measurement for the extension host.
 * @typedef {{ kind: 'scan', runs: number } | { kind: 'hover', rounds: number } | { kind: 'findings', rounds: number } | { kind: 'team', runs: number } | { kind: 'markdown', file: string }} Job
 */

/** Begins each line of test/bench/run.node.ts. */
const resultMark = 'bench-result ';
const launcher = fileURLToPath(new URL('../editor/launcher.mjs', import.meta.url));
const bundle = join(projectRoot, 'out', 'bench', 'host.cjs');

/** Bundles the part of the bench that runs inside the extension host. */
export async function buildInHost() {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [join('test', 'bench', 'run.node.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
}

/**
 * Runs measurements in the Node extension host of a development window, with the built extension.
 * @param {string} folder opened in the window
 * @param {readonly Job[]} jobs
 * @param {number} [limit] seconds
 * @returns {Promise<any[]>} one result a job
 */
export async function measureInHost(folder, jobs, limit = 300) {
  const scratch = makeTemporaryFolder('bench-host');
  try {
    const output = await runLauncher(
      [
        folder,
        `--extensionTestsPath=${bundle}`,
        `--extensionDevelopmentPath=${projectRoot}`,
        `--user-data-dir=${join(scratch.path, 'user')}`,
        `--extensions-dir=${join(scratch.path, 'extensions')}`,
      ],
      {
        FRAMEWORK_GUIDE_BENCH: JSON.stringify(jobs),
        FRAMEWORK_GUIDE_EXTENSION_HOST: 'node',
        FRAMEWORK_GUIDE_SUITE_LIMIT: String(limit),
        FRAMEWORK_GUIDE_SUITE_LOG: join(projectRoot, 'out', 'bench', 'host.log'),
      },
    );
    return output
      .split('\n')
      .filter((line) => line.startsWith(resultMark))
      .map((line) => JSON.parse(line.slice(resultMark.length)).result);
  } finally {
    await scratch.remove();
  }
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<string>} what it printed
 */
function runLauncher(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...args], {
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const forget = releaseAtExit(() => killGroup(child.pid, 'SIGTERM'));
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      forget();
      if (code === 0) resolve(output);
      else reject(new Error(`The bench in the extension host ended with ${code}.\n${output}`));
    });
  });
}
