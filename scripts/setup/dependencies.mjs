// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { projectRoot } from './paths.mjs';
import { SetupError } from './setupError.mjs';

const lockFile = join(projectRoot, 'package-lock.json');
const modules = join(projectRoot, 'node_modules');
const stampFile = join(modules, '.framework-guide-lock');

/**
 * Runs `npm ci` when node_modules is absent or was installed from another
 * lock file; otherwise does nothing, in milliseconds.
 */
export async function ensureDependencies() {
  checkNode();
  const lock = readFileSync(lockFile);
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!isInstalledFrom(JSON.parse(lock.toString()))) await install();
  writeFileSync(stampFile, stamp);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 20)) return;
  throw new SetupError(
    "the project's npm packages",
    `they need Node 20.20, 22.12 or newer, and this is ${process.versions.node}`,
    'Install a newer Node and run the command again.',
  );
}

async function install() {
  process.stderr.write('Installing the pinned npm packages (npm ci)…\n');
  try {
    await runNpm(['ci'], projectRoot);
  } catch (error) {
    throw new SetupError(
      "the project's npm packages",
      error instanceof Error ? error.message : String(error),
      'Check that this machine reaches its npm registry (`npm ping`, proxy settings), then run the command again.',
    );
  }
}

/**
 * Whether somebody has already run npm by hand with this lock file: npm keeps
 * a copy of what it installed, without the root package and without optional
 * packages of other platforms.
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} lock
 */
function isInstalledFrom(lock) {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  /** @type {typeof lock} */
  const installed = JSON.parse(readFileSync(record, 'utf8'));
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  const known = new Set(wanted.map(([path]) => path));
  return (
    wanted.every(([path, entry]) => isSame(entry, installed.packages[path])) &&
    Object.keys(installed.packages).every((path) => known.has(path))
  );
}

/**
 * @param {{ version?: string, integrity?: string, optional?: boolean }} wanted
 * @param {{ version?: string, integrity?: string } | undefined} installed
 */
function isSame(wanted, installed) {
  if (!installed) return wanted.optional === true;
  return wanted.version === installed.version && wanted.integrity === installed.integrity;
}
