// @ts-check

import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { SetupError } from './setupError.mjs';
import { writeStandIns } from './standIns.mjs';
import { unpackPinned } from './tarball.mjs';
import { ripgrepPin } from './versions.mjs';

/** What a compiler would be needed for, or what no extension test uses. */
const leftOut = [
  /^@anthropic-ai\//,
  /^@devcontainers\//,
  /^@github\//,
  /^@microsoft\/mxc-sdk$/,
  /^@vscode\/(copilot-api|deviceid|fs-copyfile|native-watchdog|ripgrep|sandbox-runtime|spdlog|sqlite3|windows-.*)$/,
  /^(kerberos|native-watchdog|node-addon-api|ssh2)$/,
];

/**
 * Installs the VS Code server's own dependencies without compiling anything.
 * The server's shrinkwrap file stays in force, so their versions and hashes
 * are as pinned as the server itself.
 * @param {string} root the server's folder
 * @param {string} platform as `linux-x64`
 */
export async function installServerModules(root, platform) {
  const manifestFile = join(root, 'package.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  const names = Object.keys(manifest.dependencies).filter(
    (name) => !leftOut.some((pattern) => pattern.test(name)),
  );
  await writeFile(
    manifestFile,
    JSON.stringify(
      {
        ...manifest,
        dependencies: Object.fromEntries(names.map((name) => [name, manifest.dependencies[name]])),
        devDependencies: undefined,
        scripts: undefined,
      },
      null,
      2,
    ),
  );

  try {
    // Optional packages are needed: the file watcher's binary is one.
    await runNpm(
      [
        'install',
        '--omit=dev',
        '--include=optional',
        '--ignore-scripts',
        '--no-bin-links',
        '--legacy-peer-deps',
        '--no-audit',
        '--no-fund',
      ],
      root,
    );
  } catch (error) {
    throw new SetupError(
      `the modules of VS Code ${manifest.version}`,
      error instanceof Error ? error.message : String(error),
      'Check that this machine reaches its npm registry (`npm ping`, proxy settings), then run the command again.',
    );
  }
  const modules = join(root, 'node_modules');
  await writeStandIns(modules);
  await keepOnly(join(modules, 'node-pty', 'prebuilds'), platform);
  await ensureRipgrep(modules, platform);
}

/**
 * Newer servers bring ripgrep for all platforms in a package; older ones want
 * it where an install script of another package would have put it.
 * @param {string} modules
 * @param {string} platform
 */
async function ensureRipgrep(modules, platform) {
  const universal = join(modules, '@vscode', 'ripgrep-universal');
  if (existsSync(universal)) return keepOnly(join(universal, 'bin'), platform);

  const old = join(modules, '@vscode', 'ripgrep');
  const scratch = join(old, 'unpacked');
  await mkdir(join(old, 'bin'), { recursive: true });
  await unpackPinned(ripgrepPin, scratch, { members: [`bin/${platform}/rg`] });
  await copyFile(join(scratch, 'bin', platform, 'rg'), join(old, 'bin', 'rg'));
  await chmod(join(old, 'bin', 'rg'), 0o755);
  await rm(scratch, { recursive: true });
  await writeFile(
    join(old, 'package.json'),
    JSON.stringify({ name: '@vscode/ripgrep', version: '0.0.0', main: 'index.js' }),
  );
  await writeFile(
    join(old, 'index.js'),
    "'use strict';\nexports.rgPath = require('node:path').join(__dirname, 'bin', 'rg');\n",
  );
}

/**
 * Removes the folders of other platforms: 60 MB.
 * @param {string} folder
 * @param {string} platform
 */
async function keepOnly(folder, platform) {
  const names = existsSync(folder) ? await readdir(folder) : [];
  if (!names.includes(platform)) return;
  await Promise.all(
    names
      .filter((name) => name !== platform)
      .map((name) => rm(join(folder, name), { recursive: true })),
  );
}
