import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Checks `resources` and writes it as JSON: `index.json`, `profiles.json`, `libraries.json`, `starters.json`,
 * `questions.json`, `team.schema.json`.
 *
 * @param {{ outDir: string }} options where to write, e.g. `dist/knowledge`
 * @throws {Error} where the knowledge base has a problem; the problems stand on standard error
 */
export async function compileKnowledge({ outDir }) {
  if ((await run(['--out', outDir])) !== 0) throw new Error('The knowledge base has problems.');
}

/**
 * Prints every problem of `resources` with file, line, column and rule, then one line with the count.
 *
 * @returns {Promise<number>} the exit code: 0 where there is none
 */
export async function checkKnowledge() {
  return run(['--check']);
}

/** @param {string[]} args */
async function run(args) {
  const outfile = 'out/cli/knowledge.cjs';
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/knowledge/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const { status, error } = spawnSync(process.execPath, [outfile, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await checkKnowledge();
