// @ts-check
import { spawn } from 'node:child_process';

/**
 * Runs the user's own npm, so that their registry, proxy and cache apply.
 * Output is kept back and becomes part of the error when npm fails.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 */
export function runNpm(args, cwd) {
  const { command, prefix, shell } = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...prefix, ...args], {
      cwd,
      shell,
      env: environmentForNpm(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${args[0]} ended with ${code}: ${lastErrors(output)}`));
    });
  });
}

/** The npm that started us, else the one on PATH. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js'))
    return { command: process.execPath, prefix: [cli], shell: false };
  // npm is a .cmd file on Windows, which only a shell can start.
  return { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}

/**
 * The variables `npm run` sets describe the outer package and would mislead an
 * npm that works in another folder. Settings (npm_config_registry…) stay.
 */
function environmentForNpm() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (
      /^npm_(package|lifecycle)_|^npm_config_(local_prefix|global|dry_run|json|workspaces?)$/i.test(
        name,
      )
    )
      delete env[name];
  }
  delete env.NODE_OPTIONS;
  return env;
}

/** @param {string} output */
function lastErrors(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/npm warn/i.test(line));
  const errors = lines.filter(
    (line) => /npm error/i.test(line) && !/complete log|\.log$|error\s+at /i.test(line),
  );
  return (errors.length > 0 ? errors : lines)
    .slice(0, 6)
    .map((line) => line.replace(/^npm error\s*/i, '').trim())
    .filter(Boolean)
    .join('; ');
}
