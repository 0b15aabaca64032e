#!/usr/bin/env node
// @ts-check
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/**
 * `npm run scan` and `npm run advise`: run the built command-line face; build it first where that never happened.
 * As CommonJS, which starts 40 ms sooner than a module.
 */
const root = join(__dirname, '..');
const [name, ...args] = process.argv.slice(2);
const program = join(root, 'out', 'cli', `${name}.cjs`);

/** @param {string[]} command */
function run(command) {
  const { spawnSync } = require('node:child_process');
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
// Node 20 optimises code so soon that it takes longer than it saves in so short a life. Newer ones wait of their own accord,
// and do not know the setting.
if (process.versions.node.startsWith('20.')) {
  require('node:v8').setFlagsFromString('--interrupt-budget=400000');
}
// npm changes into the package's folder; paths are meant from where the user stood.
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv = [process.execPath, program, ...args];
require(program);
