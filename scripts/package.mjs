#!/usr/bin/env node
// @ts-check
// `npm run package`: makes out/framework-guide.vsix. Any warning of vsce fails it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectRoot } from './setup/paths.mjs';
import { exitWith } from './setup/setupError.mjs';

export const vsix = join(projectRoot, 'out', 'framework-guide.vsix');

try {
  await ensureDependencies();
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  if (!process.argv.includes('--no-build')) run(process.execPath, ['esbuild.mjs']);
  const output = run(process.execPath, [
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--out',
    vsix,
  ]);
  if (/\bWARNING\b/.test(output)) throw new Error('vsce warned; see above.');
  process.stdout.write(`${vsix}: ${Math.round(statSync(vsix).size / 1000)} kB\n`);
} catch (error) {
  exitWith(error);
}

/** @param {string} program @param {readonly string[]} args */
function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: projectRoot,
    encoding: 'utf8',
    input: '',
  });
  process.stdout.write(stdout + stderr);
  if (status !== 0) throw new Error(`${args[0]} ended with status ${status}.`);
  return stdout + stderr;
}
