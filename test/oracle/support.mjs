/** What the oracles share: our code as a module, the Pythons of this machine, the closing line. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The exports of a source file, bundled; `entry` counts from the repository's root. */
export function load(entry) {
  const outfile = join(mkdtempSync(join(tmpdir(), 'oracle-')), 'bundle.cjs');
  buildSync({
    entryPoints: [join(root, entry)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  return createRequire(import.meta.url)(outfile);
}

/** Runs a Python script beside this file with `input` on its standard input; its standard output. */
export function runPython(python, script, input) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return execFileSync(python, [path], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
}

/** What `python -c code` prints, or null where it fails or does not exist. */
export function ask(python, code) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync(python, ['-c', code], options).trim();
  } catch {
    return null;
  }
}

/** Every Python 3 to try: on the path first, then those that pyenv keeps. */
export function pythons() {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  let kept = [];
  try {
    kept = readdirSync(versions).map((version) => join(versions, version, 'bin', 'python3'));
  } catch {
    // No pyenv here.
  }
  return ['python3', ...kept];
}

/** Prints the closing line and sets the exit status. */
export function close(passed, failed) {
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

/** The closing line where there is nothing to compare with; not a failure. */
export function skip(reason) {
  console.log(`skipped: ${reason}`);
}
