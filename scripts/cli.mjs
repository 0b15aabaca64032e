#!/usr/bin/env node
// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** `npm run scan` and `npm run advise`: run the built command-line face; build it first where that never happened. */
const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const program = join(root, 'out', 'cli', `${name}.cjs`);

/** @param {string[]} command */
function run(command) {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(program) || !existsSync(join(root, 'dist', 'knowledge', 'index.json'))) {
  run([join(root, 'scripts', 'setup', 'main.mjs'), '--dependencies-only']);
  run([join(root, 'esbuild.mjs')]);
}
// npm changes into the package's folder; paths are meant from where the user stood.
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv = [process.execPath, program, ...args];
await import(pathToFileURL(program).href);
