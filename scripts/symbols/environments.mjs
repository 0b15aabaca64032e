// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A Python that can import a distribution.
 * @typedef {{ label: string, python: string, path: string }} Environment
 */

/** Debian's names where they are not `python3-` and the distribution's name. */
const debianNames = new Map([['cherrypy', 'python3-cherrypy3']]);

/**
 * Makes an empty virtual environment, so that nothing of the system is found in place of what is asked for.
 * @param {string} folder to work in
 * @returns {string | null} its Python; null where python3 makes none
 */
export function emptyPython(folder) {
  const venv = join(folder, 'venv');
  if (run('python3', ['-m', 'venv', venv]).status !== 0) return null;
  return join(venv, 'bin', 'python');
}

/**
 * Installs a distribution with pip into a folder of its own: one empty environment serves them all, as making one takes
 * longer than most installations.
 * @param {string} folder to work in @param {string | null} python of an empty environment
 * @param {string} requirement such as `Django` or `Flask<3`
 * @returns {Environment | string} the reason where it cannot be had
 */
export function pipEnvironment(folder, python, requirement) {
  if (python === null) return 'python3 makes no virtual environment here';
  const options = ['--quiet', '--retries', '0', '--timeout', '10', '--target', folder];
  const { status, stderr } = run(python, ['-m', 'pip', 'install', ...options, requirement]);
  if (status !== 0) return `pip cannot install ${requirement}: ${lastLine(stderr)}`;
  return { label: `pip ${requirement}`, python, path: folder };
}

/**
 * Unpacks Debian's package of a distribution, with all that it depends on, without installing anything.
 * @param {string} folder to work in @param {string} distribution
 * @returns {Environment | string} the reason where it cannot be had
 */
export function debianEnvironment(folder, distribution) {
  const normalized = distribution.toLowerCase().replace(/[-_.]+/g, '-');
  const name = debianNames.get(normalized) ?? `python3-${normalized}`;
  if (run('apt-cache', ['show', name]).status !== 0) return `Debian has no ${name} here`;
  const closure = run('apt-cache', [
    'depends',
    '--recurse',
    '--no-recommends',
    '--no-suggests',
    '--no-conflicts',
    '--no-breaks',
    '--no-replaces',
    '--no-enhances',
    name,
  ]);
  const packages = closure.stdout.split('\n').filter((line) => /^python3-[a-z0-9]/.test(line));
  const debs = join(folder, 'debs');
  mkdirSync(debs, { recursive: true });
  // Virtual packages cannot be downloaded: what matters is tried one by one.
  for (const each of new Set([name, ...packages])) run('apt-get', ['download', '-qq', each], debs);
  const root = join(folder, 'root');
  for (const deb of readdirSync(debs)) run('dpkg-deb', ['-x', join(debs, deb), root]);
  return {
    label: `Debian ${name}`,
    python: '/usr/bin/python3',
    path: join(root, 'usr/lib/python3/dist-packages'),
  };
}

/** @param {string} program @param {readonly string[]} args @param {string} [cwd] */
function run(program, args, cwd) {
  return spawnSync(program, args, {
    encoding: 'utf8',
    cwd,
    timeout: 180_000,
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** @param {string | null} text */
function lastLine(text) {
  return (text ?? '').trim().split('\n').at(-1)?.slice(0, 160) ?? '';
}
