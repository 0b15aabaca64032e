// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './setupError.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome-headless-shell',
  'chromium-headless-shell',
  'microsoft-edge',
];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * A Chromium to drive the editor's window with: the one named by
 * FRAMEWORK_GUIDE_BROWSER, one that is installed, or else Debian's package,
 * installed now where that is possible without asking.
 * @returns {Promise<string>} path of the executable
 */
export async function ensureBrowser() {
  const named = process.env.FRAMEWORK_GUIDE_BROWSER;
  if (named) {
    if (isExecutable(named)) return named;
    throw new SetupError(
      'a browser',
      `FRAMEWORK_GUIDE_BROWSER names ${named}, which is not an executable file`,
      'Correct or unset it.',
    );
  }
  const found = findInstalled();
  if (found) return found;

  installPackage();
  const installed = findInstalled();
  if (installed) return installed;
  throw noBrowser('the chromium package was installed but brought no executable');
}

function findInstalled() {
  const candidates = process.platform === 'darwin' ? applications : [];
  return [...commands.map(findOnPath), ...candidates].find(
    (path) => path !== undefined && isExecutable(path) && isReal(path),
  );
}

/**
 * Looks a command up as a shell would.
 * @param {string} command
 * @returns {string | undefined}
 */
export function findOnPath(command) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ubuntu's `chromium-browser` may be a script that only asks to install a snap.
 * @param {string} path
 */
function isReal(path) {
  if (!path.endsWith('chromium-browser')) return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

function installPackage() {
  if (!findOnPath('apt-get')) throw noBrowser('none is on PATH');
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    throw noBrowser('none is on PATH, and installing one needs root');
  }
  process.stderr.write('Installing the chromium package for the editor tests…\n');
  try {
    run(isRoot, ['update']);
    run(isRoot, ['install', '-y', '--no-install-recommends', 'chromium']);
  } catch (error) {
    throw noBrowser(
      `apt-get could not install chromium (${error instanceof Error ? error.message.trim().split('\n').slice(0, 4).join(' ') : error})`,
    );
  }
}

/**
 * @param {boolean} isRoot
 * @param {readonly string[]} args
 */
function run(isRoot, args) {
  const command = ['apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
  const [program = '', ...rest] = isRoot
    ? ['env', 'DEBIAN_FRONTEND=noninteractive', ...command]
    : ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
  execFileSync(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** @param {string} why */
function noBrowser(why) {
  return new SetupError(
    'a Chromium browser for the editor window',
    why,
    'Install Chromium or Google Chrome (Debian: `apt-get install chromium`), or set FRAMEWORK_GUIDE_BROWSER to the path of one.',
  );
}
